// SPDX-License-Identifier: GPL-3.0-or-later
// What was stopped or is held: its words for each cause, its choices, and the outbox itself.
#include <QClipboard>
#include <QtTest>

#include "support/uibed.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/messagewords.h"
#include "ui/conversation/outboxdialog.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

constexpr ConversationId kTalk{1};

struct Cause {
    const char *code;
    QJsonObject facts;
    const char *words;
};

const QList<Cause> &causes() {
    static const QJsonObject by{{QStringLiteral("by"), QStringLiteral("Olga")},
                                {QStringLiteral("agent_name"), QStringLiteral("Pavlo")}};
    static const QList<Cause> all{
        {"stale", {}, "Someone wrote after you began."},
        {"was-resolved", by, "Olga resolved the conversation"},
        {"was-merged", by, "Olga merged the conversation"},
        {"was-reassigned", by, "Olga gave the conversation to Pavlo"},
        {"not-found", {}, "You can't see this conversation any more."},
    };
    return all;
}

Part words(const char *text) {
    Part part;
    part.kind = QStringLiteral("text");
    part.text = QString::fromUtf8(text);
    return part;
}

MessageRow entry(const test::UiBed &bed, const char *id = "entry") {
    MessageRow row;
    row.clientId = QLatin1String(id);
    row.conversation = kTalk;
    row.direction = Direction::Out;
    row.parts = {words("Till ten")};
    row.at = bed.clock.now();
    row.delivery = Delivery::Queued;
    row.inOutbox = true;
    return row;
}

MessageRow stopped(const test::UiBed &bed, const Cause &cause) {
    MessageRow row = entry(bed);
    row.delivery = Delivery::Failed;
    row.failure = QLatin1String(cause.code);
    row.facts = cause.facts;
    return row;
}

}  // namespace

class OutboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachCauseIsSaidInItsWordsAndLeavesAllChoices() {
        const QList<std::pair<Decision, QString>> choices{{Decision::SendAgain, QStringLiteral("again Till ten")},
                                                          {Decision::Drop, QStringLiteral("drop Till ten")},
                                                          {Decision::ToNote, QStringLiteral("to note Till ten")},
                                                          {Decision::Discard, QStringLiteral("discard Till ten")}};
        for (const Cause &cause : causes())
            for (const auto &[decision, asked] : choices) {
                test::UiBed bed;
                bed.desk.openConversation(kTalk);
                ConversationView view(bed.kit, bed.desk);
                view.resize(520, 700);
                view.show();
                QVERIFY(QTest::qWaitForWindowExposed(&view));
                const MessageRow row = stopped(bed, cause);
                bed.desk.add(row);
                const QString said = troubleSentence(row);
                QVERIFY2(said.startsWith(QStringLiteral("Not sent. ")), qPrintable(said));
                QVERIFY2(said.contains(QString::fromUtf8(cause.words)), qPrintable(said));
                const QRect button = view.buttonRect(bed.desk.messages()->rowCount() - 1, decision);
                QVERIFY2(!button.isNull(), cause.code);
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, button.center());
                QCOMPARE(bed.desk.asked.last(), asked);
            }
    }

    void whatCameInIsNamed() {
        test::UiBed bed;
        MessageRow row = stopped(bed, causes().first());
        row.came = {{Direction::In, QStringLiteral("Anatoly"), bed.clock.now(), QStringLiteral("Are you there?")},
                    {Direction::Out, QStringLiteral("Olga"), bed.clock.now(), QStringLiteral("Till nine")}};
        const QString said = troubleSentence(row);
        QVERIFY2(said.contains(QRegularExpression(QStringLiteral("\nAnatoly wrote at .*: Are you there\\?"))),
                 qPrintable(said));
        QVERIFY2(said.contains(QRegularExpression(QStringLiteral("\nOlga answered at .*: Till nine"))),
                 qPrintable(said));
    }

    void aHeldReplySaysThatItIsHeldWhyAndUntilWhen() {
        test::UiBed bed;
        MessageRow row = entry(bed);
        QVERIFY(troubleSentence(row).isEmpty());
        QVERIFY(decisionsFor(row).isEmpty());
        row.held = QStringLiteral("no-link");
        QVERIFY(troubleSentence(row).contains(QStringLiteral("Waiting on this computer")));
        QCOMPARE(decisionsFor(row), (QList{Decision::Drop, Decision::Discard}));
        row.delivery = Delivery::Sending;
        QVERIFY2(decisionsFor(row).isEmpty(), "it may have left");

        MessageRow there = entry(bed);
        there.inOutbox = false;
        there.id.v = 7;
        there.held = QStringLiteral("channel-down");
        QVERIFY(troubleSentence(there).startsWith(QStringLiteral("Held, not sent yet. This channel is down.")));
        QVERIFY(!troubleSentence(there).contains(QStringLiteral("by itself")));
        there.held = QStringLiteral("mail-no-password");
        QVERIFY(troubleSentence(there).contains(QStringLiteral("by itself")));
        QCOMPARE(decisionsFor(there), QList{Decision::Drop});
        there.facts.insert(QStringLiteral("retry_at"), bed.clock.now() + 60'000);
        QVERIFY(troubleSentence(there).contains(QStringLiteral("It is tried again at ")));
    }

    void theOutboxIsLookedThroughOneByOne() {
        test::WindowBed bed;
        bed.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bed.window.get()));
        MessageRow held = entry(bed, "held");
        held.held = QStringLiteral("no-link");
        MessageRow deed = entry(bed, "deed");
        deed.parts.clear();
        deed.held = QStringLiteral("no-link");
        MessageRow gone = stopped(bed, causes().last());
        bed.desk.setOutbox({{held, QStringLiteral("reply"), QStringLiteral("Anatoly")},
                            {deed, QStringLiteral("resolve"), QStringLiteral("Anatoly")},
                            {gone, QStringLiteral("reply"), QString()}});
        QTest::keyClick(bed.window.get(), Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
        auto *dialog = bed.window->findChild<OutboxDialog *>();
        QVERIFY(dialog);
        const auto buttons = [dialog] {
            QStringList names;
            for (const Button *button : dialog->findChildren<Button *>()) names << button->text();
            return names;
        };
        QCOMPARE(buttons(), (QStringList{QStringLiteral("Edit"), QStringLiteral("Discard"), QStringLiteral("Cancel"),
                                         QStringLiteral("Send anyway"), QStringLiteral("Turn into a note"),
                                         QStringLiteral("Discard"), QStringLiteral("Copy the text")}));
        QStringList said;
        for (const Label *label : dialog->findChildren<Label *>()) said << label->text();
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("Anatoly · Resolve · ")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("A conversation that you can't see any more")), qPrintable(all));
        QTest::mouseClick(dialog->findChildren<Button *>().last(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Till ten"));
        QTest::mouseClick(dialog->findChildren<Button *>().at(2), Qt::LeftButton);
        QTRY_COMPARE(bed.desk.asked.filter(QStringLiteral("discard")).size(), 1);
        QTRY_COMPARE(buttons().size(), 6);
        QTest::mouseClick(dialog->findChildren<Button *>().first(), Qt::LeftButton);
        QTRY_VERIFY(bed.desk.asked.contains(QStringLiteral("drop Till ten")));
        QTRY_COMPARE(bed.desk.currentConversation(), kTalk);
    }
};

QTEST_MAIN(OutboxTest)
#include "outbox_test.moc"
