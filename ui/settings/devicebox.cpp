// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/devicebox.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/style/label.h"

namespace heard::ui {
namespace {

QString timeWords(qint64 at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

QString stateWords(const DeviceRow &row) {
    switch (row.state) {
        case DeviceRow::State::ToWipe:
            return DeviceBox::tr("Told at %1 to delete what it has; it does so when it comes next.")
                .arg(timeWords(row.stateAt));
        case DeviceRow::State::Wiped: return DeviceBox::tr("Wiped at %1.").arg(timeWords(row.stateAt));
        case DeviceRow::State::Active: break;
    }
    const QString since = DeviceBox::tr("Let in since %1").arg(timeWords(row.createdAt));
    if (row.here) return DeviceBox::tr("%1, signed in now.").arg(since);
    if (!row.seenAt) return DeviceBox::tr("%1, never signed in yet.").arg(since);
    return DeviceBox::tr("%1, last there at %2.").arg(since, timeWords(row.seenAt));
}

}  // namespace

DeviceBox::DeviceBox(const Kit &kit, const DeviceRow &row, const QString &whose, bool own, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_row(row), m_called(row.name.isEmpty() ? tr("No name yet") : row.name) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 4);
    column->setSpacing(4);
    auto *name = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    QString title = whose.isEmpty() ? m_called : tr("%1 (%2)").arg(m_called, whose);
    if (own) title = tr("%1, this computer").arg(title);
    name->setText(title);
    name->setWordWrap(true);
    const bool told = row.state == DeviceRow::State::ToWipe;
    auto *state = new Label(kit.theme, Theme::Text::Small, told ? Label::Ink::Risk : Label::Ink::Quiet);
    state->setText(stateWords(row));
    state->setWordWrap(true);
    column->addWidget(name);
    column->addWidget(state);
    addButtons(own);
}

void DeviceBox::addButtons(bool own) {
    const bool active = m_row.state == DeviceRow::State::Active;
    m_sure = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Risk);
    m_sure->setWordWrap(true);
    m_revoke = new Button(m_kit.theme, Button::Kind::Plain, active ? tr("Sign it out…") : tr("Take off the list…"),
                          QStringLiteral("user-x"));
    m_wipeToo = new Button(m_kit.theme, Button::Kind::Plain, tr("Sign it out and wipe it…"), QStringLiteral("trash-2"));
    m_really = new Button(m_kit.theme, Button::Kind::Primary, tr("Do it now"));
    m_keep = new Button(m_kit.theme, Button::Kind::Plain, tr("Leave it"));
    m_revoke->setAccessibleName(tr("%1 %2").arg(m_revoke->text(), m_called));
    m_wipeToo->setAccessibleName(tr("%1 %2").arg(m_wipeToo->text(), m_called));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    for (Button *button : {m_revoke, m_wipeToo, m_really, m_keep}) row->addWidget(button);
    row->addStretch();
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_sure);
    column->addLayout(row);
    connect(m_revoke, &QAbstractButton::clicked, this, [this] { ask(false); });
    connect(m_wipeToo, &QAbstractButton::clicked, this, [this] { ask(true); });
    connect(m_keep, &QAbstractButton::clicked, this, &DeviceBox::leave);
    connect(m_really, &QAbstractButton::clicked, this, [this] { Q_EMIT revokeWanted(m_row.id, m_wipe); });
    // This computer is signed out on the hub's page, which says what would be lost here.
    m_revoke->setVisible(!own);
    m_wipeToo->setVisible(!own && active);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_sure), static_cast<QWidget *>(m_really), static_cast<QWidget *>(m_keep)})
        widget->hide();
}

/// In two steps: the first does nothing.
void DeviceBox::ask(bool wipe) {
    m_wipe = wipe;
    if (wipe)
        m_sure->setText(
            tr("It is signed out at once. Heard on it deletes all it has of this hub, replies that were not sent too, "
               "as soon as it reaches the hub."));
    else if (m_row.state == DeviceRow::State::ToWipe)
        m_sure->setText(tr("It will not be told any more to delete what it has."));
    else if (m_row.state == DeviceRow::State::Wiped)
        m_sure->setText(tr("That it was wiped stays in the audit log."));
    else
        m_sure->setText(tr("It is signed out at once. What it has of the conversations stays on it."));
    m_revoke->hide();
    m_wipeToo->hide();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_sure), static_cast<QWidget *>(m_really), static_cast<QWidget *>(m_keep)})
        widget->show();
    m_keep->setFocus();
}

void DeviceBox::leave() {
    for (QWidget *widget :
         {static_cast<QWidget *>(m_sure), static_cast<QWidget *>(m_really), static_cast<QWidget *>(m_keep)})
        widget->hide();
    m_revoke->show();
    m_wipeToo->setVisible(m_row.state == DeviceRow::State::Active);
    m_revoke->setFocus();
}

}  // namespace heard::ui
