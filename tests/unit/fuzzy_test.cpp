// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fuzzy.h"

#include <gtest/gtest.h>

#include <QStringList>

namespace heard::search {
namespace {

std::optional<FuzzyMatch> matchOf(const QString &typed, const QString &text) {
    return FuzzyPattern(typed).match(FuzzyText(text));
}

/// The matched letters of the original in brackets: "[Re]so[l]ve".
QString marked(const QString &typed, const QString &text) {
    const auto match = matchOf(typed, text);
    if (!match) return QStringLiteral("-");
    QString result;
    for (int i = 0; i < text.size(); ++i) {
        const bool in = match->positions.contains(i);
        if (in && !match->positions.contains(i - 1)) result += u'[';
        result += text[i];
        if (in && !match->positions.contains(i + 1)) result += u']';
    }
    return result;
}

/// `texts` that match, best first.
QStringList ranked(const QString &typed, const QStringList &texts) {
    const FuzzyPattern pattern(typed);
    QList<std::pair<int, QString>> found;
    for (const QString &text : texts)
        if (const auto score = pattern.score(FuzzyText(text))) found += {*score, text};
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList result;
    for (const auto &[score, text] : found) result += text;
    return result;
}

TEST(Fuzzy, marksTheLettersThatWereTyped) {
    EXPECT_EQ(marked(QStringLiteral("reso"), QStringLiteral("Resolve or reopen")),
              QStringLiteral("[Reso]lve or reopen"));
    EXPECT_EQ(marked(QStringLiteral("rslv"), QStringLiteral("Resolve or reopen")),
              QStringLiteral("[R]e[s]o[lv]e or reopen"));
    EXPECT_EQ(marked(QStringLiteral("nc"), QStringLiteral("Next conversation")),
              QStringLiteral("[N]ext [c]onversation"));
    EXPECT_EQ(marked(QStringLiteral("open"), QStringLiteral("Go to the opening, open")),
              QStringLiteral("Go to the opening, [open]"));  // a whole word is the better place
    EXPECT_EQ(marked(QStringLiteral("xyz"), QStringLiteral("Next conversation")), QStringLiteral("-"));
    EXPECT_EQ(marked(QStringLiteral("reopenn"), QStringLiteral("reopen")), QStringLiteral("-"));
}

TEST(Fuzzy, wordsMayStandInAnyOrderAndAllMustBeThere) {
    EXPECT_EQ(marked(QStringLiteral("дост ср"), QStringLiteral("Срок доставки")), QStringLiteral("[Ср]ок [дост]авки"));
    EXPECT_EQ(marked(QStringLiteral("дост цена"), QStringLiteral("Срок доставки")), QStringLiteral("-"));
}

TEST(Fuzzy, caseAndDiacriticsDoNotMatter) {
    EXPECT_EQ(marked(QStringLiteral("елка"), QStringLiteral("Ёлка")), QStringLiteral("[Ёлка]"));
    EXPECT_EQ(marked(QStringLiteral("ЁЛКА"), QStringLiteral("елка")), QStringLiteral("[елка]"));
    EXPECT_EQ(marked(QStringLiteral("київ"), QStringLiteral("До Киева, Київ")), QStringLiteral("До Киева, [Київ]"));
    EXPECT_EQ(marked(QStringLiteral("cafe"), QStringLiteral("Café")), QStringLiteral("[Café]"));
    EXPECT_EQ(marked(QStringLiteral("cafe"), QStringLiteral("Cafe\u0301 x")), QStringLiteral("[Cafe]\u0301 x"));
    EXPECT_EQ(marked(QStringLiteral("ганок"), QStringLiteral("ґанок")), QStringLiteral("[ґанок]"));
}

TEST(Fuzzy, theBetterPlaceIsFirst) {
    EXPECT_EQ(
        ranked(QStringLiteral("re"), {QStringLiteral("Write a note"), QStringLiteral("Go to the replies"),
                                      QStringLiteral("Reply"), QStringLiteral("Are you there")}),
        (QStringList{QStringLiteral("Reply"), QStringLiteral("Go to the replies"), QStringLiteral("Are you there")}));
    EXPECT_EQ(ranked(QStringLiteral("опл"),
                     {QStringLiteral("Как оплатить заказ"), QStringLiteral("Оплата"), QStringLiteral("Теплота")}),
              (QStringList{QStringLiteral("Оплата"), QStringLiteral("Как оплатить заказ")}));
}

TEST(Fuzzy, lettersFarApartInALongTextAreNoMatch) {
    const QString body = QStringLiteral("Thank you for your patience. We have looked into it and will write again.");
    EXPECT_EQ(marked(QStringLiteral("tplwa"), body), QStringLiteral("-"));
    EXPECT_NE(marked(QStringLiteral("patience"), body), QStringLiteral("-"));
    const QString tail = QString(500, u'.') + QStringLiteral(" возврат");
    EXPECT_NE(marked(QStringLiteral("возвр"), tail), QStringLiteral("-"));  // a run is found however far back
}

TEST(Fuzzy, wordsThatBeginAsTypedAreACloserMatch) {
    const FuzzyText text(QStringLiteral("Срок доставки"));
    EXPECT_TRUE(beginsWords(text, QStringLiteral("дост ср")));
    EXPECT_FALSE(beginsWords(text, QStringLiteral("ставки")));
    EXPECT_FALSE(beginsWords(text, QStringLiteral("дост нет")));
    EXPECT_FALSE(beginsWords(text, QStringLiteral("  ")));
}

TEST(Fuzzy, nothingTypedMatchesAll) {
    EXPECT_TRUE(FuzzyPattern(QStringLiteral("  ")).isEmpty());
    EXPECT_EQ(matchOf(QString(), QStringLiteral("Reply")), (FuzzyMatch{1, {}}));
    EXPECT_EQ(matchOf(QStringLiteral("a"), QString()), std::nullopt);
}

TEST(Fuzzy, picturesAndCutSurrogatesAreLeftAlone) {
    EXPECT_EQ(marked(QStringLiteral("ok"), QStringLiteral("👍 ok")), QStringLiteral("👍 [ok]"));
    EXPECT_EQ(marked(QStringLiteral("👍"), QStringLiteral("all 👍")), QStringLiteral("all [👍]"));
    EXPECT_EQ(marked(QString(QChar(0xD83D)), QStringLiteral("ok")), QStringLiteral("-"));
}

}  // namespace
}  // namespace heard::search
