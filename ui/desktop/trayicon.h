// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include "platform/notifier.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// The icon in the notification area, where the system has one: how many conversations are unread, a way back to the
/// window and a way to end the program. Main thread.
class TrayIcon final : public QObject {
    Q_OBJECT
public:
    TrayIcon(const Kit &kit, Desk &desk, QObject *parent = nullptr);
    ~TrayIcon() override;

    bool isThere() const { return QSystemTrayIcon::isSystemTrayAvailable(); }
    /// For systems whose notices come from here.
    void showMessage(const Notice &notice);
    const QSystemTrayIcon &icon() const { return m_icon; }

Q_SIGNALS:
    void openWanted();
    void quitWanted();
    void messagePressed(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void fillMenu();
    QPixmap picture(int size, int count) const;

    Kit m_kit;
    Desk &m_desk;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QString m_lastKey;
    int m_count = -1;
};

}  // namespace heard::ui
