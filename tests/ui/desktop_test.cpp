// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "domain/silence.h"
#include "platform/notifier.h"
#include "support/uibed.h"
#include "ui/desktop/announcer.h"
#include "ui/desktop/trayicon.h"

using namespace heard;
using namespace heard::ui;

namespace {

class FakeNotifier final : public Notifier {
public:
    QList<Notice> shown;
    QStringList taken;
    void show(const Notice &notice) override { shown << notice; }
    void take(const QString &key) override { taken << key; }
};

struct DesktopBed : test::UiBed {
    FakeNotifier notifier;
    NoticeRules rules;
    ConversationId seen;
    Announcer announcer{
        desk, notifier, clock, {[this] { return rules; }, [this](ConversationId id) { return id == seen; }}};

    void noteBy(const QString &text) {
        Q_EMIT desk.arrived({MessageId{5000}, ConversationId{3}, Direction::Note, QStringLiteral("Pavlo"), text});
    }
};

}  // namespace

class DesktopTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatComesInIsTold() {
        DesktopBed bed;
        bed.desk.arrive(ConversationId{1}, QStringLiteral("До скольки?"));
        QCOMPARE(bed.notifier.shown.size(), 1);
        const Notice &notice = bed.notifier.shown.first();
        QCOMPARE(notice.key, QStringLiteral("1"));
        QCOMPARE(notice.title, QStringLiteral("Анатолий Кузнецов"));
        QCOMPARE(notice.text, QStringLiteral("До скольки?"));
        QCOMPARE(notice.replyWords, QStringLiteral("Reply"));
        QVERIFY(notice.sound);
    }

    void theRulesAreAsked() {
        DesktopBed bed;
        bed.seen = ConversationId{1};
        bed.desk.arrive(ConversationId{1}, QStringLiteral("in sight"));
        bed.seen = {};
        bed.rules.silence = true;
        bed.rules.silentFrom = QTime(14, 0);  // it is 14:10
        bed.rules.silentUntil = QTime(15, 0);
        bed.desk.arrive(ConversationId{1}, QStringLiteral("in silence"));
        bed.rules.silence = false;
        bed.rules.messages = NoticeRules::Messages::None;
        bed.desk.arrive(ConversationId{1}, QStringLiteral("not wanted"));
        QVERIFY(bed.notifier.shown.isEmpty());
        bed.rules.messages = NoticeRules::Messages::Mine;
        bed.desk.assignToMe(ConversationId{1});
        bed.desk.arrive(ConversationId{1}, QStringLiteral("mine"));
        QCOMPARE(bed.notifier.shown.size(), 1);
    }

    void anAnswerIsAReplyLikeAnyOther() {
        DesktopBed bed;
        bed.desk.arrive(ConversationId{1}, QStringLiteral("До скольки?"));
        Q_EMIT bed.notifier.replied(QStringLiteral("1"), QStringLiteral("  "));
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        Q_EMIT bed.notifier.replied(QStringLiteral("1"), QStringLiteral("До 22:00"));
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("reply")), QStringList{QStringLiteral("reply 1 До 22:00")});
        QVERIFY(bed.desk.asked.contains(QStringLiteral("read 1")));
        QVERIFY(bed.notifier.taken.contains(QStringLiteral("1")));
    }

    void whatIsReadIsTakenAway() {
        DesktopBed bed;
        bed.desk.arrive(ConversationId{1}, QStringLiteral("До скольки?"));
        QVERIFY(bed.notifier.taken.isEmpty());
        bed.desk.markRead(ConversationId{1});
        QCOMPARE(bed.notifier.taken, QStringList{QStringLiteral("1")});
    }

    void pressingOpens() {
        DesktopBed bed;
        QSignalSpy wanted(&bed.announcer, &Announcer::openWanted);
        Q_EMIT bed.notifier.opened(QStringLiteral("3"));
        Q_EMIT bed.notifier.replyWanted(QStringLiteral("3"));
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.first().first().value<ConversationId>().v, 3);
        QVERIFY(!wanted.first().last().toBool());
        QVERIFY(wanted.last().last().toBool());
    }

    void aChannelThatFallsSilentOrGoesDownIsToldToAnAdministratorOnce() {
        DesktopBed bed;
        Channel channel = bed.desk.channels().first();
        bed.desk.setChannel(channel);
        QVERIFY(bed.notifier.shown.isEmpty());
        setSilence(channel, Silence{bed.clock.now() - 50 * 60'000, 14});
        bed.desk.setChannel(channel);
        bed.desk.setChannel(channel);
        QCOMPARE(bed.notifier.shown.size(), 1);
        QCOMPARE(bed.notifier.shown.last().title, channel.name + QStringLiteral(" is silent"));
        QVERIFY(bed.notifier.shown.last().text.contains(QStringLiteral("usually 14 an hour")));
        QSignalSpy wanted(&bed.announcer, &Announcer::channelWanted);
        Q_EMIT bed.notifier.opened(bed.notifier.shown.last().key);
        QCOMPARE(wanted.first().first().value<ChannelId>(), channel.id);
        setSilence(channel, std::nullopt);
        bed.desk.setChannel(channel);
        QCOMPARE(bed.notifier.taken, QStringList{bed.notifier.shown.last().key});
        channel.state = Channel::State::Down;
        channel.stateCode = QStringLiteral("unreachable");
        bed.desk.setChannel(channel);
        QCOMPARE(bed.notifier.shown.last().title, channel.name + QStringLiteral(" is down"));
    }

    void aNoteIsToldToWhomItNames() {
        DesktopBed bed;
        QCOMPARE(bed.desk.me().name, QStringLiteral("Olena Koval"));
        bed.noteBy(QStringLiteral("@Pavlo is it open?"));
        QVERIFY(bed.notifier.shown.isEmpty());
        bed.noteBy(QStringLiteral("@olena, is it open?"));
        QCOMPARE(bed.notifier.shown.size(), 1);
        QVERIFY(bed.notifier.shown.first().replyWords.isEmpty());
        bed.rules.mentions = false;
        bed.noteBy(QStringLiteral("@Olena Koval?"));
        QCOMPARE(bed.notifier.shown.size(), 1);
    }

    void mentionsAreWholeNames() {
        const QString name = QStringLiteral("Olena Koval");
        QVERIFY(mentions(QStringLiteral("see @Olena Koval!"), name));
        QVERIFY(mentions(QStringLiteral("@Olenas and @olena"), name));
        QVERIFY(!mentions(QStringLiteral("@Olenas"), name));
        QVERIFY(!mentions(QStringLiteral("Olena"), name));
        QVERIFY(!mentions(QStringLiteral("@"), QString()));
    }

    void theTraySaysHowManyAreUnread() {
        test::UiBed bed;
        TrayIcon tray(bed.kit, bed.desk);
        const QString before = tray.icon().toolTip();
        QCOMPARE(before, QStringLiteral("Heard: 3 unread conversations"));
        const QImage three = tray.icon().icon().pixmap(64).toImage();
        bed.desk.arriveNew(QStringLiteral("Новый"), QStringLiteral("Здравствуйте"));
        QCOMPARE(tray.icon().toolTip(), QStringLiteral("Heard: 4 unread conversations"));
        QVERIFY(tray.icon().icon().pixmap(64).toImage() != three);
        bed.desk.clear();
        QCOMPARE(tray.icon().toolTip(), QStringLiteral("Heard: nothing unread"));
    }
};

QTEST_MAIN(DesktopTest)
#include "desktop_test.moc"
