// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/forms/contact.h"

#include <QRegularExpression>

#include "phones/e164.h"

namespace heard::plugins {

std::optional<QString> normalisedAddress(const QString &typed, const QString &language, const QString &region) {
    // Looser than RFC 5321 on purpose: it only has to tell an address from a slip of the keyboard.
    static const QRegularExpression kMail(QStringLiteral(R"(^[^\s@"<>(),;:]+@[^\s@"<>(),;:.]+(\.[^\s@"<>(),;:.]+)+$)"));
    static const QRegularExpression kSpacing(QStringLiteral(R"([\s().\-\x{2013}\x{a0}]+)"));
    static const QRegularExpression kPhone(QStringLiteral(R"(^\+?[0-9]{6,15}$)"));
    const QString text = typed.trimmed();
    if (text.size() > 254) return std::nullopt;
    if (kMail.match(text).hasMatch()) return text.toLower();
    QString phone = text;
    phone.remove(kSpacing);
    if (phone.startsWith(QLatin1String("00"))) phone.replace(0, 2, QLatin1Char('+'));
    if (!kPhone.match(phone).hasMatch()) return std::nullopt;
    QStringList regions = phones::regionsOf(language);
    if (!region.isEmpty()) regions.prepend(region);
    const QString known = phones::e164(phone, regions);
    return known.isEmpty() ? phone : known;  // a short number inside a town is still what the person left
}

}  // namespace heard::plugins
