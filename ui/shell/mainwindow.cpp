// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/actions/keysheet.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxlist.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/windowactions.h"
#include "ui/style/theme.h"

namespace heard::ui {

MainWindow::MainWindow(const Kit &kit, Desk &desk, QSettings &settings)
    : m_kit(kit), m_desk(desk), m_settings(settings) {
    m_rail = new Rail(kit, desk);
    m_pages = new QStackedWidget;
    m_inbox = new InboxPage(kit, desk);
    m_status = new StatusLine(kit, desk);
    m_pages->addWidget(m_inbox);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    setMinimumSize(720, 480);
    connect(m_rail, &Rail::chosen, this,
            [this](Rail::Page page) { page == Rail::Page::Inbox ? showInbox() : showSettings(); });
    connect(&desk, &Desk::countsChanged, this, &MainWindow::showTitle);
    m_actions = std::make_unique<ActionList>(*this, settings);
    addWindowActions(*m_actions, *this);
    connect(m_actions.get(), &ActionList::changed, this, &MainWindow::showKeyHints);
    showKeyHints();
    restore();
    showTitle();
    m_inbox->list().setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::showInbox() {
    m_rail->setPage(Rail::Page::Inbox);
    m_pages->setCurrentWidget(m_inbox);
}

/// Made when first looked at: it is not needed for the first picture.
void MainWindow::showSettings() {
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_kit, m_desk);
        m_pages->addWidget(m_settingsPage);
        connect(m_settingsPage, &SettingsPage::themeChosen, this, [this](Theme::Choice choice) {
            m_kit.theme.setChoice(choice);
            m_settings.setValue(QStringLiteral("appearance/theme"), wordFor(choice));
        });
    }
    m_rail->setPage(Rail::Page::Settings);
    m_pages->setCurrentWidget(m_settingsPage);
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showTitle() {
    const int unread = m_desk.counts().unread;
    setWindowTitle(unread > 0 ? tr("(%1) Heard").arg(unread) : tr("Heard"));
}

void MainWindow::showKeys() {
    auto *sheet = new KeySheet(m_kit, *m_actions, this);
    connect(sheet, &KeySheet::changeWanted, this, &MainWindow::showSettings);
    sheet->open();
}

/// Buttons say the keys that do the same.
void MainWindow::showKeyHints() {
    m_inbox->conversation().header().setResolveKey(keyHint(m_actions->keys(QStringLiteral("conversation.resolve"))));
    m_inbox->composer().setSendKey(keyHint(m_actions->keys(QStringLiteral("writing.send"))));
}

void MainWindow::restore() {
    resize(1280, 820);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_inbox->restore(m_settings);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_inbox->remember(m_settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event) {
    QMainWindow::changeEvent(event);
    // What came in while one was elsewhere is read when one comes back.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_inbox->markReadIfSeen();
}

}  // namespace heard::ui
