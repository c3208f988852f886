// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/exchange.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

#include "tables/csv.h"
#include "tables/encoding.h"
#include "replies/starters.h"

namespace heard::replies {
namespace {

using Rows = QList<QStringList>;

QStringList row(std::initializer_list<const char *> cells) {
    QStringList list;
    for (const char *cell : cells) list += QString::fromUtf8(cell);
    return list;
}

CannedReply reply(const QString &shortcut, const QString &text) {
    CannedReply made;
    made.shortcut = shortcut;
    made.variants = {{{}, {}, text}};
    return made;
}

Incoming mustRead(const QByteArray &bytes) {
    const auto incoming = fromFile(bytes);
    EXPECT_TRUE(incoming) << (incoming ? "" : incoming.error().code.toStdString());
    return incoming.value_or(Incoming{});
}

TEST(Csv, ReadsQuotesAsSpreadsheetsWriteThem) {
    EXPECT_EQ(csv::parse(QStringLiteral("a,\"b \"\"x\"\", c\",\"line 1\nline 2\"\r\n1,2,3\r\n")),
              (Rows{row({"a", "b \"x\", c", "line 1\nline 2"}), row({"1", "2", "3"})}));
    EXPECT_EQ(csv::parse(QStringLiteral("a 5\" disk,b")), (Rows{row({"a 5\" disk", "b"})}));
    EXPECT_EQ(csv::parse(QStringLiteral("\"\",x\r\r\n\n,\n")), (Rows{row({"", "x"}), row({"", ""})}));
    EXPECT_EQ(csv::parse(QStringLiteral("a,\"never closed")), (Rows{row({"a", "never closed"})}));
    EXPECT_TRUE(csv::parse({}).isEmpty());
}

TEST(Csv, FindsTheSeparator) {
    EXPECT_EQ(csv::parse(QStringLiteral("a;b,c;d\n1;2;3")), (Rows{row({"a", "b,c", "d"}), row({"1", "2", "3"})}));
    EXPECT_EQ(csv::parse(QStringLiteral("a\tb\n1\t2")), (Rows{row({"a", "b"}), row({"1", "2"})}));
    EXPECT_EQ(csv::parse(QStringLiteral("sep=;\na,b;c")), (Rows{row({"a,b", "c"})}));
    EXPECT_EQ(csv::parse(QStringLiteral("\"a;b;c;d\",e")), (Rows{row({"a;b;c;d", "e"})}));
}

TEST(Csv, ReadsWhatExcelWrites) {
    const QString text = QStringLiteral("Привіт, їжаче № 5 — «так»");
    EXPECT_EQ(tables::decoded(text.toUtf8()), text);
    EXPECT_EQ(tables::decoded("\xEF\xBB\xBF" + text.toUtf8()), text);
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    EXPECT_EQ(tables::decoded(utf16(text)), text);
    // "Привіт, їжаче № 5 — «так»" and "Ёлка Ґанок" in Windows-1251, byte by byte.
    EXPECT_EQ(tables::decoded("\xCF\xF0\xE8\xE2\xB3\xF2, \xBF\xE6\xE0\xF7\xE5 \xB9 5 \x97 \xAB\xF2\xE0\xEA\xBB"), text);
    EXPECT_EQ(tables::decoded("\xA8\xEB\xEA\xE0 \xA5\xE0\xED\xEE\xEA \xAA \xBA \xAF"), QStringLiteral("Ёлка Ґанок Є є Ї"));
}

TEST(Csv, WritesWhatItReads) {
    const Rows rows{row({"=1+1", "+7 926", "-", "'quoted", "@x", " blanks ", "a\nb", "\"", "", "plain"})};
    const QByteArray bytes = csv::write(rows);
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(bytes.contains("'=1+1"));  // no spreadsheet runs it
    Rows back = csv::parse(tables::decoded(bytes));
    for (QStringList &cells : back)
        for (QString &cell : cells) cell = csv::withoutGuard(cell);
    EXPECT_EQ(back, rows);
}

TEST(Exchange, CsvAndJsonComeBackAsTheyWent) {
    QList<CannedReply> replies = starterReplies(QStringLiteral("uk"));
    replies[0].reviewAt = 1'798'761'600'000;  // 2027-01-01
    replies[1].agent = AgentId{3};
    replies[2].variants[0].text = QStringLiteral("=HYPERLINK(\"x\")\n\"quoted\"; and, more\t!");
    replies[2].variants[0].channelKind = QStringLiteral("email");
    for (const QByteArray &bytes : {toCsv(replies), toJson(replies)}) {
        const Incoming incoming = mustRead(bytes);
        EXPECT_TRUE(incoming.skipped.isEmpty());
        ASSERT_EQ(incoming.replies.size(), replies.size());
        const ImportPlan plan = planImport(replies, incoming, AgentId{3});
        EXPECT_EQ(plan.same, replies.size());
        EXPECT_TRUE(plan.added.isEmpty());
        EXPECT_TRUE(plan.changed.isEmpty());
        const ImportPlan anew = planImport({}, incoming, AgentId{3});
        ASSERT_EQ(anew.added.size(), replies.size());
        for (qsizetype i = 0; i < replies.size(); ++i) EXPECT_EQ(bodyOf(anew.added[i]), bodyOf(replies[i]));
        EXPECT_EQ(anew.added[1].agent, AgentId{3});
    }
}

TEST(Exchange, ReadsOtherProgramsTables) {
    const Incoming chatwoot = mustRead("short_code,content\nhi,\"Hello, you\"\nbye,Bye\n");
    ASSERT_EQ(chatwoot.replies.size(), 2);
    EXPECT_EQ(chatwoot.replies[0].shortcut, QStringLiteral("hi"));
    EXPECT_EQ(chatwoot.replies[0].variants.first().text, QStringLiteral("Hello, you"));
    // Without headings, with semicolons, in Windows-1251: "привет;Добрый день"
    const Incoming excel = mustRead("\xEF\xF0\xE8\xE2\xE5\xF2;\xC4\xEE\xE1\xF0\xFB\xE9 \xE4\xE5\xED\xFC\r\n");
    ASSERT_EQ(excel.replies.size(), 1);
    EXPECT_EQ(excel.replies[0].shortcut, QStringLiteral("привет"));
    EXPECT_EQ(excel.replies[0].variants.first().text, QStringLiteral("Добрый день"));
    const Incoming russian =
        mustRead(QStringLiteral("Название;Текст;Папка\nСроки доставки;Два дня;Доставка\n").toUtf8());
    ASSERT_EQ(russian.replies.size(), 1);
    EXPECT_EQ(russian.replies[0].shortcut, QStringLiteral("сроки-доставки"));
    EXPECT_EQ(russian.replies[0].folder, QStringLiteral("Доставка"));
    const Incoming json = mustRead("[{\"shortcut\":\"a\",\"title\":\"A\",\"text\":\"x\"}]");
    ASSERT_EQ(json.replies.size(), 1);
}

TEST(Exchange, SaysWhatItLeavesOut) {
    const Incoming incoming = mustRead("shortcut,title,text\n,,no name\na,A,\nb,B,text\n");
    EXPECT_EQ(incoming.replies.size(), 1);
    EXPECT_EQ(incoming.skipped,
              (QList<Incoming::Skipped>{{2, QStringLiteral("no-shortcut")}, {3, QStringLiteral("no-text")}}));
    EXPECT_EQ(fromFile("").error().code, QStringLiteral("empty"));
    EXPECT_EQ(fromFile("{ not json").error().code, QStringLiteral("not-json"));
    EXPECT_EQ(fromFile("just one column\nof words\n").error().code, QStringLiteral("no-text-column"));
}

TEST(Exchange, RowsOfOneShortcutAreItsVariants) {
    const Incoming incoming = mustRead("shortcut,language,text\nhi,en,Hello\nhi,uk,Вітаю\nHI,en,Hello again\n");
    ASSERT_EQ(incoming.replies.size(), 1);
    EXPECT_EQ(incoming.replies[0].variants,
              (QList<Variant>{{QStringLiteral("uk"), {}, QStringLiteral("Вітаю")},
                              {QStringLiteral("en"), {}, QStringLiteral("Hello again")}}));
}

TEST(Exchange, AChangedReplyKeepsItsPlaceAndFiles) {
    CannedReply old = reply(QStringLiteral("hi"), QStringLiteral("Hello"));
    old.id = CardId{5};
    old.seq = 8;
    old.attachments = {Part{QStringLiteral("file"), {}, BlobId{1}, QStringLiteral("a.pdf"), {}, 1, 0, 0, {}}};
    Incoming incoming;
    incoming.replies = {reply(QStringLiteral("HI"), QStringLiteral("Good day")),
                        reply(QStringLiteral("new"), QStringLiteral("x"))};
    const ImportPlan plan = planImport({old}, incoming, AgentId{1});
    ASSERT_EQ(plan.changed.size(), 1);
    EXPECT_EQ(plan.changed[0].id, old.id);
    EXPECT_EQ(plan.changed[0].attachments, old.attachments);
    EXPECT_EQ(plan.added.size(), 1);
}

TEST(Exchange, MakesAShortcutOfATitle) {
    EXPECT_EQ(shortcutOf(QStringLiteral("  Delivery: how long? ")), QStringLiteral("delivery-how-long"));
    EXPECT_EQ(shortcutOf(QStringLiteral("Ґанок і їжак")), QStringLiteral("ґанок-і-їжак"));
    EXPECT_TRUE(shortcutOf(QStringLiteral("!!!")).isEmpty());
}

}  // namespace
}  // namespace heard::replies
