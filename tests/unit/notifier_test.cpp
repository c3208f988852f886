// SPDX-License-Identifier: GPL-3.0-or-later
// Run under a session bus of its own (dbus-run-session): the test is the notification server too.
#include <QDBusConnection>
#include <QDBusContext>
#include <QSignalSpy>
#include <QTest>

#include "platform/dbusnotifier.h"

using namespace heard;

static constexpr int kPatienceMs = 20'000;  ///< of another program on a busy machine

/// A notification server as the specification has it, that keeps what it was given.
class Server final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaced;
        QString icon, title, text;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;
    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup"),
                             QStringLiteral("inline-reply"), QStringLiteral("sound")};
    int asked = 0;
    bool refuses = false;

public Q_SLOTS:
    QStringList GetCapabilities() {  // NOLINT: the names are the bus's
        ++asked;
        return capabilities;
    }
    uint Notify(const QString &, uint replaces, const QString &icon, const QString &title,  // NOLINT
                const QString &text, const QStringList &actions, const QVariantMap &hints, int) {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many"));
            return 0;
        }
        shown << Shown{replaces, icon, title, text, actions, hints};
        return replaces ? replaces : uint(40 + shown.size());
    }
    void CloseNotification(uint id) { closed << id; }  // NOLINT

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);      // NOLINT
    void NotificationReplied(uint id, const QString &text);  // NOLINT
    void NotificationClosed(uint id, uint reason);           // NOLINT
};

class NotifierTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QDBusConnection> m_serverBus;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<DBusNotifier> m_notifier;

    static Notice notice(const QString &text) {
        return {QStringLiteral("17"),    QStringLiteral("Анатолий"),          text, QStringLiteral("Open"),
                QStringLiteral("Reply"), QStringLiteral("Reply to Анатолий"), true};
    }
    void serve(const QStringList &without = {}) {
        m_server = std::make_unique<Server>();
        for (const QString &one : without) m_server->capabilities.removeAll(one);
        QVERIFY(m_serverBus->registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_server.get(),
                                            QDBusConnection::ExportAllContents));
        QVERIFY(m_serverBus->registerService(QStringLiteral("org.freedesktop.Notifications")));
    }
    void open() {
        m_notifier = std::make_unique<DBusNotifier>(QDBusConnection::sessionBus());
        if (m_server) QTRY_COMPARE_WITH_TIMEOUT(m_server->asked, 1, kPatienceMs);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!QDBusConnection::sessionBus().isConnected()) QSKIP("there is no session bus");
        m_serverBus = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("server")));
    }
    void cleanup() {
        m_notifier.reset();
        m_serverBus->unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_serverBus->unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        m_server.reset();
    }

    void itSaysWhoAndWhat() {
        serve();
        open();
        m_notifier->show(notice(QStringLiteral("2 < 3 & <b>x</b>")));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->shown.size(), 1, kPatienceMs);
        const Server::Shown &one = m_server->shown.first();
        QCOMPARE(one.title, QStringLiteral("Анатолий"));
        QCOMPARE(one.text, QStringLiteral("2 &lt; 3 &amp; &lt;b&gt;x&lt;/b&gt;"));
        QCOMPARE(one.actions, QStringList({QStringLiteral("default"), QStringLiteral("Open"),
                                           QStringLiteral("inline-reply"), QStringLiteral("Reply")}));
        QCOMPARE(one.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("org.heard.Heard"));
        QVERIFY(one.hints.contains(QStringLiteral("sound-name")));
        QCOMPARE(one.hints.value(QStringLiteral("x-kde-reply-placeholder-text")).toString(),
                 QStringLiteral("Reply to Анатолий"));
    }

    void anAnswerComesBackWithItsKey() {
        serve();
        open();
        QSignalSpy replied(m_notifier.get(), &Notifier::replied);
        QSignalSpy opened(m_notifier.get(), &Notifier::opened);
        m_notifier->show(notice(QStringLiteral("До скольки?")));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->shown.size(), 1, kPatienceMs);
        // The answer to Notify is on its way; what the server says next comes after it.
        Q_EMIT m_server->NotificationReplied(9999, QStringLiteral("another program's"));
        Q_EMIT m_server->NotificationReplied(41, QStringLiteral("До 22:00"));
        QTRY_COMPARE_WITH_TIMEOUT(replied.size(), 1, kPatienceMs);
        QCOMPARE(replied.first(), QVariantList({QStringLiteral("17"), QStringLiteral("До 22:00")}));
        Q_EMIT m_server->ActionInvoked(41, QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatienceMs);
    }

    void aBurstOfOneConversationIsOneNotice() {
        serve();
        open();
        for (int i = 0; i < 50; ++i) m_notifier->show(notice(QString::number(i)));
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->shown.isEmpty() && m_server->shown.last().text == QStringLiteral("49"),
                                 kPatienceMs);
        QVERIFY(m_server->shown.size() <= 3);
        QCOMPARE(m_server->shown.last().replaced, 41U);
        m_notifier->take(QStringLiteral("17"));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->closed, QList<uint>{41}, kPatienceMs);
    }

    void aServerThatCanLessIsGivenLess() {
        serve({QStringLiteral("inline-reply"), QStringLiteral("body-markup"), QStringLiteral("sound")});
        open();
        QSignalSpy wanted(m_notifier.get(), &Notifier::replyWanted);
        QSignalSpy sound(m_notifier.get(), &Notifier::soundWanted);
        m_notifier->show(notice(QStringLiteral("2 < 3")));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->shown.size(), 1, kPatienceMs);
        QCOMPARE(m_server->shown.first().text, QStringLiteral("2 < 3"));
        QVERIFY(m_server->shown.first().actions.contains(QStringLiteral("reply")));
        QTRY_COMPARE_WITH_TIMEOUT(sound.size(), 1, kPatienceMs);
        Q_EMIT m_server->ActionInvoked(41, QStringLiteral("reply"));
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, kPatienceMs);
    }

    void withoutAServerItSaysSo() {
        open();
        QSignalSpy notShown(m_notifier.get(), &Notifier::notShown);
        m_notifier->show(notice(QStringLiteral("Hello")));
        QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, kPatienceMs);
        QCOMPARE(notShown.first().first().value<Notice>().text, QStringLiteral("Hello"));
        serve();  // one that comes later is used
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked, 1, kPatienceMs);
        m_notifier->show(notice(QStringLiteral("Hello again")));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->shown.size(), 1, kPatienceMs);
    }

    void aServerThatRefusesIsSaidToo() {
        serve();
        m_server->refuses = true;
        open();
        QSignalSpy notShown(m_notifier.get(), &Notifier::notShown);
        m_notifier->show(notice(QStringLiteral("Hello")));
        QTRY_COMPARE_WITH_TIMEOUT(notShown.size(), 1, kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "notifier_test.moc"
