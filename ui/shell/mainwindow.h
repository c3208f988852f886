// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QSettings;
class QStackedWidget;

namespace heard::ui {

class ActionList;
class InboxPage;
class Rail;
class SettingsPage;
class StatusLine;

/// The window: the rail, the page chosen there, the status line below, and the actions with their keys. Remembers its
/// place in `settings`, which outlives it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Kit &kit, Desk &desk, QSettings &settings);
    ~MainWindow() override;

    InboxPage &inbox() { return *m_inbox; }
    StatusLine &statusLine() { return *m_status; }
    ActionList &actions() { return *m_actions; }
    void showInbox();
    void showSettings();
    /// The sheet of all keys.
    void showKeys();
    /// To the front, also from the dock.
    void comeForward();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restore();
    void showTitle();
    void showKeyHints();

    Kit m_kit;
    Desk &m_desk;
    QSettings &m_settings;
    Rail *m_rail;
    QStackedWidget *m_pages;
    InboxPage *m_inbox;
    SettingsPage *m_settingsPage = nullptr;
    StatusLine *m_status;
    std::unique_ptr<ActionList> m_actions;
};

}  // namespace heard::ui
