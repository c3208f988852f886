// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QButtonGroup>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/settings/aboutpage.h"
#include "ui/settings/channelspage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/noticespage.h"
#include "ui/style/button.h"
#include "ui/style/theme.h"

namespace heard::ui {

SettingsPage::SettingsPage(const Kit &kit, Desk &desk, ActionList &actions, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_kit(kit),
      m_desk(desk),
      m_actions(actions),
      m_preferences(preferences),
      m_names(new QButtonGroup(this)),
      m_stack(new QStackedWidget) {
    auto *names = new QVBoxLayout;
    names->setContentsMargins(12, 20, 12, 12);
    names->setSpacing(2);
    addPage(*names, Page::General, tr("General"), QStringLiteral("settings"));
    addPage(*names, Page::Notices, tr("Notifications"), QStringLiteral("bell"));
    addPage(*names, Page::Keys, tr("Keys"), QStringLiteral("keyboard"));
    addPage(*names, Page::Channels, tr("Channels and plugins"), QStringLiteral("plug"));
    addPage(*names, Page::About, tr("About"), QStringLiteral("info"));
    names->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(names);
    row->addWidget(m_stack, 1);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setPage(Page::General);
}

void SettingsPage::addPage(QVBoxLayout &names, Page page, const QString &name, const QString &icon) {
    auto *button = new Button(m_kit.theme, Button::Kind::Quiet, name, icon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_names->addButton(button, int(page));
    names.addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, page] { setPage(page); });
}

QWidget *SettingsPage::make(Page page) {
    switch (page) {
        case Page::General: {
            auto *general = new GeneralPage(m_kit, m_preferences);
            connect(general, &GeneralPage::restartWanted, this, &SettingsPage::restartWanted);
            return general;
        }
        case Page::Keys: return new KeysPage(m_kit, m_actions);
        case Page::Notices: return new NoticesPage(m_kit, m_preferences);
        case Page::Channels: return new ChannelsPage(m_kit, m_desk);
        case Page::About: break;
    }
    return new AboutPage(m_kit);
}

void SettingsPage::setPage(Page page) {
    QWidget *&made = m_made[int(page)];
    if (!made) m_stack->addWidget(made = make(page));
    m_stack->setCurrentWidget(made);
    m_page = page;
    m_names->button(int(page))->setChecked(true);
    m_names->button(int(page))->setFocus();
}

void SettingsPage::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.theme.tokens().ground);
}

}  // namespace heard::ui
