// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/cyrillic.h"

#include <QString>
#include <QStringDecoder>
#include <array>
#include <cmath>

namespace heard::email {
namespace {

constexpr qsizetype kMostBytes = 16LL * 1024;  // more of a text does not make the answer surer
constexpr double kLeastLikely = -6.8;  // mean of a pair, natural logarithm; words give -4 to -6.3, chance -7 to -12
constexpr double kOddCase = -6.0;      // a capital after a small letter: what one charset makes of another's words

/// Usual words of letters to a shop, from which the pairs are counted. Both languages, as nobody says which it is.
const char16_t *const kWords =
    u"и в не на я что он с как это а то все она так его но да ты к у же вы за бы по ее мне было вот от меня еще нет о "
    u"из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом "
    u"себя "
    u"ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под "
    u"будет "
    u"тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее сейчас были куда зачем "
    u"всех никогда можно при наконец два об другой хоть после над больше тот через эти нас про всего них какая много "
    u"разве три эту моя впрочем хорошо свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю "
    u"между здравствуйте добрый день вечер привет спасибо пожалуйста заказ заказа доставка доставку деньги возврат "
    u"оплата товар магазин помогите вопрос ответ письмо сообщение почта номер адрес телефон работает вход личный "
    u"кабинет "
    u"счет счёт договор документ оплатил пришел пришла получил получила жду когда привезут уважением уважаемые служба "
    u"поддержки поддержка клиент менеджер цена скидка размер цвет куртка обувь магазина проблема ошибка письма отдел "
    u"продаж Иван Петров Анна Мария Сергей Ольга Елена Алексей Дмитрий Москва Санкт Петербург улица дом квартира "
    u"отправка "
    u"проверка тема файл отчет отчёт прайс лист резюме копия паспорт чек накладная инструкция фото список "
    u"і в не на я що він з як це а то все вона так його але та ти до у ж ви за би по її мені було від мене ще немає "
    u"про "
    u"із йому тепер коли навіть якщо вже або ні бути був нього вас знову вам там потім себе нічого їй може вони тут де "
    u"є "
    u"треба для ми тебе їх чим була сам щоб без чого теж собі під буде тоді хто цей того тому цього який зовсім ним "
    u"один "
    u"майже мій зараз були куди навіщо всіх ніколи можна при нарешті два інший хоч після над більше через ці нас "
    u"багато "
    u"добрий день вечір вітаю дякую будь ласка замовлення доставка гроші повернення оплата товар магазин допоможіть "
    u"питання відповідь лист повідомлення пошта номер адреса телефон працює вхід кабінет рахунок договір отримав "
    u"отримала "
    u"чекаю коли повагою шановні служба підтримки клієнт ціна знижка розмір колір проблема помилка Київ Львів Харків "
    u"вулиця будинок квартира Тарас Оксана Олександр Наталія";

constexpr int kLetters = 33 + 4;  // Russian, and the four that only Ukrainian has

int indexOf(char16_t letter) {
    if (letter >= u'а' && letter <= u'я') return letter - u'а';
    switch (letter) {
        case u'ё': return 32;
        case u'і': return 33;
        case u'ї': return 34;
        case u'є': return 35;
        case u'ґ': return 36;
        default: return -1;
    }
}

/// The logarithm of each pair's probability; row and column kLetters stand for a word's ends.
class Pairs {
public:
    Pairs() {
        std::array<std::array<double, kLetters + 1>, kLetters + 1> counts{};
        double all = 0;
        int before = kLetters;
        for (const char16_t *c = kWords;; ++c) {
            int now = indexOf(QChar(*c).toLower().unicode());
            if (now < 0) now = kLetters;
            if (now != kLetters || before != kLetters) {
                counts[size_t(before)][size_t(now)] += 1;
                all += 1;
            }
            before = now;
            if (*c == 0) break;
        }
        const double unseen = 0.05;
        for (size_t i = 0; i <= kLetters; ++i)
            for (size_t j = 0; j <= kLetters; ++j) m_log[i][j] = std::log((counts[i][j] + unseen) / all);
    }
    double of(int before, int now) const { return m_log[size_t(before)][size_t(now)]; }

private:
    std::array<std::array<double, kLetters + 1>, kLetters + 1> m_log{};
};

bool isAsciiLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// Signs beside letters in an ordinary text. All others are what a wrong charset makes of letters.
bool isUsualSign(QChar c) { return QStringView(u"\u00A0№«»–—“”„’…").contains(c); }

/// The mean likelihood of the pairs that non-ASCII letters are in; very small if there is none.
double likelihood(const QString &text) {
    static const Pairs kPairs;
    double sum = 0;
    int pairs = 0;
    int before = kLetters;
    QChar last;
    for (const QChar c : text + QLatin1Char(' ')) {
        int now = indexOf(c.toLower().unicode());
        const bool other = now < 0 && c.unicode() >= 0x80;
        if (now < 0) now = kLetters;
        if (before != kLetters || now != kLetters) {
            sum += kPairs.of(before, now);
            ++pairs;
            // Umlauts among Latin letters are not Cyrillic words of one letter.
            if (now == kLetters ? isAsciiLetter(c) : isAsciiLetter(last)) sum += 2 * kOddCase;
            if (before != kLetters && now != kLetters && last.isLower() && c.isUpper()) sum += kOddCase;
        }
        if (other && !isUsualSign(c)) {
            sum += 2 * kOddCase;
            ++pairs;
        }
        before = now;
        last = c;
    }
    return pairs == 0 ? -100 : sum / pairs;
}

}  // namespace

QByteArray guessCyrillic(const QByteArray &bytes) {
    QByteArray best;
    double bestLikelihood = kLeastLikely;
    for (const char *name : {"windows-1251", "koi8-u", "ibm866", "iso-8859-5"}) {
        QStringDecoder decoder(name);
        if (!decoder.isValid()) continue;
        const double likely = likelihood(decoder(bytes.left(kMostBytes)));
        if (likely <= bestLikelihood) continue;
        best = name;
        bestLikelihood = likely;
    }
    return best;
}

}  // namespace heard::email
