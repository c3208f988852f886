// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QSet>
#include <iostream>

#include "search/stemmer.h"
#include "search/words.h"

// Whether one word of the customers' language finds another of the same meaning, on labelled groups of forms.
namespace heard::search {
namespace {

QSet<QString> stemsOf(Stemmer &stemmer, const QString &word) {
    const QList<Word> words = wordsOf(word);
    if (words.size() != 1) return {};
    const QStringList stems = stemmer.stems(words.first());
    return {stems.begin(), stems.end()};
}

struct Tally {
    int right = 0;
    int all = 0;
    double share() const { return double(right) / all; }
};

/// Of each group: do all pairs of forms meet? And do the forms of different groups stay apart?
void measure(const char *language, const QList<QStringList> &groups, double recallAim, double precisionAim) {
    Stemmer stemmer;
    Tally together;
    Tally apart;
    QStringList missed;
    for (int g = 0; g < groups.size(); ++g)
        for (int i = 0; i < groups[g].size(); ++i) {
            const QSet<QString> mine = stemsOf(stemmer, groups[g][i]);
            for (int h = g; h < groups.size(); ++h)
                for (int j = h == g ? i + 1 : 0; j < groups[h].size(); ++j) {
                    const bool meet = mine.intersects(stemsOf(stemmer, groups[h][j]));
                    Tally &tally = h == g ? together : apart;
                    ++tally.all;
                    if (meet == (h == g))
                        ++tally.right;
                    else
                        missed += groups[g][i] + (h == g ? u'/' : u'=') + groups[h][j];
                }
        }
    std::cout << language << ": forms that meet " << together.right << " of " << together.all << ", others kept apart "
              << apart.right << " of " << apart.all << "; missed: " << missed.join(u' ').toStdString() << std::endl;
    EXPECT_GE(together.share(), recallAim);
    EXPECT_GE(apart.share(), precisionAim);
}

QList<QStringList> groups(const QStringList &lines) {
    QList<QStringList> result;
    for (const QString &line : lines) result += line.split(u' ');
    return result;
}

TEST(Stems, russianFormsMeet) {
    measure("ru",
            groups({QStringLiteral("доставка доставки доставку доставкой доставке доставок"),
                    QStringLiteral("посылка посылки посылку посылкой посылок посылкам"),
                    QStringLiteral("заказ заказа заказу заказом заказы заказов заказами"),
                    QStringLiteral("оплата оплаты оплату оплатой оплате"),
                    QStringLiteral("возврат возврата возврату возвратом возвраты возвратов"),
                    QStringLiteral("самовывоз самовывоза самовывозом самовывозе"),
                    QStringLiteral("магазин магазина магазине магазины магазинов"),
                    QStringLiteral("размер размера размеры размеров размером"),
                    QStringLiteral("красный красная красное красные красного красной красную"),
                    QStringLiteral("работает работаем работают работать работал работали"),
                    QStringLiteral("деньги деньгами деньгам"), QStringLiteral("ёлка елка елки елкой"),
                    QStringLiteral("скидка скидки скидку скидкой скидок"),
                    QStringLiteral("гарантия гарантии гарантию гарантией"),
                    QStringLiteral("курьер курьера курьеру курьером курьеры курьеров")}),
            0.99, 1.0);
}

TEST(Stems, ukrainianFormsMeet) {
    measure("uk",
            groups({QStringLiteral("доставка доставки доставку доставкою доставці доставок"),
                    QStringLiteral("посилка посилки посилку посилкою посилці посилок"),
                    QStringLiteral("замовлення замовленням замовлень замовленнями замовленню замовленні"),
                    QStringLiteral("оплата оплати оплату оплатою оплаті оплатити"),
                    QStringLiteral("повернення поверненням поверненні повернень"),
                    QStringLiteral("магазин магазину магазині магазини магазинів магазинами"),
                    QStringLiteral("розмір розміру розміри розмірів розміром"),
                    QStringLiteral("колір кольору кольори кольорів кольором"),
                    QStringLiteral("червоний червона червоне червоні червоного червоної червону червоними"),
                    QStringLiteral("працює працюємо працюють працювати працював працювала працювали"),
                    QStringLiteral("рік року роки років роком"), QStringLiteral("знижка знижки знижку знижкою знижок"),
                    QStringLiteral("гарантія гарантії гарантію гарантією"),
                    QStringLiteral("кур'єр кур'єра кур’єру кур'єром кур'єри кур'єрів"),
                    QStringLiteral("дорога дороги дорогу дорозі доріг"),
                    QStringLiteral("можливість можливості можливістю можливостей"),
                    QStringLiteral("надіслати надіслав надіслала надіслали"),
                    QStringLiteral("телефон телефону телефоном телефони телефонів")}),
            0.95, 0.995);
}

TEST(Stems, englishFormsMeet) {
    measure("en",
            groups({QStringLiteral("delivery deliveries"), QStringLiteral("deliver delivers delivered delivering"),
                    QStringLiteral("order orders ordered ordering order's"), QStringLiteral("payment payments"),
                    QStringLiteral("return returns returned returning"), QStringLiteral("refund refunds refunded"),
                    QStringLiteral("shop shops shopping shop’s"), QStringLiteral("size sizes sized")}),
            0.99, 1.0);
}

TEST(Stems, aWordOfBothLanguagesHasTheStemsOfBoth) {
    Stemmer stemmer;
    // One is only Ukrainian, the other only Russian; the third can be either and meets both.
    EXPECT_TRUE(stemsOf(stemmer, QStringLiteral("магазинах")).intersects(stemsOf(stemmer, QStringLiteral("магазині"))));
    EXPECT_TRUE(stemsOf(stemmer, QStringLiteral("магазинах")).intersects(stemsOf(stemmer, QStringLiteral("магазины"))));
}

TEST(Stems, whatIsNoWordStaysAsItIs) {
    Stemmer stemmer;
    EXPECT_EQ(stemsOf(stemmer, QStringLiteral("A10234")), QSet<QString>{QStringLiteral("a10234")});
    EXPECT_EQ(stemsOf(stemmer, QStringLiteral("2024")), QSet<QString>{QStringLiteral("2024")});
    EXPECT_EQ(stemsOf(stemmer, QStringLiteral("я")), QSet<QString>{QStringLiteral("я")});
    EXPECT_EQ(stemmer.stems(wordsOf(QString(5000, u'ж')).first()).first().size(), 40);
}

QStringList letters(const QString &text) {
    QStringList result;
    for (const Word &word : wordsOf(text)) result += word.letters;
    return result;
}

TEST(Words, areTakenApartAndFolded) {
    EXPECT_EQ(letters(QStringLiteral("Здравствуйте! Где заказ №A-10234?")),
              (QStringList{QStringLiteral("здравствуйте"), QStringLiteral("где"), QStringLiteral("заказ"),
                           QStringLiteral("a"), QStringLiteral("10234")}));
    EXPECT_EQ(
        letters(QStringLiteral("п'ять П’ЯТЬ Ґанок ёлка")),
        (QStringList{QStringLiteral("пять"), QStringLiteral("пять"), QStringLiteral("ганок"), QStringLiteral("елка")}));
    EXPECT_EQ(letters(QStringLiteral("anna@shop.ua, don’t Café")),
              (QStringList{QStringLiteral("anna"), QStringLiteral("shop"), QStringLiteral("ua"),
                           QStringLiteral("don't"), QStringLiteral("cafe")}));
    // Letters taken apart, as a Mac writes them, and a stress mark.
    EXPECT_EQ(letters(QStringLiteral("мои\u0306 за\u0301мок Ки\u0456\u0308в")),
              (QStringList{QStringLiteral("мой"), QStringLiteral("замок"), QStringLiteral("київ")}));
    EXPECT_EQ(letters(QStringLiteral("спасибо👍👍 'quoted'")),
              (QStringList{QStringLiteral("спасибо"), QStringLiteral("quoted")}));
    EXPECT_TRUE(letters(QStringLiteral("— … 🙂 \u0301")).isEmpty());
    const QList<Word> words = wordsOf(QStringLiteral("да, пять"));
    EXPECT_EQ(words[1].start, 4);
    EXPECT_EQ(words[1].length, 4);
}

TEST(Words, telephoneNumbersAreTheSameHoweverGrouped) {
    const auto key = [](const QString &text) {
        const QList<PhoneNumber> numbers = phoneNumbersOf(text);
        return numbers.size() == 1 ? numbers.first().key() : QString::number(numbers.size());
    };
    EXPECT_EQ(key(QStringLiteral("+380 (67) 123-45-67")), QStringLiteral("671234567"));
    EXPECT_EQ(key(QStringLiteral("my number is 0671234567.")), QStringLiteral("671234567"));
    EXPECT_EQ(key(QStringLiteral("8 916 123-45-67")), key(QStringLiteral("+79161234567")));
    EXPECT_EQ(key(QStringLiteral("order 10234, 5 pieces")), QStringLiteral("0"));
    EXPECT_EQ(key(QStringLiteral("12345678901234567890")), QStringLiteral("0"));
    const PhoneNumber number = phoneNumbersOf(QStringLiteral("т. 067 123 45 67 вечером")).first();
    EXPECT_EQ(QStringLiteral("т. 067 123 45 67 вечером").mid(number.start, number.length),
              QStringLiteral("067 123 45 67"));
}

}  // namespace
}  // namespace heard::search
