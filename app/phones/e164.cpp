// SPDX-License-Identifier: GPL-3.0-or-later
#include "phones/e164.h"

#include <phonenumbers/phonenumberutil.h>

#include <QLocale>
#include <optional>
#include <string>

namespace heard::phones {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype kLongest = 60;  ///< characters; nobody's number with its spacing is longer

const PhoneNumberUtil &library() { return *PhoneNumberUtil::GetInstance(); }

std::optional<PhoneNumber> parsed(const QString &typed, const std::string &region) {
    PhoneNumber number;
    if (library().Parse(typed.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
    if (!library().IsValidNumber(number)) return std::nullopt;
    return number;
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    library().Format(number, format, &text);
    return QString::fromStdString(text);
}

/// Letters would be read as those of a keypad ("1-800-FLOWERS"): here they mean that it is something else.
bool hasLetters(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

}  // namespace

QString e164(const QString &typed, const QStringList &regions) {
    QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > kLongest || hasLetters(text)) return {};
    if (text.startsWith(QLatin1String("00"))) text.replace(0, 2, QLatin1Char('+'));
    // "ZZ" is the library's unknown region: only a number with a country code is read there.
    if (const auto number = parsed(text, "ZZ")) return formatted(*number, PhoneNumberUtil::E164);
    if (text.startsWith(QLatin1Char('+'))) return {};
    for (const QString &region : regions)
        if (const auto number = parsed(text, region.toUpper().toStdString()))
            return formatted(*number, PhoneNumberUtil::E164);
    // "380 50 …" written without the plus.
    if (const auto number = parsed(QLatin1Char('+') + text, "ZZ")) return formatted(*number, PhoneNumberUtil::E164);
    return {};
}

QString readable(const QString &number) {
    const auto known = parsed(number, "ZZ");
    return known ? formatted(*known, PhoneNumberUtil::INTERNATIONAL) : number;
}

QStringList regionsOf(const QString &language) {
    const QStringList pieces = QString(language).replace(QLatin1Char('_'), QLatin1Char('-')).split(QLatin1Char('-'));
    for (qsizetype i = 1; i < pieces.size(); ++i)
        if (pieces[i].size() == 2 && isRegion(pieces[i])) return {pieces[i].toUpper()};
    const QString spoken = pieces.first().toLower();
    if (spoken == QLatin1String("ru")) return {QStringLiteral("RU"), QStringLiteral("KZ"), QStringLiteral("BY")};
    if (spoken.isEmpty() || spoken == QLatin1String("en")) return {};
    const QLocale locale(spoken);
    if (locale.language() == QLocale::C) return {};
    const QString region = locale.name().section(QLatin1Char('_'), 1, 1);
    return isRegion(region) ? QStringList{region} : QStringList();
}

bool isRegion(const QString &code) {
    return code.size() == 2 && library().GetCountryCodeForRegion(code.toUpper().toStdString()) > 0;
}

}  // namespace heard::phones
