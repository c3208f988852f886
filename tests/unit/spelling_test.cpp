// SPDX-License-Identifier: GPL-3.0-or-later
// Words, their languages, and Hunspell with the dictionaries that the build installs.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "spelling/dictionaries.h"
#include "spelling/speller.h"
#include "spelling/wordlanguage.h"
#include "spelling/words.h"

using namespace heard::spelling;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

QStringList textsOf(const char *text) {
    QStringList out;
    for (const Word &word : wordsOf(s(text))) out += word.text;
    return out;
}

class SpellerTest : public testing::Test {
protected:
    SpellerTest() { make(); }

    void make() {
        speller = std::make_unique<Speller>(
            Speller::Config{dictionaryFolders(folder.path()), folder.filePath(s("words.txt"))});
    }
    /// Asks until it has been judged: a wrong word must be said to be wrong, a right one is asked after beside one.
    bool isWrong(const char *word, const char *language = "") {
        const QString probe = s("qwxzqx");
        speller->isWrong(s(word), s(language));
        speller->isWrong(probe + QString::number(++m_probes).replace(u'1', u'a'), s(language));
        const QString wrong = s("zzxqv") + QString(m_probes, u'z');
        const auto judged = [&] { return speller->isWrong(wrong, {}); };
        EXPECT_TRUE(QTest::qWaitFor(judged, 20'000)) << "the probe was not judged; is the English dictionary there?";
        return speller->isWrong(s(word), s(language));
    }
    QStringList suggest(const char *word, const char *language) {
        std::optional<QStringList> got;
        QObject context;
        speller->suggest(s(word), s(language), &context, [&got](const QStringList &list) { got = list; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, 20'000));
        return got.value_or(QStringList());
    }

    QTemporaryDir folder;
    std::unique_ptr<Speller> speller;
    int m_probes = 0;
};

}  // namespace

TEST(Words, OnlyWhatIsWorthJudging) {
    EXPECT_EQ(textsOf("Добрый день, Анна!"), (QStringList{s("Добрый"), s("день"), s("Анна")}));
    EXPECT_EQ(textsOf("п'ять інтернет-магазин don’t"), (QStringList{s("п'ять"), s("інтернет-магазин"), s("don’t")}));
    EXPECT_EQ(textsOf("see https://shop.example/a?b=1 or www.x.org, write to a.b@shop.example"),
              (QStringList{s("see"), s("or"), s("write"), s("to")}));
    EXPECT_EQ(textsOf("@anna #delivery /hi {{customer.name|друг}} shop.example"), QStringList());
    EXPECT_EQ(textsOf("ТТН 20450012 v2 iPhone15 я OK"), QStringList());
    EXPECT_EQ(wordsOf(s("а, бвг")).first().at, 3);
}

TEST(WordLanguage, FollowsLettersThenTheConversation) {
    EXPECT_EQ(languagesOf(s("delivery"), s("ru")), QStringList{s("en")});
    EXPECT_EQ(languagesOf(s("їжак"), s("ru")), QStringList{s("uk")});
    EXPECT_EQ(languagesOf(s("выдача"), s("uk")), QStringList{s("ru")});
    EXPECT_EQ(languagesOf(s("доставка"), s("uk-UA")), QStringList{s("uk")});
    EXPECT_EQ(languagesOf(s("доставка"), {}), (QStringList{s("ru"), s("uk")}));
    EXPECT_EQ(languagesOf(s("mixед"), {}), QStringList());
    EXPECT_EQ(languagesOf(s("ελληνικά"), {}), QStringList());
}

TEST_F(SpellerTest, JudgesThreeLanguages) {
    EXPECT_TRUE(isWrong("recieve"));
    EXPECT_FALSE(isWrong("receive"));
    EXPECT_TRUE(isWrong("здраствуйте", "ru"));
    EXPECT_FALSE(isWrong("здравствуйте", "ru"));
    EXPECT_TRUE(isWrong("дякуюю", "uk"));
    EXPECT_FALSE(isWrong("дякую", "uk"));
    // Not a Ukrainian word, but a Russian one: the conversation decides.
    EXPECT_TRUE(isWrong("спасибочки", "uk") && !isWrong("спасибо", "ru"));
    EXPECT_FALSE(isWrong("интернет-магазин", "ru"));
}

TEST_F(SpellerTest, SuggestsWhatWasMeant) {
    EXPECT_TRUE(suggest("recieve", "en").contains(s("receive")));
    EXPECT_TRUE(suggest("доствка", "ru").contains(s("доставка")));
    EXPECT_LE(suggest("доствка", "").size(), 5);
}

TEST_F(SpellerTest, OwnWordsAreKept) {
    ASSERT_TRUE(isWrong("Розетковна", "uk"));
    QSignalSpy judged(speller.get(), &Speller::judged);
    speller->learn(s("Розетковна"));
    EXPECT_FALSE(speller->isWrong(s("Розетковна"), s("uk")));
    EXPECT_EQ(judged.count(), 1);
    speller.reset();  // has written before it goes
    make();           // the next start
    EXPECT_FALSE(isWrong("Розетковна", "uk"));
    QFile file(folder.filePath(s("words.txt")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("Розетковна\n"));
}

TEST_F(SpellerTest, WithoutADictionaryNothingIsWrong) {
    QTemporaryDir empty;
    Speller none({{empty.path()}, empty.filePath(s("words.txt"))});
    EXPECT_FALSE(none.isWrong(s("recieve"), {}));
    std::optional<QStringList> got;
    none.suggest(s("recieve"), {}, &none, [&got](const QStringList &list) { got = list; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, 20'000));
    EXPECT_FALSE(none.isWrong(s("recieve"), {})) << "judged by now";
    EXPECT_TRUE(got->isEmpty());
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
