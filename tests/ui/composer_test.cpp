// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/attachmentchip.h"
#include "ui/composer/composer.h"
#include "ui/composer/draftlines.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/latermenu.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/replyedit.h"
#include "ui/composer/spellmarks.h"
#include "ui/composer/tidytext.h"
#include "ui/composer/windowline.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

struct ComposerBed : test::UiBed {
    Composer composer{kit, desk};
    ReplyEdit *edit = composer.findChild<ReplyEdit *>();
    QShortcut send{QKeySequence(Qt::CTRL | Qt::Key_Return), &composer};  // as the window binds it

    ComposerBed() {
        QObject::connect(&send, &QShortcut::activated, &composer, &Composer::send);
        composer.resize(560, 160);
        composer.show();
        composer.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&composer);
        open(1);
    }
    void open(int id) {
        desk.openConversation(ConversationId{id});
        composer.refresh();
        desk.asked.clear();
    }
    bool says(const char *words) const {
        for (const Label *label : composer.findChildren<Label *>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(words))) return true;
        return false;
    }
    Button *button(const char *name) const {
        for (Button *one : composer.findChildren<Button *>())
            if (one->accessibleName() == QString::fromUtf8(name)) return one;
        return nullptr;
    }
};

}  // namespace

class ComposerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ctrlEnterSends() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QTest::keyClick(bed.edit, Qt::Key_Return);
        QTest::keyClicks(bed.edit, QStringLiteral("Bye"));
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("reply")), QStringList{QStringLiteral("reply 1 Till ten\nBye")});
        QVERIFY(bed.edit->toPlainText().isEmpty());
    }

    void whatWasTakenDownIsAnsweredWhereTheCustomerWroteLast() {
        ComposerBed bed;
        const auto conversation = *bed.desk.conversation(ConversationId{1});
        Channel hand = bed.desk.channels().first();
        QCOMPARE(hand.id, conversation.channel);
        hand.traits.insert(QStringLiteral("replies"), false);
        bed.desk.setChannel(hand);
        Customer customer = *bed.desk.customer(conversation.customer);
        for (int i = 0; i < 2; ++i) {
            Channel channel;
            channel.id = ChannelId{70 + i};
            channel.kind = channel.name = i == 0 ? QStringLiteral("Mail") : QStringLiteral("Chat");
            bed.desk.setChannel(channel);
            customer.identities += Identity{IdentityId{80 + i}, channel.kind, QStringLiteral("a"), {}};
        }
        bed.desk.customers().set(customer);
        bed.desk.customers().setWroteOn(customer.id, {conversation.channel, ChannelId{71}, ChannelId{70}});
        bed.open(1);
        QVERIFY(bed.button("Reply in Chat"));
        QTest::keyClicks(bed.edit, QStringLiteral("Here you are"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("over 71 to 81")));
    }

    void aMailGoesToWhomItCameTo() {
        ComposerBed bed;
        Channel mail = bed.desk.channels().first();
        mail.traits.insert(QStringLiteral("recipients"), true);
        bed.desk.setChannel(mail);
        const auto people = [](const char *address) {
            return QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("N")},
                                          {QStringLiteral("email"), QLatin1String(address)}}};
        };
        auto row = bed.desk.messageRows().rows().first();
        row.facts = {
            {QStringLiteral("origin"),
             QJsonObject{{QStringLiteral("reply"), QJsonObject{{QStringLiteral("to"), people("ann@x.example")},
                                                               {QStringLiteral("cc"), people("boss@x.example")}}}}}};
        bed.desk.messageRows().reset({row}, {});
        bed.composer.refresh();
        Button *line = bed.button("To ann@x.example · copy to boss@x.example");
        QVERIFY(line && line->isVisible());
        QTest::keyClicks(bed.edit, QStringLiteral("Hello"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("with {\"cc\":[\"boss@x.example\"]}")));

        // Changed by hand: another copy, a hidden one, a subject; kept with the draft.
        bed.desk.asked.clear();
        QTest::mouseClick(line, Qt::LeftButton);
        const auto field = [&bed](const char *name) {
            for (auto *edit : bed.composer.findChildren<QLineEdit *>())
                if (edit->accessibleName() == QLatin1String(name)) return edit;
            return static_cast<QLineEdit *>(nullptr);
        };
        QVERIFY(field("Copy to")->hasFocus());
        field("Copy to")->selectAll();
        QTest::keyClicks(field("Copy to"), QStringLiteral("Eve <eve@x.example>"));
        QTest::keyClicks(field("Hidden copy to"), QStringLiteral("me@x"));
        QTest::keyClicks(field("Subject"), QStringLiteral("Your order"));
        QTest::keyClicks(bed.edit, QStringLiteral("Once more"));
        bed.composer.keepDraft();
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).outgoing.subject.value_or(QString()),
                 QStringLiteral("Your order"));
        QTest::keyClicks(field("Hidden copy to"), QStringLiteral(", oops"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty(), "no mail to an address that is none");
        for (int i = 0; i < 6; ++i) QTest::keyClick(field("Hidden copy to"), Qt::Key_Backspace);
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(
            QStringLiteral("with {\"bcc\":[\"me@x\"],\"cc\":[\"eve@x.example\"],\"subject\":\"Your order\"}")));
        // The next one begins as it came.
        QVERIFY(bed.button("To ann@x.example · copy to boss@x.example"));
    }

    void pastedPagesAreTidied() {
        ComposerBed bed;
        auto *copied = new QMimeData;
        copied->setHtml(QStringLiteral("<p>Till&nbsp;ten</p>"));
        copied->setText(QStringLiteral("  Till\u00A0ten \u200B\r\n\r\n\r\n see  you\u00AD "));
        QGuiApplication::clipboard()->setMimeData(copied);
        bed.edit->paste();
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten\n\nsee you"));
        QCOMPARE(tidied(QStringLiteral("👩\u200D💻 ok\n")), QStringLiteral("👩\u200D💻 ok"));
    }

    void aReplyCanBeTakenBackForTheChosenTime() {
        ComposerBed bed;
        bed.composer.setUndoSeconds(10);
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        Button *undo = bed.button("Take the reply back");
        QTRY_VERIFY(undo && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(!bed.desk.asked.filter(QStringLiteral("drop")).isEmpty());
    }

    void aReplyForLaterIsListedSentNowAndTakenBack() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("See you"));
        bed.composer.chooseSendTime();
        auto *menu = bed.composer.findChild<LaterMenu *>();
        QTRY_VERIFY(menu->isVisible());
        QAction *tomorrow = nullptr;
        for (QAction *action : menu->actions())
            if (action->text().startsWith(QStringLiteral("Tomorrow"))) tomorrow = action;
        QVERIFY(tomorrow && tomorrow->isEnabled());
        tomorrow->trigger();
        menu->close();
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QTRY_VERIFY(bed.button("Send now: See you"));
        QTest::mouseClick(bed.button("Send now: See you"), Qt::LeftButton);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("move later")).size(), 1);
        QTest::mouseClick(bed.button("Edit the reply for later: See you"), Qt::LeftButton);
        QVERIFY(bed.edit->toPlainText().startsWith(QStringLiteral("See you")));
        QCOMPARE(bed.desk.cards().of(QStringLiteral("later"), 1).size(), 0);
    }

    void emojiAreFoundInThreeLanguagesAndGivenByKeys() {
        const QList<Emoji> all = allEmoji(QStringLiteral("uk"));
        QVERIFY(all.size() > 1500);
        for (const char *wanted : {"package", "посылка", "посилка"}) {
            const auto found = matching(all, QString::fromUtf8(wanted));
            QVERIFY2(
                std::any_of(found.begin(), found.end(), [](const Emoji &e) { return e.text == QStringLiteral("📦"); }),
                wanted);
        }
        ComposerBed bed;
        bed.composer.showEmoji();
        auto *picker = bed.composer.findChild<EmojiPicker *>();
        auto *search = picker->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("package"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("📦"));
    }

    void theReplyWindowCountsDownAndCloses() {
        ComposerBed bed;
        auto *line = bed.composer.findChild<WindowLine *>();
        QVERIFY(!line->isVisible());  // the site chat always takes a reply
        constexpr qint64 kMinute = 60 * 1000;
        bed.desk.setLastInbound(ConversationId{1}, bed.clock.now() - 22 * 60 * kMinute);
        Channel chat = bed.desk.channels().at(0);
        chat.traits.insert(QStringLiteral("replyWindowHours"), 24);
        bed.desk.setChannel(chat);
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), QStringLiteral("This channel takes a reply for another 2 h 0 min."));
        bed.edit->setPlainText(QStringLiteral("On its way"));
        auto *send = bed.button("Send");
        QVERIFY(send->isEnabled());
        bed.clock.advance(119 * kMinute + 15'000);
        bed.desk.setChannel(chat);
        QCOMPARE(line->text(), QStringLiteral("This channel takes a reply for another 0:45 min."));
        bed.clock.advance(46'000);
        QTRY_VERIFY(!send->isEnabled());  // by its own clock
        QVERIFY(line->text().startsWith(QStringLiteral("This channel takes replies only for a time")));
        bed.composer.setNote(true);
        QVERIFY(!line->isVisible());  // notes have no window
    }

    void colleaguesAreNamedInNotes() {
        ComposerBed bed;
        bed.edit->setFocus();
        QTRY_VERIFY(bed.edit->hasFocus());
        const auto popup = [] {
            for (QWidget *top : QApplication::topLevelWidgets())
                if (top->isVisible() && top->accessibleName() == QStringLiteral("Colleagues")) return top;
            return static_cast<QWidget *>(nullptr);
        };
        QTest::keyClicks(bed.edit, QStringLiteral("@pav"));
        QVERIFY(!popup());  // customers are not mentioned
        bed.edit->clear();
        bed.composer.setNote(true);
        QTest::keyClicks(bed.edit, QStringLiteral("Ask @pav"));
        QVERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_Return);
        QVERIFY(bed.edit->toPlainText().startsWith(QStringLiteral("Ask @Pavlo")));
        QVERIFY(bed.edit->toPlainText().endsWith(u' '));
        QVERIFY(!popup());
        QTest::keyClicks(bed.edit, QStringLiteral("mail a@b"));
        QVERIFY(!popup());  // an address is no name
    }

    void wrongWordsAreMarkedOnceTheyAreWritten() {
        ComposerBed bed;
        const auto marked = [&bed](int position) {
            const QTextBlock block = bed.edit->document()->findBlock(position);
            for (const auto &range : block.layout()->formats())
                if (position >= range.start && position < range.start + range.length)
                    return range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
            return false;
        };
        bed.edit->setFocus();
        QTRY_VERIFY(bed.edit->hasFocus());
        QTest::keyClicks(bed.edit, QStringLiteral("We recieve"));
        QTest::qWait(50);
        QVERIFY2(!marked(4), "the word being written is left alone");
        QTest::keyClicks(bed.edit, QStringLiteral(" it"));
        QTRY_VERIFY_WITH_TIMEOUT(marked(4), 20'000);
        QVERIFY(!marked(0));
        QMenu menu;
        auto *marks = bed.composer.findChild<SpellMarks *>();
        marks->offer(&menu, 5);
        const auto suggestion = [&menu]() -> QAction * {
            for (QAction *action : menu.actions())
                if (action->text() == QStringLiteral("receive")) return action;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(suggestion(), 20'000);
        suggestion()->trigger();
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("We receive it"));
    }

    void thePreviewShowsWhatTheChannelWillShow() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        auto *preview = bed.composer.findChild<PreviewPane *>();
        QVERIFY(preview->isHidden());
        bed.composer.togglePreview();
        QVERIFY(preview->isVisible());
        const auto labels = preview->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](QLabel *l) { return l->text() == QStringLiteral("Till ten"); }));
        bed.composer.setNote(true);
        QVERIFY(preview->isHidden());
    }

    void aReplyThatCouldNotBeKeptIsStillThere() {
        ComposerBed bed;
        bed.desk.refuseReplies(true);
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QTest::mouseClick(bed.button("Send"), Qt::LeftButton);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten"));
    }

    void nothingIsNotSent() {
        ComposerBed bed;
        QVERIFY(!bed.button("Send")->isEnabled());
        QTest::keyClicks(bed.edit, QStringLiteral("  "));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QVERIFY(!bed.button("Send")->toolTip().isEmpty());
    }

    void draftsStayWithTheirConversation() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("for the first"));
        QTest::keyClick(bed.edit, Qt::Key_Left);
        bed.open(2);
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("for the first"));
        QTest::keyClicks(bed.edit, QStringLiteral("for the second"));
        bed.open(1);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("for the first"));
        QCOMPARE(bed.edit->textCursor().position(), 12);
    }

    void aDraftThatCantBeReadIsSaidAndLeftAlone() {
        ComposerBed bed;
        const ConversationId id{2};
        bed.desk.saveDraft(id, false, {QStringLiteral("as it is stored"), {}, 0});
        bed.desk.setDraftUnread(id, true);
        bed.open(2);
        QVERIFY(bed.says("can't be read from the disk just now. It stays as it is stored"));
        QTest::keyClicks(bed.edit, QStringLiteral("over it"));
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QVERIFY(!bed.button("Send")->isEnabled());
        QVERIFY(!bed.button("Attach a file")->isEnabled());
        bed.composer.keepDraft();
        bed.open(1);
        QVERIFY(!bed.says("can't be read from the disk"));
        bed.open(2);
        bed.desk.setDraftUnread(id, false);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("as it is stored"));
        QVERIFY(!bed.says("can't be read from the disk"));
        QTest::keyClicks(bed.edit, QStringLiteral("Now "));
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Now as it is stored"));
    }

    void aFileThatTheHubRefusesIsSaidThere() {
        ComposerBed bed;
        const ConversationId id{1};
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("prices.zip"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12 and 14");
        file.close();
        bed.desk.saveDraft(id, false, {QStringLiteral("See there"), {path}, 0});
        bed.open(1);
        QVERIFY(!bed.says("The hub does not take"));
        bed.desk.drafts().refuse(id, path, QStringLiteral("too-large"));
        QVERIFY(bed.says("The hub does not take “prices.zip”: It is too large."));
        QVERIFY(bed.says("this draft stays on this computer and is not on your other devices"));
        QTest::mouseClick(bed.button("Remove prices.zip"), Qt::LeftButton);
        QVERIFY(!bed.says("The hub does not take"));
    }

    void whatSendsStandsBelowTheToolsWhereThereIsLittleRoom() {
        ComposerBed bed;
        const Button *send = bed.button("Send");
        const Button *emoji = bed.button("Emoji");
        QWidget place;
        auto *row = new QHBoxLayout(&place);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(&bed.composer);
        place.show();
        for (const int width : {700, 330, 700}) {
            place.resize(width, 240);
            const bool roomy = width == 700;
            QTRY_COMPARE(send->geometry().center().y() == emoji->geometry().center().y(), roomy);
            QTRY_COMPARE(send->y() > emoji->geometry().bottom(), !roomy);
            QVERIFY(bed.composer.width() == width && bed.composer.rect().contains(send->geometry()));
        }
        bed.composer.setParent(nullptr);
    }

    void draftsAreKeptWithinASecond() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("soon kept"));
        QTRY_COMPARE_WITH_TIMEOUT(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("soon kept"), 1000);
    }

    void whatIsTakenAwayGoesAlsoWhenOnlyTheCaretHasMovedSince() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        bed.composer.keepDraft();
        QTest::keyClick(bed.edit, Qt::Key_Home);  // where it stands is to be kept, within half a second
        bed.desk.saveDraft(ConversationId{1}, false, {});  // the reply was kept, or another device has sent it
        Q_EMIT bed.desk.draftsChanged(ConversationId{1});
        QVERIFY(bed.edit->toPlainText().isEmpty());

        QTest::keyClicks(bed.edit, QStringLiteral("Now"));  // words of its own stay
        Q_EMIT bed.desk.draftsChanged(ConversationId{1});
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Now"));
        QTRY_COMPARE(bed.desk.draft(ConversationId{1}, false).text, QStringLiteral("Now"));
    }

    void aNoteIsADraftOfItsOwnAndNoReply() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("to the customer"));
        QTest::mouseClick(bed.button("Note"), Qt::LeftButton);
        QCOMPARE(bed.edit->accessibleName(), QStringLiteral("Note text"));
        QVERIFY(bed.edit->toPlainText().isEmpty());
        QTest::keyClicks(bed.edit, QStringLiteral("to the team"));
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(QStringLiteral("note")), QStringList{QStringLiteral("note 1 to the team")});
        QVERIFY(bed.desk.asked.filter(QStringLiteral("reply")).isEmpty());
        QTest::mouseClick(bed.button("Reply"), Qt::LeftButton);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("to the customer"));
    }

    void offlineItSaysThatItQueues() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("later"));
        QCOMPARE(bed.button("Send")->text(), QStringLiteral("Send"));
        bed.desk.setLink(LinkStatus::State::Offline);
        QCOMPARE(bed.button("Send")->text(), QStringLiteral("Queue reply"));
        QTest::mouseClick(bed.button("Send"), Qt::LeftButton);
        QCOMPARE(bed.desk.counts().outbox, 1);
    }

    void aBlockedDraftSaysWhy() {
        ComposerBed bed;
        bed.desk.setCheck(
            {channelapi::DraftCheck::Kind::Blocked, QStringLiteral("too-long"), {{QStringLiteral("limit"), 10}}});
        QTest::keyClicks(bed.edit, QStringLiteral("far too long a text"));
        QVERIFY(!bed.button("Send")->isEnabled());
        const auto labels = bed.composer.findChildren<Label *>();
        const bool said = std::any_of(labels.begin(), labels.end(), [](Label *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("longer than the 10 characters"));
        });
        QVERIFY(said);
    }

    void typingIsToldAndEnds() {
        ComposerBed bed;
        QTest::keyClicks(bed.edit, QStringLiteral("abc"));
        QCOMPARE(bed.desk.asked, QStringList{QStringLiteral("typing 1 1")});
        bed.clock.advance(3500);
        QTest::keyClicks(bed.edit, QStringLiteral("d"));
        QCOMPARE(bed.desk.asked.size(), 2);
        QTest::keyClick(bed.edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bed.desk.asked.contains(QStringLiteral("typing 1 0")));
    }

    void filesComeAsChipsAndGoAgain() {
        ComposerBed bed;
        QTemporaryFile file;
        QVERIFY(file.open());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bed.composer, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bed.composer, &drop);
        QCOMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 1);
        QVERIFY(bed.button("Send")->isEnabled());
        QTRY_COMPARE(bed.desk.draft(ConversationId{1}, false).files, QStringList{file.fileName()});
        auto *chip = bed.composer.findChild<AttachmentChip *>();
        QTest::mouseClick(chip->findChild<Button *>(), Qt::LeftButton);
        QVERIFY(!bed.button("Send")->isEnabled());
    }

    void aVersionOfAnotherDeviceIsWrittenOnWithOrDiscarded() {
        ComposerBed bed;
        const OtherDraft version{QStringLiteral("d/laptop"),
                                 QStringLiteral("Laptop"),
                                 false,
                                 bed.clock.now(),
                                 {QStringLiteral("Till nine"), {}, 0}};
        bed.desk.drafts().putVersion(ConversationId{1}, version);
        auto *lines = bed.composer.findChild<DraftLines *>();
        QVERIFY(lines->isVisible());
        QVERIFY(lines->findChild<Label *>()->text().contains(QStringLiteral("Laptop")));
        QVERIFY(lines->findChild<Label *>()->text().contains(QStringLiteral("Till nine")));
        bed.button("Write on with this version: Till nine")->click();
        QCOMPARE(bed.desk.drafts().taken, QStringList{QStringLiteral("d/laptop")});
        QVERIFY(!lines->isVisible());
        bed.desk.drafts().putVersion(ConversationId{1}, version);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        bed.button("Discard this version: Till nine")->click();
        QCOMPARE(bed.desk.drafts().dropped, QStringList{QStringLiteral("d/laptop")});
        QVERIFY(!lines->isVisible());
        bed.desk.drafts().putVersion(ConversationId{1}, version);
        bed.composer.setNote(true);
        QVERIFY(!lines->isVisible());
    }

    void aDraftIsSharedByAButtonAndTakenOverFromAColleague() {
        ComposerBed bed;
        Button *share = bed.button("Share the draft with colleagues");
        QVERIFY(!share->isEnabled());
        QTest::keyClicks(bed.edit, QStringLiteral("Till ten"));
        QVERIFY(share->isEnabled());
        share->click();
        QVERIFY(bed.desk.drafts().isShared(ConversationId{1}, false));
        auto *lines = bed.composer.findChild<DraftLines *>();
        QVERIFY(lines->isVisible());
        QCOMPARE(share->accessibleName(), QStringLiteral("Stop sharing the draft"));
        lines->findChild<Button *>()->click();
        QVERIFY(!bed.desk.drafts().isShared(ConversationId{1}, false));
        QVERIFY(!lines->isVisible());
        bed.desk.drafts().putShared(
            ConversationId{1},
            {{}, QStringLiteral("Pavlo"), false, bed.clock.now(), {QStringLiteral("We open at six"), {}, 0}});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(lines->findChild<Label *>()->text().contains(QStringLiteral("Pavlo")));
        bed.button("Take this draft over: We open at six")->click();
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("Till ten\n\nWe open at six"));
        QVERIFY2(lines->isVisible(), "it is still his");
    }

    void selectionAndScrollAreAsTheyWereLeft() {
        ComposerBed bed;
        ComposerDraft draft{QStringLiteral("line\n").repeated(60), {}, 20};
        draft.anchor = 12;
        draft.scroll = 3;
        bed.desk.saveDraft(ConversationId{1}, false, draft);
        bed.open(2);
        bed.open(1);
        QCOMPARE(bed.edit->textCursor().anchor(), 12);
        QCOMPARE(bed.edit->textCursor().position(), 20);
        QCOMPARE(bed.edit->verticalScrollBar()->value(), 3);
        bed.composer.keepDraft();
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).anchor, 12);
        QCOMPARE(bed.desk.draft(ConversationId{1}, false).scroll, 3);
    }

    void aPictureOnTheClipboardIsPastedAsAFile() {
        ComposerBed bed;
        QImage picture(8, 6, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QApplication::clipboard()->setImage(picture);
        QTest::keyClicks(bed.edit, QStringLiteral("see: "));
        QTest::keyClick(bed.edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 1);
        QCOMPARE(bed.desk.pictures.value(0).size(), QSize(8, 6));
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("see: "));
    }

    void filesOnTheClipboardArePastedAsFilesAndTextAsText() {
        ComposerBed bed;
        QTemporaryFile one;
        QTemporaryFile other;
        QVERIFY(one.open() && other.open());
        auto *files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(one.fileName()), QUrl(QStringLiteral("https://a.example/")),
                        QUrl::fromLocalFile(other.fileName())});
        QApplication::clipboard()->setMimeData(files);
        QTest::keyClick(bed.edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 2);
        QVERIFY(bed.edit->toPlainText().isEmpty());

        auto *both = new QMimeData;  // as a spreadsheet puts its cells there: a picture of them beside their text
        both->setText(QStringLiteral("12\t15"));
        both->setImageData(QImage(4, 4, QImage::Format_RGB32));
        QApplication::clipboard()->setMimeData(both);
        QTest::keyClick(bed.edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("12\t15"));

        auto *rich = new QMimeData;
        rich->setHtml(QStringLiteral("<b>bold</b>"));
        rich->setText(QStringLiteral("bold"));
        QApplication::clipboard()->setMimeData(rich);
        bed.edit->clear();
        QTest::keyClick(bed.edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bed.edit->toPlainText(), QStringLiteral("bold"));
        QCOMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 2);
    }

    void aPictureMayBeDroppedOnTheTextOrBesideIt() {
        ComposerBed bed;
        QMimeData data;
        data.setImageData(QImage(5, 5, QImage::Format_RGB32));
        for (QWidget *place : {static_cast<QWidget *>(bed.edit->viewport()), static_cast<QWidget *>(&bed.composer)}) {
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(place, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(place, &drop);
        }
        QTRY_COMPARE(bed.composer.findChildren<AttachmentChip *>().size(), 2);
        QCOMPARE(bed.desk.pictures.size(), 2);
    }

    void textDroppedBesideTheBoxIsNotTaken() {
        ComposerBed bed;
        QMimeData data;
        data.setText(QStringLiteral("words"));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bed.composer, &enter);
        QVERIFY(!enter.isAccepted());
    }
};

QTEST_MAIN(ComposerTest)
#include "composer_test.moc"
