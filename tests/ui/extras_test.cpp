// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply has beside its words where the channel can: formatting, buttons, the message that it answers; and how
// such messages look in the conversation.
#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QTextBlock>
#include <QTextLayout>
#include <QtTest>

#include "support/uibed.h"
#include "ui/composer/answeredline.h"
#include "ui/composer/composer.h"
#include "ui/composer/marktoggle.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/replybuttons.h"
#include "ui/composer/replyedit.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/models/rowtext.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/inboxpage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/textformats.h"

using namespace heard;
using namespace heard::ui;

namespace {

const ConversationId kTalk{1};

QString s(const char *text) { return QString::fromUtf8(text); }

Part textPart(const QString &text, const QJsonArray &entities = {}) {
    Part part;
    part.kind = s("text");
    part.text = text;
    if (!entities.isEmpty()) part.extra = {{s("entities"), entities}};
    return part;
}

QJsonObject entity(const char *type, int offset, int length, const char *url = "") {
    return {{s("type"), s(type)}, {s("offset"), offset}, {s("length"), length}, {s("url"), s(url)}};
}

struct Bed : test::WindowBed {
    Composer &composer = window->inbox().composer();
    ConversationView &view = window->inbox().conversation().view();
    ReplyEdit *edit = composer.findChild<ReplyEdit *>();

    /// The conversation's channel as a Telegram bot is, or as one that knows nothing of this.
    explicit Bed(bool able = true) {
        Channel channel = desk.channels().first();
        channel.traits.insert(s("formatting"), able ? s("markdown") : s("plain"));
        channel.traits.insert(s("buttons"), able);
        channel.traits.insert(s("replyTo"), able);
        desk.setChannel(channel);
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->inbox().open(kTalk);
        edit->setFocus();
        desk.asked.clear();
    }
    Button *button(const char *name) const {
        for (Button *one : composer.findChildren<Button *>())
            if (one->accessibleName() == s(name)) return one;
        return nullptr;
    }
    QLineEdit *field(const char *name, int which = 0) const {
        for (auto *one : composer.findChildren<QLineEdit *>())
            if (one->accessibleName() == s(name) && which-- == 0) return one;
        return nullptr;
    }
    QTextCharFormat formatAt(int at) const {
        const QTextBlock block = edit->document()->findBlock(at);
        const auto formats = block.layout()->formats();
        for (const auto &range : formats)
            if (at - block.position() >= range.start && at - block.position() < range.start + range.length)
                return range.format;
        return {};
    }
    MessageRow theirs(const Part &part, const QJsonObject &origin = {}) const {
        MessageRow row;
        row.id = MessageId{700};
        row.conversation = kTalk;
        row.author = s("Анатолий");
        row.channel = desk.conversation(kTalk)->channel;
        row.parts = {part};
        row.at = clock.now();
        if (!origin.isEmpty()) row.facts = {{s("origin"), origin}};
        return row;
    }
    void showOnly(const MessageRow &row) { desk.messageRows().reset({row}, {}); }
    void key(Qt::Key key, Qt::KeyboardModifiers with) { QTest::keyClick(edit, key, with); }
    /// A picture of the only row, to see what stands there.
    QImage seen() { return view.viewport()->grab().toImage(); }
    QAction *offered(const char *words) {
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, view.bubbleRect(0).center(),
                                 view.viewport()->mapToGlobal(view.bubbleRect(0).center()));
        QCoreApplication::sendEvent(view.viewport(), &wanted);
        for (QMenu *menu : view.findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text() == s(words)) return action;
        return nullptr;
    }
};

/// Text with the selection between [ and ], toggled, and told the same way.
QString toggled(const char *text, const char *type) {
    QString plain = s(text);
    const auto from = int(plain.indexOf(u'{'));
    plain.remove(from, 1);
    auto to = int(plain.indexOf(u'}'));
    if (to < 0)
        to = from;
    else
        plain.remove(to, 1);
    QTextDocument document(plain);
    QTextCursor cursor(&document);
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    if (s(type) == s("text_link"))
        toggleLink(cursor, {}, s("words"));
    else
        toggleMark(cursor, s(type));
    QString made = document.toPlainText();
    if (cursor.hasSelection()) made.insert(cursor.selectionEnd(), u'}');
    return made.insert(cursor.selectionStart(), u'{');
}

}  // namespace

class ExtrasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksAreWrappedAndTakenAway_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *before, const char *type, const char *after) {
            QTest::newRow(before) << s(before) << s(type) << s(after);
        };
        row("a {word} b", "bold", "a {**word**} b");
        row("a {**word**} b", "bold", "a {word} b");
        row("a **{word}** b", "bold", "a {word} b");
        row("{ spaces around }", "italic", "{ *spaces around* }");
        row("half a w{or}d", "underline", "half a {__word__}");
        row("wo{rd", "bold", "{**word**}");
        row("**b{oth}**", "italic", "**{_both_}**");
        row("{*both*} x", "bold", "{**_both_**} x");
        row("{one\n\ntwo}", "bold", "{**one**\n\n**two**}");
        row("{**one**\n\n**two**}", "bold", "{one\n\ntwo}");
        row("say {", "bold", "say **{**");
        row("say **{**", "bold", "say {");
        row("**said{**", "bold", "**said**{");
        row("{x}", "code", "{`x`}");
        row("{x}", "strikethrough", "{~~x~~}");
        row("{x}", "spoiler", "{||x||}");
        row("{our shop}", "text_link", "[our shop]({https://})");
        row("{", "text_link", "[words]({https://})");
        row("[our {shop}](https://x.example)", "text_link", "our {shop}");
    }
    void marksAreWrappedAndTakenAway() {
        QFETCH(QString, before);
        QFETCH(QString, type);
        QFETCH(QString, after);
        QCOMPARE(toggled(before.toUtf8(), type.toUtf8()), after);
    }

    void theKeysWriteMarksThatAreSeenAsWhatTheyMean() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("Open "));
        bed.key(Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(bed.edit, s("till ten"));
        bed.key(Qt::Key_B, Qt::ControlModifier);
        QTest::keyClicks(bed.edit, s(" or "));
        bed.key(Qt::Key_I, Qt::ControlModifier);
        QTest::keyClicks(bed.edit, s("so"));
        QCOMPARE(bed.edit->toPlainText(), s("Open **till ten** or *so*"));
        QCOMPARE(bed.formatAt(8).fontWeight(), int(QFont::Bold));
        QCOMPARE(bed.formatAt(5).foreground().color(), bed.kit.theme.tokens().quiet);
        QVERIFY(bed.formatAt(23).fontItalic());
        QVERIFY(!bed.formatAt(19).fontItalic());
        bed.edit->selectAll();
        bed.key(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(bed.edit->toPlainText().startsWith(s("__Open ")));
        QVERIFY(bed.formatAt(3).fontUnderline());
        bed.edit->undo();
        QCOMPARE(bed.edit->toPlainText(), s("Open **till ten** or *so*"));
        QVERIFY(!bed.formatAt(3).fontUnderline());
    }

    void aMarkOverLinesIsSeenAboveWhenItIsClosedBelow() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("**one"));
        QTest::keyClick(bed.edit, Qt::Key_Return);
        QTest::keyClicks(bed.edit, s("two"));
        QVERIFY(bed.formatAt(3).fontWeight() != QFont::Bold);
        QTest::keyClicks(bed.edit, s("**"));
        QCOMPARE(bed.formatAt(3).fontWeight(), int(QFont::Bold));
        QTest::keyClick(bed.edit, Qt::Key_Backspace);
        QVERIFY(bed.formatAt(3).fontWeight() != QFont::Bold);
    }

    void theMenuSaysTheKeysAndDoesTheSame() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("word"));
        Button *format = bed.button("Formatting");
        QVERIFY(format && format->isVisible());
        QTest::mouseClick(format, Qt::LeftButton);
        QAction *bold = nullptr;
        for (QMenu *menu : bed.composer.findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text() == s("Bold\tCtrl+B")) bold = action;
        QVERIFY(bold);
        bed.edit->selectAll();
        bold->trigger();
        QCOMPARE(bed.edit->toPlainText(), s("**word**"));
    }

    void aCopiedAddressIsWhatALinkLeadsTo() {
        Bed bed;
        QGuiApplication::clipboard()->setText(s("https://shop.example/a?b=1"));
        QTest::keyClicks(bed.edit, s("shop"));
        bed.edit->selectAll();
        bed.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bed.edit->toPlainText(), s("[shop](https://shop.example/a?b=1)"));
    }

    void whereTheChannelKnowsNothingOfItNothingIsOfferedOrChanged() {
        Bed bed(false);
        for (const char *name : {"Formatting", "Buttons below the reply"}) QVERIFY(!bed.button(name)->isVisible());
        QTest::keyClicks(bed.edit, s("**x**"));
        bed.edit->selectAll();
        bed.key(Qt::Key_B, Qt::ControlModifier);
        bed.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bed.edit->toPlainText(), s("**x**"));
        QVERIFY(bed.formatAt(2).fontWeight() != QFont::Bold);
        bed.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(s("reply")), QStringList{s("reply 1 **x**")});
        QCOMPARE(rowtext::words(bed.desk.messageRows().rows().last()), s("**x**"));
        bed.composer.setNote(true);
        QVERIFY(!bed.button("Formatting")->isVisible());
    }

    void aSentReplyShowsTheWordsAndNotTheMarks() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("Till **ten**"));
        bed.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bed.desk.asked.filter(s("reply")), QStringList{s("reply 1 Till **ten**")});
        bed.view.setFocus();
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), s("Till ten"));
    }

    void thePreviewShowsTheMarksAsWhatTheyMean() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("Till **ten** <b>"));
        bed.composer.togglePreview();
        const auto *text = bed.composer.findChild<PreviewPane *>()->findChildren<Label *>().last();
        QTextDocument seen;
        seen.setHtml(text->text());
        QCOMPARE(seen.toPlainText(), s("Till ten <b>"));
        QTextCursor at(&seen);
        at.setPosition(7);
        QCOMPARE(at.charFormat().fontWeight(), int(QFont::Bold));
    }

    void buttonsAreWrittenKeptAndSent() {
        Bed bed;
        QTest::keyClicks(bed.edit, s("Which one?"));
        bed.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bed.field("Words on the button") && bed.field("Words on the button")->hasFocus());
        QTest::keyClicks(bed.field("Words on the button"), s("Shop"));
        QTest::keyClicks(bed.field("Link of the button"), s("https://shop.example/"));
        QTest::mouseClick(bed.button("One more button"), Qt::LeftButton);
        QTest::keyClicks(bed.field("Words on the button", 1), s("Yes"));
        QTest::mouseClick(bed.button("One more button"), Qt::LeftButton);
        QTest::keyClicks(bed.field("Words on the button", 2), s("No"));
        const auto beside = bed.composer.findChildren<QCheckBox *>();
        beside.at(2)->click();
        bed.composer.keepDraft();
        const ButtonRows rows{{{s("Shop"), s("https://shop.example/"), {}}},
                              {{s("Yes"), {}, s("Yes")}, {s("No"), {}, s("No")}}};
        QCOMPARE(bed.desk.draft(kTalk, false).outgoing.buttons, rows);

        // Left and come back to.
        bed.window->inbox().open(ConversationId{2});
        QVERIFY(!bed.field("Words on the button"));
        bed.window->inbox().open(kTalk);
        QCOMPARE(bed.composer.findChild<ReplyButtons *>()->rows(), rows);

        bed.edit->setFocus();
        bed.key(Qt::Key_Return, Qt::ControlModifier);
        const QString sent =
            s("with {\"buttons\":[[{\"text\":\"Shop\",\"url\":\"https://shop.example/\"}],"
              "[{\"data\":\"Yes\",\"text\":\"Yes\"},{\"data\":\"No\",\"text\":\"No\"}]]}");
        QVERIFY2(bed.desk.asked.contains(sent), qPrintable(bed.desk.asked.join(u'\n')));
        QVERIFY(bed.composer.findChild<ReplyButtons *>()->isHidden());
        // They stand below what was sent.
        const int last = bed.desk.messages()->rowCount() - 1;
        const int tall = bed.view.bubbleRect(last).height();
        bed.desk.reply(kTalk, {s("Which one?"), {}, 0});
        QVERIFY(tall > bed.view.bubbleRect(last + 1).height() + 60);
    }

    void aReplyForLaterComesBackWithItsButtons() {
        Bed bed;
        ComposerDraft draft{s("Yes or no?"), {}, 0};
        draft.outgoing.buttons = {{{s("Yes"), {}, s("Yes")}}};
        SendWish later;
        later.sendAt = bed.clock.now() + 3'600'000;
        bed.desk.reply(kTalk, draft, later);
        QTRY_VERIFY(bed.button("Edit the reply for later: Yes or no?"));
        bed.edit->clear();
        QTest::mouseClick(bed.button("Edit the reply for later: Yes or no?"), Qt::LeftButton);
        QCOMPARE(bed.edit->toPlainText(), s("Yes or no?"));
        bed.composer.keepDraft();
        QCOMPARE(bed.desk.draft(kTalk, false).outgoing, draft.outgoing);
    }

    void aButtonIsTakenAway() {
        Bed bed;
        bed.composer.addButton();
        QTest::keyClicks(bed.field("Words on the button"), s("Yes"));
        QTest::mouseClick(bed.button("Take the button away"), Qt::LeftButton);
        QVERIFY(bed.composer.findChild<ReplyButtons *>()->rows().isEmpty());
        QVERIFY(bed.composer.findChild<ReplyButtons *>()->isHidden());
    }

    void aGivenMessageIsAnswered() {
        Bed bed;
        bed.showOnly(bed.theirs(textPart(s("Where is it?"))));
        QAction *reply = bed.offered("Reply to this message");
        QVERIFY(reply);
        reply->trigger();
        for (QMenu *menu : bed.view.findChildren<QMenu *>()) menu->close();
        auto *line = bed.composer.findChild<AnsweredLine *>();
        QVERIFY(line->isVisible());
        QCOMPARE(line->accessibleName(), s("Answers Анатолий: Where is it?"));
        QVERIFY(bed.edit->hasFocus());
        QTest::keyClicks(bed.edit, s("Here"));
        bed.composer.keepDraft();
        QCOMPARE(bed.desk.draft(kTalk, false).outgoing.replyTo->message, MessageId{700});
        bed.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(bed.desk.asked.contains(
                     s("with {\"reply_to\":{\"by\":\"Анатолий\",\"message\":700,\"text\":\"Where is it?\"}}")),
                 qPrintable(bed.desk.asked.join(u'\n')));
        QVERIFY(!line->isVisible());

        bed.composer.answer(bed.theirs(textPart(s("Where is it?"))));
        QTest::mouseClick(bed.button("Answer no message in particular"), Qt::LeftButton);
        QVERIFY(!line->isVisible());
        bed.composer.keepDraft();
        QVERIFY(!bed.desk.draft(kTalk, false).outgoing.replyTo);
    }

    void whereNoneCanBeChosenNoneIsOffered() {
        Bed bed(false);
        bed.showOnly(bed.theirs(textPart(s("Where is it?"))));
        QVERIFY(!bed.offered("Reply to this message"));
    }

    void whatAMessageAnswersStandsAboveIt() {
        Bed bed;
        bed.showOnly(bed.theirs(textPart(s("Yes"))));
        const int plain = bed.view.bubbleRect(0).height();
        bed.showOnly(bed.theirs(textPart(s("Yes")),
                                {{s("answers"), QJsonObject{{s("by"), s("Shop")}, {s("text"), s("Till ten?")}}}}));
        QVERIFY(bed.view.bubbleRect(0).height() > plain + 15);
        bed.view.setFocus();
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), s("Yes"));
    }

    void theirFormattingIsSeenAndTheirTextCopied() {
        Bed bed;
        const QString text = s("bold code quoted\nlines end");
        bed.showOnly(bed.theirs(textPart(text)));
        const QImage plain = bed.seen();
        bed.showOnly(bed.theirs(textPart(text, {entity("bold", 0, 4), entity("code", 5, 4)})));
        QVERIFY(bed.seen() != plain);
        bed.view.setFocus();
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), text);
        bed.showOnly(bed.theirs(textPart(s("see\nquoted\nend"), {entity("blockquote", 4, 6)})));
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), s("see\nquoted\nend"));
        // What makes no sense changes nothing.
        bed.showOnly(bed.theirs(textPart(text)));
        const QImage same = bed.seen();
        bed.showOnly(bed.theirs(
            textPart(text, {entity("bold", -1, 4), entity("pre", 3, 900), entity("custom_emoji", 0, 2), 7})));
        QCOMPARE(bed.seen(), same);
    }

    void hiddenWordsAreCoveredUntilPressed() {
        Bed bed;
        bed.showOnly(bed.theirs(textPart(s("The end: HeDies"), {entity("spoiler", 9, 6)})));
        const QRgb cover = bed.kit.theme.tokens().quiet.rgb();
        const auto covered = [&] {
            const QImage picture = bed.seen();
            int count = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    count += (picture.pixel(x, y) & 0xffffff) == (cover & 0xffffff);
            return count;
        };
        QVERIFY(covered() > 200);
        QVERIFY(bed.offered("Show what is hidden"));
        for (QMenu *menu : bed.view.findChildren<QMenu *>()) menu->close();
        const QRect bubble = bed.view.bubbleRect(0);
        for (int x = bubble.right(); x > bubble.left() && covered() > 200; x -= 4)
            QTest::mouseClick(bed.view.viewport(), Qt::LeftButton, {}, {x, bubble.top() + 16});
        QVERIFY(covered() <= 200);
        bed.view.setFocus();
        QTest::keyClick(&bed.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bed.view.selectedText(), s("The end: HeDies"));
    }

    void formatsOverEachOtherAreMerged() {
        QList<QTextLayout::FormatRange> ranges;
        const Theme &theme = test::UiBed::theme();
        const auto add = [&](const char *type, int start, int length) {
            addFormat(ranges, start, length, formatOf(s(type), theme));
        };
        const auto told = [&ranges] {
            QStringList all;
            for (const auto &range : ranges)
                all += s("%1+%2%3%4")
                           .arg(range.start)
                           .arg(range.length)
                           .arg(range.format.fontWeight() == QFont::Bold ? s("b") : QString(),
                                range.format.fontItalic() ? s("i") : QString());
            return all.join(u' ');
        };
        add("bold", 4, 4);
        add("italic", 0, 2);
        QCOMPARE(told(), s("0+2i 4+4b"));
        add("italic", 1, 5);
        QCOMPARE(told(), s("0+1i 1+1i 2+2i 4+2bi 6+2b"));
        add("bold", 9, 1);
        add("mention", 0, 9);
        add("bold", 0, 20);
        QCOMPARE(told(), s("0+1bi 1+1bi 2+2bi 4+2bi 6+2b 8+1b 9+1b 10+10b"));
        for (int i = 0; i < 20'000; ++i) add("bold", 100 + 3 * i, 2);  // no text takes long
        QCOMPARE(ranges.size(), 20'008);
    }

    void linksBehindWordsLeadOnlyWhereBrowsersGo() {
        const auto links = [](const char *url) {
            return shownWordsOf(formattedTextOf(textPart(s("shop"), {entity("text_link", 0, 4, url)}), false),
                                test::UiBed::theme())
                .first()
                .links;
        };
        QCOMPARE(links("https://x.example/a").first().target, QUrl(s("https://x.example/a")));
        for (const char *url : {"javascript:alert(1)", "file:///etc/passwd", "tg://user?id=1", "https://", ""})
            QVERIFY2(links(url).isEmpty(), url);
        const QList<ShownWords> framed = shownWordsOf(
            formattedTextOf(textPart(s("a\nq\nb\nc"), {entity("blockquote", 2, 1), entity("pre", 6, 1)}), false),
            test::UiBed::theme());
        QCOMPARE(framed.size(), 4);
        QCOMPARE(framed.at(1).frame, ShownWords::Frame::Quote);
        QCOMPARE(framed.at(2).text, s("b"));
        QCOMPARE(framed.at(3).frame, ShownWords::Frame::Code);
    }
};

QTEST_MAIN(ExtrasTest)
#include "extras_test.moc"
