// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and what they mean, for the composer that paints them and the plugins that send by them.
#include <gtest/gtest.h>

#include <QJsonObject>

#include "formatting/marks.h"

using namespace heard::formatting;

namespace {

/// "type:the words", in order.
QStringList shown(const FormattedText &text) {
    QStringList all;
    for (const Entity &entity : text.entities)
        all += entity.type + QLatin1Char(':') + text.text.mid(entity.offset, entity.length);
    return all;
}

TEST(Marks, EachMarkBecomesItsEntity) {
    const FormattedText text = fromMarks(QStringLiteral(
        "**bold** *italic* _too_ __under__ ~~gone~~ ||hidden|| `a*b` [shop](https://shop.example/?a=1&b=2)"));
    EXPECT_EQ(text.text, QStringLiteral("bold italic too under gone hidden a*b shop"));
    EXPECT_EQ(shown(text), QStringList({QStringLiteral("bold:bold"), QStringLiteral("italic:italic"),
                                        QStringLiteral("italic:too"), QStringLiteral("underline:under"),
                                        QStringLiteral("strikethrough:gone"), QStringLiteral("spoiler:hidden"),
                                        QStringLiteral("code:a*b"), QStringLiteral("text_link:shop")}));
    EXPECT_EQ(text.entities.last().url, QStringLiteral("https://shop.example/?a=1&b=2"));
}

TEST(Marks, MarksWithinMarks) {
    const FormattedText text = fromMarks(QStringLiteral("**all *of* [it](tg://x)**"));
    EXPECT_EQ(text.text, QStringLiteral("all of it"));
    EXPECT_EQ(shown(text), QStringList({QStringLiteral("bold:all of it"), QStringLiteral("italic:of"),
                                        QStringLiteral("text_link:it")}));
}

TEST(Marks, WhatIsNoMarkStaysAsItIs) {
    for (const char *plain :
         {"2 * 3 * 4", "2*3*4", "snake_case_name", "**open", "*", "**", "a ** b ** c", "[x]", "[x](y z)",
          "[x](javascript:alert(1))", "<b>&amp;</b>", "`", "```", "5 > 3", "_ _", "||", "C:\\new", "***", "~~~~"})
        EXPECT_EQ(fromMarks(QString::fromUtf8(plain)), (FormattedText{QString::fromUtf8(plain), {}})) << plain;
    EXPECT_EQ(fromMarks(QStringLiteral("\\*not\\*")), (FormattedText{QStringLiteral("*not*"), {}}));
    const FormattedText apart = fromMarks(QStringLiteral("**one\n\ntwo**"));
    EXPECT_TRUE(apart.entities.isEmpty()) << "a mark is closed in its paragraph or is none";
}

TEST(Marks, BlocksAndQuotes) {
    const FormattedText text =
        fromMarks(QStringLiteral("see\n```cpp\nint *a;\n  b();\n```\n> he **said**\n> so\nfine"));
    EXPECT_EQ(text.text, QStringLiteral("see\nint *a;\n  b();\nhe said\nso\nfine"));
    EXPECT_EQ(shown(text), QStringList({QStringLiteral("pre:int *a;\n  b();"), QStringLiteral("blockquote:he said\nso"),
                                        QStringLiteral("bold:said")}));
    EXPECT_EQ(text.entities.first().language, QStringLiteral("cpp"));
}

TEST(Marks, NoTextTakesLong) {
    for (const char *piece : {"*", "**", "_a", "[", "[a](", "`", "> ", "\\", "||"}) {
        const FormattedText text = fromMarks(QString::fromLatin1(piece).repeated(4000));
        for (const Entity &entity : text.entities) {
            EXPECT_GT(entity.length, 0);
            EXPECT_LE(entity.offset + entity.length, text.text.size());
        }
    }
}

TEST(Marks, EachUnitHasItsPlaceInTheSource) {
    for (const char *text : {"a **b *c* d** e", "see\n```cpp\nint *a;\n```\n> he **said**\n> so\nfine",
                             "\\*x\\* `y` [z](https://q)", "> a\n> b", "one\n\ntwo", "", "**я||😀||**"}) {
        const QString source = QString::fromUtf8(text);
        const ReadMarks marks = readMarks(source);
        EXPECT_EQ(marks.read, fromMarks(source));
        ASSERT_EQ(marks.places.size(), marks.read.text.size()) << text;
        qsizetype before = -1;
        for (qsizetype at = 0; at < marks.places.size(); ++at) {
            EXPECT_GT(marks.places.at(at), before) << text;
            before = marks.places.at(at);
            EXPECT_EQ(source.at(before), marks.read.text.at(at)) << text;
        }
        ASSERT_EQ(marks.marks.size(), marks.read.entities.size()) << text;
        for (qsizetype at = 0; at < marks.marks.size(); ++at) {
            const Mark &mark = marks.marks.at(at);
            EXPECT_TRUE(mark.from < mark.inner && mark.inner < mark.innerEnd && mark.innerEnd <= mark.to) << text;
            EXPECT_EQ(fromMarks(source.mid(mark.from, mark.to - mark.from)).entities.first().type,
                      marks.read.entities.at(at).type)
                << text;
        }
    }
}

TEST(FormattedTextTest, JsonTellsTheSameAndNonsenseIsLeftOut) {
    const FormattedText text = fromMarks(QStringLiteral("**a** [b](https://x.example)\n```py\nc\n```"));
    EXPECT_EQ(FormattedText::from(text.text, text.entitiesJson()), text);
    const auto entity = [](qint64 offset, qint64 length) {
        return QJsonObject{{QStringLiteral("type"), QStringLiteral("bold")},
                           {QStringLiteral("offset"), offset},
                           {QStringLiteral("length"), length}};
    };
    const FormattedText read = FormattedText::from(
        QStringLiteral("abc"),
        {entity(-1, 2), entity(0, 4), entity(3, 1), entity(1, 0), 7, entity(1, 2), entity(1, 9223372036854775807LL)});
    ASSERT_EQ(read.entities.size(), 1);
    EXPECT_EQ(read.entities.first().offset, 1);
    EXPECT_EQ(read.part(2, 3).entities.first().offset, 0);
    EXPECT_TRUE(read.part(0, 1).entities.isEmpty());
}

}  // namespace
