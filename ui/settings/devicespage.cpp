// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/devicespage.h"

#include <QVBoxLayout>

#include "ui/settings/devicebox.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {

DevicesPage::DevicesPage(const Kit &kit, Desk &desk, QWidget *parent)
    : Sheet(kit, tr("Devices"), parent),
      m_desk(desk),
      m_said(new Label(kit.theme, Theme::Text::Body, Label::Ink::Late)),
      m_boxes(new QVBoxLayout) {
    const bool all = desk.me().roles.contains(QLatin1String("administrator"));
    addTitle(
        {},
        all ? tr("The computers from which agents sign in to this hub. One that is lost is signed out here, and told "
                 "to "
                 "delete what it has.")
            : tr("The computers from which you sign in to this hub. One that is lost is signed out here, and told to "
                 "delete what it has."));
    m_said->setWordWrap(true);
    m_said->hide();
    m_boxes->setContentsMargins(0, 0, 0, 0);
    column().addWidget(m_said);
    column().addLayout(m_boxes);
    column().addStretch();
    connect(&desk.devices(), &Devices::reachable, this, [this] {
        if (isVisible()) ask();
    });
}

void DevicesPage::showEvent(QShowEvent *event) {
    Sheet::showEvent(event);
    ask();
}

void DevicesPage::ask() {
    m_desk.devices().list(this, [this](const QString &code, const QList<DeviceRow> &rows) {
        say(code.isEmpty() ? QString() : sentenceFor(code).whole());
        if (code.isEmpty()) fill(rows);
    });
}

void DevicesPage::fill(const QList<DeviceRow> &rows) {
    while (QLayoutItem *item = m_boxes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QHash<AgentId, QString> names;
    const auto agents = m_desk.agents();
    for (const Agent &agent : agents) names.insert(agent.id, agent.name);
    for (const DeviceRow &row : rows) {
        const QString whose = row.agent == m_desk.me().id ? QString() : names.value(row.agent);
        auto *box = new DeviceBox(m_kit, row, whose, row.id == m_desk.devices().own());
        connect(box, &DeviceBox::revokeWanted, this, &DevicesPage::revoke);
        m_boxes->addWidget(box);
    }
    if (!rows.isEmpty()) return;
    auto *none = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Quiet);
    none->setText(tr("None but the hub's own computer."));
    m_boxes->addWidget(none);
}

void DevicesPage::revoke(qint64 device, bool wipe) {
    m_desk.devices().revoke(device, wipe, this, [this](const QString &code) {
        if (!code.isEmpty()) return say(sentenceFor(code).whole());
        ask();
    });
}

void DevicesPage::say(const QString &words) {
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

}  // namespace heard::ui
