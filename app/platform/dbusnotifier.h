// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <memory>

#include "platform/notifier.h"

namespace heard {

/// The signals of org.freedesktop.Notifications, by their names there.
class NotificationsProxy final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    NotificationsProxy(const QDBusConnection &bus, QObject *parent);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);      // NOLINT: the names are the bus's
    void NotificationReplied(uint id, const QString &text);  // NOLINT
    void NotificationClosed(uint id, uint reason);           // NOLINT
};

/// Notices through org.freedesktop.Notifications (Desktop Notifications Specification 1.2), with an answer's field
/// where the server says "inline-reply" (KDE's extension, which others follow). A server that comes later is found.
class DBusNotifier final : public Notifier {
    Q_OBJECT
public:
    explicit DBusNotifier(const QDBusConnection &bus, QObject *parent = nullptr);
    ~DBusNotifier() override;

    void show(const Notice &notice) override;
    void take(const QString &key) override;

private:
    void askCapabilities();
    void send(const Notice &notice);
    QStringList actionsFor(const Notice &notice) const;
    QVariantMap hintsFor(const Notice &notice) const;
    QString keyOf(uint id) const { return m_ids.key(id); }
    void onAction(uint id, const QString &action);

    QDBusConnection m_bus;
    NotificationsProxy *m_proxy;
    QStringList m_capabilities;
    QHash<QString, uint> m_ids;      ///< by key, of what is on the screen
    QHash<QString, Notice> m_being;  ///< by key, asked for and not answered yet: the newest
    QSet<QString> m_sent;            ///< those of them that the server has
    int m_asking = 0;                ///< questions for its capabilities that are not answered yet
};

}  // namespace heard
