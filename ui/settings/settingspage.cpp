// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/settings/aboutpage.h"
#include "ui/settings/auditpage.h"
#include "ui/settings/channelsettings.h"
#include "ui/settings/departmentspage.h"
#include "ui/settings/devicespage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/hubpage.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/noticespage.h"
#include "ui/settings/settingsfinder.h"
#include "ui/style/button.h"
#include "ui/style/pages.h"
#include "ui/style/theme.h"

namespace heard::ui {

SettingsPage::SettingsPage(const Kit &kit, Desk &desk, ActionList &actions, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_kit(kit),
      m_desk(desk),
      m_actions(actions),
      m_preferences(preferences),
      m_names(new QButtonGroup(this)),
      m_stack(new Pages) {
    m_pages = new QWidget;
    m_pages->setAccessibleName(tr("Pages of the settings"));
    auto *names = new QVBoxLayout(m_pages);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(2);
    addPage(*names, Page::General, tr("General"), QStringLiteral("settings"));
    addPage(*names, Page::Hub, tr("Hub"), QStringLiteral("server"));
    addPage(*names, Page::Devices, tr("Devices"), QStringLiteral("monitor"));
    addPage(*names, Page::Notices, tr("Notifications"), QStringLiteral("bell"));
    addPage(*names, Page::Keys, tr("Keys"), QStringLiteral("keyboard"));
    addPage(*names, Page::Channels, tr("Channels and plugins"), QStringLiteral("plug"));
    addPage(*names, Page::Departments, tr("Departments"), QStringLiteral("building-2"));
    if (desk.me().roles.contains(QLatin1String("administrator")))
        addPage(*names, Page::Audit, tr("Audit log"), QStringLiteral("file-text"));
    addPage(*names, Page::About, tr("About"), QStringLiteral("info"));
    names->addStretch();
    auto *side = new QVBoxLayout;
    side->setContentsMargins(12, 20, 12, 12);
    side->addWidget(makeSearch());
    side->addWidget(m_pages, 1);
    side->addWidget(m_found, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(side);
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
            auto *general = new GeneralPage(m_kit, m_desk.keeping(), m_preferences);
            connect(general, &GeneralPage::restartWanted, this, &SettingsPage::restartWanted);
            return general;
        }
        case Page::Hub: {
            auto *hub = new HubPage(m_kit, m_desk);
            connect(hub, &HubPage::restartWanted, this, &SettingsPage::restartWanted);
            return hub;
        }
        case Page::Devices: return new DevicesPage(m_kit, m_desk);
        case Page::Keys: return new KeysPage(m_kit, m_actions);
        case Page::Notices: return new NoticesPage(m_kit, m_preferences);
        case Page::Channels: return new ChannelSettings(m_kit, m_desk);
        case Page::Departments: return new DepartmentsPage(m_kit, m_desk);
        case Page::Audit: return new AuditPage(m_kit, m_desk);
        case Page::About: break;
    }
    return new AboutPage(m_kit);
}

QWidget *SettingsPage::made(Page page) {
    QWidget *&made = m_made[int(page)];
    if (!made) m_stack->addWidget(made = make(page));
    return made;
}

QWidget *SettingsPage::makeSearch() {
    m_query = new QLineEdit;
    m_query->setPlaceholderText(tr("Search the settings"));
    m_query->setAccessibleName(m_query->placeholderText());
    m_query->setClearButtonEnabled(true);
    m_query->setMinimumHeight(32);
    m_query->setMinimumWidth(190);
    m_found = new QListWidget;
    m_found->setAccessibleName(tr("Settings found"));
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setWordWrap(true);
    m_found->setSpacing(4);
    m_found->setMinimumWidth(190);
    m_found->setMaximumWidth(240);
    m_found->hide();
    connect(m_query, &QLineEdit::textChanged, this, &SettingsPage::find);
    connect(m_query, &QLineEdit::returnPressed, this, [this] { goTo(m_found->item(0)); });
    connect(m_found, &QListWidget::itemActivated, this, &SettingsPage::goTo);
    connect(m_found, &QListWidget::itemClicked, this, &SettingsPage::goTo);
    return m_query;
}

void SettingsPage::find(const QString &query) {
    const bool searching = !query.trimmed().isEmpty();
    m_found->setVisible(searching);
    m_pages->setVisible(!searching);
    m_found->clear();
    m_places.clear();
    if (!searching) return;
    const QList<QAbstractButton *> names = m_names->buttons();
    for (QAbstractButton *name : names) {
        const Page page = Page(m_names->id(name));
        for (const FoundSetting &setting : findSettings(*made(page), query)) {
            auto *item = new QListWidgetItem(setting.words + u'\n' + name->text(), m_found);
            item->setData(Qt::UserRole, int(page));
            m_places += setting.place;
        }
    }
    if (m_places.isEmpty()) new QListWidgetItem(tr("No setting has these words."), m_found);
}

void SettingsPage::goTo(const QListWidgetItem *item) {
    const int row = item ? m_found->row(item) : -1;
    if (row < 0 || row >= m_places.size()) return;
    setPage(Page(item->data(Qt::UserRole).toInt()));
    // The page has its layout only once it is shown.
    QTimer::singleShot(0, this, [this, place = m_places.at(row)] {
        if (place) showSetting(*place, m_kit.theme);
    });
}

void SettingsPage::setPage(Page page) {
    m_stack->setCurrentWidget(made(page));
    m_page = page;
    m_names->button(int(page))->setChecked(true);
    m_names->button(int(page))->setFocus();
}

void SettingsPage::showKinds() {
    setPage(Page::Channels);
    qobject_cast<ChannelSettings *>(m_made.value(int(Page::Channels)))->showKinds();
}

void SettingsPage::showChannel(ChannelId id) {
    setPage(Page::Channels);
    qobject_cast<ChannelSettings *>(m_made.value(int(Page::Channels)))->showChannel(id);
}

void SettingsPage::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.theme.tokens().ground);
}

}  // namespace heard::ui
