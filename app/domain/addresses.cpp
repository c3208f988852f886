// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/addresses.h"

#include <algorithm>
#include <array>

#include "domain/people.h"

namespace heard {
namespace {

/// How numbers are written inside a country: the trunk prefix, then `national` digits.
struct Country {
    const char *language;
    const char *code;
    const char *trunk;
    int national;
};

constexpr std::array kCountries = {
    Country{"ru", "7", "8", 10},   Country{"kk", "7", "8", 10},  Country{"uk", "380", "0", 9},
    Country{"be", "375", "80", 9}, Country{"pl", "48", "", 9},   Country{"ka", "995", "0", 9},
    Country{"hy", "374", "0", 8},  Country{"ro", "40", "0", 9},  Country{"cs", "420", "", 9},
    Country{"lt", "370", "8", 8},  Country{"lv", "371", "", 8},  Country{"et", "372", "", 8},
    Country{"fr", "33", "0", 9},   Country{"tr", "90", "0", 10},
};

constexpr int kLeast = 8;
constexpr int kMost = 15;

QString asIn(const Country &country, const QString &digits) {
    const QLatin1String code(country.code);
    const QLatin1String trunk(country.trunk);
    if (digits.size() == code.size() + country.national && digits.startsWith(code)) return digits;
    if (digits.size() == trunk.size() + country.national && digits.startsWith(trunk))
        return code + digits.mid(trunk.size());
    if (digits.size() == country.national) return code + digits;
    return {};
}

/// The digits with the country code, of a number written without "+".
QString international(const QString &digits, const QString &language) {
    const QString spoken = language.section(u'-', 0, 0).toLower();
    for (const Country &country : kCountries)
        if (spoken == QLatin1String(country.language))
            if (const QString whole = asIn(country, digits); !whole.isEmpty()) return whole;
    const auto shaped = [&](int size, const char *start) {
        return digits.size() == size && digits.startsWith(QLatin1String(start));
    };
    if (shaped(11, "8")) return u'7' + digits.mid(1);
    if (shaped(10, "0")) return QLatin1String("38") + digits;
    if (shaped(10, "9")) return u'7' + digits;
    if (shaped(11, "7") || shaped(12, "380") || shaped(12, "375")) return digits;
    return {};
}

}  // namespace

QString normalPhone(const QString &text, const QString &language) {
    QString digits;
    bool plus = false;
    for (const QChar c : text.trimmed()) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' && digits.isEmpty() && !plus)
            plus = true;
        else if (!c.isSpace() && !QStringView(u"()-.–\u00a0\u2011/").contains(c))
            return {};
    }
    if (!plus && digits.startsWith(QLatin1String("00"))) {
        plus = true;
        digits.remove(0, 2);
    }
    if (!plus) digits = international(digits, language);
    const bool possible = digits.size() >= kLeast && digits.size() <= kMost && !digits.startsWith(u'0');
    return possible ? u'+' + digits : QString();
}

QString normalMail(const QString &text) {
    const QString mail = text.trimmed().toLower();
    const auto at = mail.lastIndexOf(u'@');
    const auto dot = mail.lastIndexOf(u'.');
    const bool spaced = std::any_of(mail.begin(), mail.end(), [](QChar c) { return c.isSpace() || c == u','; });
    const bool possible = at > 0 && dot > at + 1 && dot < mail.size() - 1 && !spaced && mail.indexOf(u'@') == at;
    return possible ? mail : QString();
}

bool isPhoneKind(const QString &kind) {
    static constexpr std::array kKinds{"phone", "sms", "whatsapp", "viber"};
    return std::any_of(kKinds.begin(), kKinds.end(), [&](const char *one) { return kind == QLatin1String(one); });
}

bool isMailKind(const QString &kind) { return kind == QLatin1String("email"); }

QString reachKey(const Identity &identity, const QString &language) {
    const QString &address = identity.address;
    if (address.contains(u'@'))
        if (const QString mail = normalMail(address); !mail.isEmpty()) return QLatin1String("mail:") + mail;
    if (!isPhoneKind(identity.kind) && !address.startsWith(u'+')) return {};
    const QString phone = normalPhone(address, language);
    return phone.isEmpty() ? QString() : QLatin1String("tel:") + phone;
}

}  // namespace heard
