// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSet>

#include "replies/cannedreply.h"
#include "replies/macro.h"
#include "replies/starters.h"
#include "replies/template.h"

namespace heard::replies {
namespace {

const Nested kNoNested;

QString expanded(const QString &text, const Values &values = {}, const Nested &nested = kNoNested) {
    return expand(text, values, nested).text;
}

CannedReply replyWith(const QList<Variant> &variants) {
    CannedReply reply;
    reply.shortcut = QStringLiteral("hours");
    reply.variants = variants;
    return reply;
}

QString chosen(const CannedReply &reply, const QStringList &languages, const QString &channel) {
    const Variant *variant = variantFor(reply, {languages, channel});
    return variant ? variant->text : QStringLiteral("-");
}

Card cardWith(const QJsonObject &body) {
    Card card;
    card.id = CardId{7};
    card.body = body;
    return card;
}

// --- Variables ------------------------------------------------------------------------------------------------------

TEST(Template, PutsValuesAndFallbacks) {
    const Values values{{QStringLiteral("customer.first_name"), QStringLiteral("Оксана")}};
    EXPECT_EQ(expanded(QStringLiteral("{{customer.first_name|добрый день}}!"), values), QStringLiteral("Оксана!"));
    EXPECT_EQ(expanded(QStringLiteral("{{ customer.last_name | добрый день }}!"), values),
              QStringLiteral("добрый день!"));
    EXPECT_EQ(expanded(QStringLiteral("a{{nothing|}}b")), QStringLiteral("ab"));
    EXPECT_EQ(expanded(QStringLiteral("{{x|a|b}}")), QStringLiteral("a|b"));
}

TEST(Template, LeavesWhatIsMissingAsHoles) {
    const Expanded done = expand(QStringLiteral("Order {{order.number}} by {{date}}"), {}, kNoNested);
    EXPECT_EQ(done.text, QStringLiteral("Order {{order.number}} by {{date}}"));
    EXPECT_EQ(done.holes, (QList<Hole>{{6, 16, QStringLiteral("order.number")}, {26, 8, QStringLiteral("date")}}));
    EXPECT_EQ(holesIn(done.text), done.holes);
}

TEST(Template, LeavesAloneWhatIsNoVariable) {
    for (const QString &text : {QStringLiteral("{{}}"), QStringLiteral("{{a\nb}}"), QStringLiteral("{ {a} }"),
                                QStringLiteral("{{a"), QStringLiteral("a}}"), QStringLiteral("{{{}}")})
        EXPECT_EQ(expanded(text), text);
}

TEST(Template, AValueIsTextAndNoVariable) {
    const Values values{{QStringLiteral("customer.name"), QStringLiteral("{{agent.name|x}}")},
                        {QStringLiteral("agent.name"), QStringLiteral("Olena")}};
    const Expanded done = expand(QStringLiteral("Hi {{customer.name}}"), values, kNoNested);
    EXPECT_EQ(done.text, QStringLiteral("Hi {agent.name|x}"));
    EXPECT_TRUE(holesIn(done.text).isEmpty());
}

TEST(Template, OneReplyStandsInAnother) {
    const Nested nested = [](const QString &name) -> std::optional<QString> {
        if (name == QLatin1String("hello")) return QStringLiteral("Hello, {{customer.name|you}}! {{missing}}");
        return std::nullopt;
    };
    const Expanded done = expand(QStringLiteral("{{>hello}} {{> bye }} {{>bye|See you}}"), {}, nested);
    EXPECT_EQ(done.text, QStringLiteral("Hello, you! {{missing}} {{> bye }} See you"));
    ASSERT_EQ(done.holes.size(), 2);
    EXPECT_EQ(done.text.mid(done.holes[0].start, done.holes[0].length), QStringLiteral("{{missing}}"));
    EXPECT_EQ(done.holes[1].name, QStringLiteral(">bye"));
}

TEST(Template, AReplyThatContainsItselfEnds) {
    const Nested nested = [](const QString &name) -> std::optional<QString> {
        return name == QLatin1String("a") ? QStringLiteral("[{{>b}}]") : QStringLiteral("({{>a}})");
    };
    const Expanded done = expand(QStringLiteral("{{>a}}"), {}, nested);
    EXPECT_EQ(done.text, QStringLiteral("[({{>a}})]"));
    EXPECT_EQ(done.holes.size(), 1);
}

TEST(Template, ATextDoesNotGrowWithoutEnd) {
    // Each level holds the next one ten times: 10^8 letters without a limit.
    const Nested nested = [](const QString &name) -> std::optional<QString> {
        const int level = name.toInt();
        return level >= 8 ? QStringLiteral("x") : QStringLiteral("{{>%1}}").arg(level + 1).repeated(10);
    };
    EXPECT_LE(expanded(QStringLiteral("{{>1}}"), {}, nested).size(), 100'000);
}

TEST(Template, TellsWhereTheCaretGoes) {
    const Expanded done = expand(QStringLiteral("Dear {{cursor}}, bye {{cursor}}"), {}, kNoNested);
    EXPECT_EQ(done.text, QStringLiteral("Dear , bye "));
    EXPECT_EQ(done.caret, 5);
}

TEST(Template, IsGlimpsedInALine) {
    EXPECT_EQ(glimpse(QStringLiteral("{{>hello}} Order {{order.number}}\nfor {{name|you}}{{cursor}}."), 100),
              QStringLiteral("Order … for you."));
    EXPECT_EQ(glimpse(QStringLiteral("abcdef"), 3), QStringLiteral("abc"));
}

TEST(Template, NamesItsVariables) {
    EXPECT_EQ(variablesIn(QStringLiteral("{{a}} {{b|x}} {{a}} {{>c}}")),
              (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

// --- Variants -------------------------------------------------------------------------------------------------------

TEST(Variants, TheLanguageCountsBeforeTheChannel) {
    const CannedReply reply = replyWith({{QStringLiteral("en"), {}, QStringLiteral("EN")},
                                         {QStringLiteral("ru"), {}, QStringLiteral("RU")},
                                         {QStringLiteral("uk"), {}, QStringLiteral("UK")},
                                         {QStringLiteral("uk"), QStringLiteral("email"), QStringLiteral("UK letter")}});
    const QStringList uk{QStringLiteral("uk-UA"), QStringLiteral("en")};
    EXPECT_EQ(chosen(reply, uk, QStringLiteral("telegram")), QStringLiteral("UK"));
    EXPECT_EQ(chosen(reply, uk, QStringLiteral("email")), QStringLiteral("UK letter"));
    EXPECT_EQ(chosen(reply, {QStringLiteral("ru")}, QStringLiteral("email")), QStringLiteral("RU"));
    EXPECT_EQ(chosen(reply, {QStringLiteral("de"), QStringLiteral("ru")}, {}), QStringLiteral("RU"));
}

TEST(Variants, OneForAnyLanguageBeatsAForeignOne) {
    const CannedReply reply =
        replyWith({{QStringLiteral("ru"), {}, QStringLiteral("RU")}, {{}, {}, QStringLiteral("any")}});
    EXPECT_EQ(chosen(reply, {QStringLiteral("en")}, {}), QStringLiteral("any"));
    EXPECT_EQ(chosen(reply, {}, {}), QStringLiteral("any"));
    EXPECT_EQ(chosen(reply, {QStringLiteral("ru")}, {}), QStringLiteral("RU"));
}

TEST(Variants, OneForAnotherChannelIsTheLastResort) {
    const CannedReply reply = replyWith({{QStringLiteral("uk"), QStringLiteral("email"), QStringLiteral("UK letter")},
                                         {QStringLiteral("en"), {}, QStringLiteral("EN")}});
    EXPECT_EQ(chosen(reply, {QStringLiteral("uk")}, QStringLiteral("viber")), QStringLiteral("EN"));
    EXPECT_EQ(chosen(replyWith({reply.variants.first()}), {QStringLiteral("uk")}, QStringLiteral("viber")),
              QStringLiteral("UK letter"));
    EXPECT_EQ(chosen(replyWith({}), {}, {}), QStringLiteral("-"));
}

TEST(Variants, TheLanguageOfATextIsGuessed) {
    const QList<QPair<QString, QString>> texts{{QStringLiteral("Коли приїде замовлення?"), QStringLiteral("uk")},
                                               {QStringLiteral("Где мой заказ? Вы обещали"), QStringLiteral("ru")},
                                               {QStringLiteral("Сколько стоит, спасибо"), QStringLiteral("ru")},
                                               {QStringLiteral("Дякую"), QStringLiteral("uk")},
                                               {QStringLiteral("Where is my order?"), QStringLiteral("en")},
                                               {QStringLiteral("да"), QString()},
                                               {QStringLiteral("20388"), QString()}};
    for (const auto &[text, language] : texts) EXPECT_EQ(guessLanguage(text), language) << text.toStdString();
}

// --- Bodies ---------------------------------------------------------------------------------------------------------

TEST(CannedReplyBody, GoesAndComesBackWithWhatIsUnknown) {
    CannedReply reply = replyWith({{QStringLiteral("en"), QStringLiteral("email"), QStringLiteral("Hello")}});
    reply.id = CardId{3};
    reply.agent = AgentId{2};
    reply.seq = 9;
    reply.title = QStringLiteral("Hours");
    reply.folder = QStringLiteral("A/B");
    reply.team = 4;
    reply.reviewAt = 1'800'000'000'000;
    reply.attachments = {Part{QStringLiteral("file"), {}, BlobId{5}, QStringLiteral("a.pdf"), {}, 10, 0, 0, {}}};
    reply.extra = {{QStringLiteral("later"), true}};
    Card card = cardOf(reply);
    const auto back = cannedReplyFrom(card);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, reply);
    EXPECT_TRUE(checkBody(card.body));
}

TEST(CannedReplyBody, IsRefusedIfItMakesNoSense) {
    const auto check = [](CannedReply reply) {
        const auto result = checkBody(bodyOf(reply));
        return result ? QStringLiteral("fine") : result.error().detail;
    };
    CannedReply good = replyWith({{{}, {}, QStringLiteral("text")}});
    EXPECT_EQ(check(good), QStringLiteral("fine"));
    CannedReply bad = good;
    bad.shortcut = QStringLiteral("two words");
    EXPECT_EQ(check(bad), QStringLiteral("shortcut"));
    bad.shortcut = QStringLiteral("/x");
    EXPECT_EQ(check(bad), QStringLiteral("shortcut"));
    bad.shortcut.clear();
    EXPECT_EQ(check(bad), QStringLiteral("shortcut"));
    bad = good;
    bad.variants.clear();
    EXPECT_EQ(check(bad), QStringLiteral("variants"));
    bad.variants = {{{}, {}, QStringLiteral("  ")}};
    EXPECT_EQ(check(bad), QStringLiteral("variants"));
    EXPECT_FALSE(checkBody({{QStringLiteral("variants"), QStringLiteral("text")}}));
}

TEST(CannedReplyBody, UsesAreCountedByAgent) {
    Use use;
    use.count = 3;
    use.lastAt = 77;
    use.byAgent = {{1, 2}, {5, 1}};
    const Use back = useFrom(bodyOf(use));
    EXPECT_EQ(back.count, 3);
    EXPECT_EQ(back.lastAt, 77);
    EXPECT_EQ(back.byAgent, use.byAgent);
}

// --- Macros ---------------------------------------------------------------------------------------------------------

Macro sampleMacro() {
    Macro macro;
    macro.name = QStringLiteral("Answer and close");
    Step reply;
    reply.reply = CardId{4};
    Step tag;
    tag.deed = Step::Do::Tag;
    tag.tags = {QStringLiteral("delivery")};
    Step assign;
    assign.deed = Step::Do::Assign;
    assign.toMe = true;
    Step resolve;
    resolve.deed = Step::Do::Resolve;
    macro.steps = {reply, tag, assign, resolve};
    return macro;
}

TEST(MacroBody, GoesAndComesBack) {
    const Macro macro = sampleMacro();
    const Card card = cardOf(macro);
    ASSERT_TRUE(macroFrom(card));
    EXPECT_EQ(*macroFrom(card), macro);
    EXPECT_TRUE(checkMacro(card.body));
}

TEST(MacroBody, OfALaterVersionIsNotRun) {
    QJsonObject body = cardOf(sampleMacro()).body;
    body.insert(QStringLiteral("steps"), QJsonArray{QJsonObject{{QStringLiteral("do"), QStringLiteral("sing")}}});
    const auto macro = macroFrom(cardWith(body));
    ASSERT_FALSE(macro);
    EXPECT_EQ(macro.error().code, QStringLiteral("unknown-step"));
}

TEST(MacroBody, SaysAllItNeedsAndRepliesFirst) {
    Macro macro = sampleMacro();
    std::swap(macro.steps.first(), macro.steps.last());
    EXPECT_FALSE(checkMacro(cardOf(macro).body));
    macro = sampleMacro();
    macro.steps[1].tags.clear();
    EXPECT_FALSE(checkMacro(cardOf(macro).body));
    macro.steps.clear();
    EXPECT_FALSE(checkMacro(cardOf(macro).body));
}

// --- What a shop begins with ----------------------------------------------------------------------------------------

TEST(Starters, AreFortyInThreeLanguages) {
    const QList<CannedReply> replies = starterReplies(QStringLiteral("uk-UA"));
    ASSERT_EQ(replies.size(), 40);
    QSet<QString> shortcuts;
    QSet<QString> folders;
    for (const CannedReply &reply : replies) {
        EXPECT_TRUE(checkBody(bodyOf(reply))) << reply.shortcut.toStdString();
        shortcuts.insert(reply.shortcut);
        folders.insert(reply.folder);
        ASSERT_EQ(reply.variants.size(), 3) << reply.shortcut.toStdString();
        EXPECT_FALSE(reply.title.isEmpty());
    }
    EXPECT_EQ(shortcuts.size(), 40);
    EXPECT_EQ(folders.size(), 7);
    EXPECT_TRUE(folders.contains(QStringLiteral("Повернення")));
    EXPECT_EQ(starterReplies(QStringLiteral("de")).first().title, QStringLiteral("Greeting"));
}

TEST(Starters, AreInTheLanguageTheySay) {
    const QSet<QString> notRussian{QStringLiteral("і"), QStringLiteral("ї"), QStringLiteral("є"), QStringLiteral("ґ")};
    const QSet<QString> notUkrainian{QStringLiteral("ы"), QStringLiteral("э"), QStringLiteral("ъ"),
                                     QStringLiteral("ё")};
    for (const CannedReply &reply : starterReplies(QStringLiteral("en")))
        for (const Variant &variant : reply.variants) {
            const QString text = variant.text.toLower();
            for (const QString &letter : variant.language == QLatin1String("uk") ? notUkrainian : notRussian)
                EXPECT_FALSE(text.contains(letter)) << text.toStdString();
        }
}

/// Every reply that names another has it, and all that is left open is a hole that the composer marks.
TEST(Starters, NameOnlyRepliesThatAreThere) {
    const QList<CannedReply> replies = starterReplies(QStringLiteral("ru"));
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")}) {
        const Nested nested = [&](const QString &name) -> std::optional<QString> {
            for (const CannedReply &reply : replies)
                if (reply.shortcut == name) return variantFor(reply, {{language}, {}})->text;
            return std::nullopt;
        };
        for (const CannedReply &reply : replies) {
            const Expanded done = expand(variantFor(reply, {{language}, {}})->text, {}, nested);
            for (const Hole &hole : done.holes) EXPECT_FALSE(hole.name.startsWith(u'>')) << hole.name.toStdString();
        }
    }
}

}  // namespace
}  // namespace heard::replies
