// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kindspage.h"

#include <QVBoxLayout>

#include "ui/settings/kindbutton.h"
#include "ui/style/label.h"

namespace heard::ui {

KindsPage::KindsPage(const Kit &kit, Desk &desk, QWidget *parent)
    : SubSheet(kit, tr("Add a channel"), tr("Channels and plugins"), parent), m_desk(desk) {
    addTitle({}, tr("Each kind is a plugin on the hub. More kinds are there when more plugins are."));
    column().addStretch(1);
    connect(&desk.channelSetup(), &ChannelSetup::kindsChanged, this, &KindsPage::refresh);
    refresh();
}

void KindsPage::refresh() {
    delete m_list;
    m_list = new QWidget;
    m_list->setAccessibleName(tr("Kinds of channels"));
    m_list->setMaximumWidth(480);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    const QList<QJsonObject> kinds = m_desk.channelSetup().kinds();
    for (const QJsonObject &metadata : kinds) {
        auto *button = new KindButton(m_kit, metadata, channelKindFrom(metadata).name);
        rows->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, metadata] { Q_EMIT chosen(metadata); });
    }
    if (kinds.isEmpty()) {
        auto *wait = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Quiet);
        wait->setWordWrap(true);
        wait->setText(tr("The hub says which kinds there are as soon as it is connected."));
        rows->addWidget(wait);
    }
    column().insertWidget(column().count() - 1, m_list);
}

}  // namespace heard::ui
