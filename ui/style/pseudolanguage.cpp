// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/pseudolanguage.h"

#include <QRegularExpression>

namespace heard::ui {
namespace {

constexpr auto kLatin = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr auto kAccented = u"áƀćďéƒǵĥíĵķĺɱńóṕɋŕšţúṽŵẋýžÁƁĆĎÉƑǴĤÍĴĶĹṀŃÓṔɊŔŠŢÚṼŴẊÝŽ";
constexpr auto kHebrew = u"אבגדהופחטיכלמנסעפצקרשתוזהבאבגדהופחטיכלמנסעפצקרשתוזהב";

QString letters(const QString &text, const QString &into) {
    static const QString latin = QString::fromUtf16(kLatin);
    QString changed = text;
    for (QChar &c : changed)
        if (const qsizetype at = latin.indexOf(c); at >= 0) c = into.at(at);
    return changed;
}

}  // namespace

PseudoLanguage::PseudoLanguage(const QString &code) : m_rightToLeft(code == QLatin1String("qpr")) {}

bool PseudoLanguage::isPseudo(const QString &code) {
    return code == QLatin1String("qps") || code == QLatin1String("qpr");
}

QLocale PseudoLanguage::locale() const {
    return m_rightToLeft ? QLocale(QLocale::Hebrew, QLocale::Israel)
                         : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString PseudoLanguage::translate(const char *, const char *text, const char *, int) const {
    // Qt asks for the direction as if it were a text.
    if (qstrcmp(text, "QT_LAYOUT_DIRECTION") == 0) return m_rightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
    const QString source = QString::fromUtf8(text);
    const QString into = QString::fromUtf16(m_rightToLeft ? kHebrew : kAccented);
    static const QRegularExpression marker(QStringLiteral("%L?\\d+|%n|%\\{\\w+\\}"));
    QString made;
    qsizetype from = 0;
    for (auto found = marker.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        made += letters(source.mid(from, match.capturedStart() - from), into) + match.captured();
        from = match.capturedEnd();
    }
    made += letters(source.mid(from), into);
    // 40 % is what German and Russian need in the worst case; in groups, as a sentence is broken between its words.
    made.replace(u'…', u'‥');  // so that the dots of a cut text are no others
    const int longer = qMax(1, int(source.size()) * 2 / 5);
    for (int i = 0; i < longer; ++i) made += source.size() > 20 && i % 6 == 0 ? u' ' : u'~';
    return kOpen + made + kClose;
}

}  // namespace heard::ui
