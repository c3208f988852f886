// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/dbusnotifier.h"

#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace heard {
namespace {

QString notificationsName() { return QStringLiteral("org.freedesktop.Notifications"); }
QString notificationsPath() { return QStringLiteral("/org/freedesktop/Notifications"); }

QDBusMessage notificationsCall(const char *method) {
    return QDBusMessage::createMethodCall(notificationsName(), notificationsPath(), notificationsName(),
                                          QString::fromLatin1(method));
}

}  // namespace

NotificationsProxy::NotificationsProxy(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(notificationsName(), notificationsPath(), "org.freedesktop.Notifications", bus, parent) {}

DBusNotifier::DBusNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent), m_bus(bus), m_proxy(new NotificationsProxy(bus, this)) {
    connect(m_proxy, &NotificationsProxy::ActionInvoked, this, &DBusNotifier::onAction);
    connect(m_proxy, &NotificationsProxy::NotificationReplied, this, [this](uint id, const QString &text) {
        const QString key = keyOf(id);
        if (!key.isEmpty()) Q_EMIT replied(key, text);
    });
    connect(m_proxy, &NotificationsProxy::NotificationClosed, this, [this](uint id, uint) { m_ids.remove(keyOf(id)); });
    auto *watcher = new QDBusServiceWatcher(notificationsName(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                m_capabilities.clear();
                m_ids.clear();
                if (!owner.isEmpty()) askCapabilities();
            });
    askCapabilities();
}

DBusNotifier::~DBusNotifier() = default;

void DBusNotifier::askCapabilities() {
    ++m_asking;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notificationsCall("GetCapabilities")), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QStringList> reply = *answer;
        if (reply.isValid()) m_capabilities = reply.value();
        answer->deleteLater();
        if (--m_asking > 0) return;
        const QList<Notice> waiting = m_being.values();
        for (const Notice &notice : waiting)
            if (!m_sent.contains(notice.key)) send(notice);
    });
}

QStringList DBusNotifier::actionsFor(const Notice &notice) const {
    if (!m_capabilities.contains(QStringLiteral("actions"))) return {};
    QStringList actions{QStringLiteral("default"), notice.openWords};
    if (notice.replyWords.isEmpty()) return actions;
    const bool field = m_capabilities.contains(QStringLiteral("inline-reply"));
    return actions << (field ? QStringLiteral("inline-reply") : QStringLiteral("reply")) << notice.replyWords;
}

QVariantMap DBusNotifier::hintsFor(const Notice &notice) const {
    QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.heard.Heard")},
                      {QStringLiteral("category"), QStringLiteral("im.received")},
                      {QStringLiteral("urgency"), QVariant::fromValue(uchar(1))}};
    if (!notice.replyHint.isEmpty()) hints.insert(QStringLiteral("x-kde-reply-placeholder-text"), notice.replyHint);
    if (notice.sound)
        hints.insert(QStringLiteral("sound-name"), QStringLiteral("message-new-instant"));
    else
        hints.insert(QStringLiteral("suppress-sound"), true);
    return hints;
}

/// While the server is still at the one before, only the newest of a key is kept: the answer brings the id to replace.
/// Before it is known what the server can do nothing is sent: what a customer wrote could be taken for markup.
void DBusNotifier::show(const Notice &notice) {
    const bool busy = m_being.contains(notice.key);
    m_being.insert(notice.key, notice);
    if (!busy && m_asking == 0) send(notice);
}

void DBusNotifier::send(const Notice &notice) {
    m_sent.insert(notice.key);
    // What customers write must not become markup.
    const bool markup = m_capabilities.contains(QStringLiteral("body-markup"));
    QDBusMessage notify = notificationsCall("Notify");
    notify << QStringLiteral("Heard") << m_ids.value(notice.key) << QStringLiteral("org.heard.Heard") << notice.title
           << (markup ? notice.text.toHtmlEscaped() : notice.text) << actionsFor(notice) << hintsFor(notice) << -1;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, notice] {
        const QDBusPendingReply<uint> reply = *answer;
        answer->deleteLater();
        const Notice newest = m_being.take(notice.key);
        m_sent.remove(notice.key);
        if (!reply.isValid()) return Q_EMIT notShown(newest);
        m_ids.insert(notice.key, reply.value());
        if (notice.sound && !m_capabilities.contains(QStringLiteral("sound"))) Q_EMIT soundWanted();
        if (newest.text != notice.text || newest.title != notice.title) show(newest);
    });
}

void DBusNotifier::take(const QString &key) {
    if (!m_sent.contains(key)) m_being.remove(key);
    const uint id = m_ids.take(key);
    if (id == 0) return;
    QDBusMessage close = notificationsCall("CloseNotification");
    close << id;
    m_bus.asyncCall(close);
}

void DBusNotifier::onAction(uint id, const QString &action) {
    const QString key = keyOf(id);
    if (key.isEmpty()) return;  // another program's
    if (action == QLatin1String("reply"))
        Q_EMIT replyWanted(key);
    else if (action == QLatin1String("default"))
        Q_EMIT opened(key);
}

}  // namespace heard
