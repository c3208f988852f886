// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include "base/shorttime.h"

namespace heard::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

QString clockWords(int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

/// Each language once, by its own name.
const QMap<QString, QString> &languages() {
    static const QMap<QString, QString> known = [] {
        QMap<QString, QString> byName;
        const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale &locale : locales) {
            const QString code = QLocale::languageToCode(locale.language());
            if (!locale.nativeLanguageName().isEmpty() && code.size() == 2)
                byName.insert(QLocale(locale.language()).nativeLanguageName(), code);
        }
        return byName;
    }();
    return known;
}

}  // namespace

QString consentWords(Consent consent) {
    switch (consent) {
        case Consent::Unknown: return Tr::tr("Not asked yet");
        case Consent::Given: return Tr::tr("Agrees to messages");
        case Consent::AnswersOnly: return Tr::tr("Answers only, nothing unasked");
        case Consent::Refused: return Tr::tr("Wants no messages");
    }
    return {};
}

QString quietWords(const QuietHours &quiet) {
    return quiet.isSet() ? clockWords(quiet.from) + QChar(0x2013) + clockWords(quiet.to) : QString();
}

std::optional<QuietHours> quietFrom(const QString &text) {
    static const QRegularExpression span(
        QStringLiteral("^(\\d{1,2})(?::(\\d{2}))?\\s*[-\u2013\u2014]\\s*(\\d{1,2})(?::(\\d{2}))?$"));
    const auto match = span.match(text.trimmed());
    const auto minute = [&](int group) {
        return match.captured(group).toInt() * 60 + match.captured(group + 1).toInt();
    };
    if (!match.hasMatch() || match.captured(2).toInt() > 59 || match.captured(4).toInt() > 59) return std::nullopt;
    const QuietHours quiet{minute(1), minute(3)};
    if (quiet.from >= 24 * 60 || quiet.to > 24 * 60 || !quiet.isSet()) return std::nullopt;
    return quiet;
}

QString languageWords(const QString &code) {
    if (code.isEmpty()) return {};
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() || QLocale(code).language() == QLocale::C ? code : name;
}

QStringList languageSuggestions() { return languages().keys(); }

std::optional<QString> languageFrom(const QString &text) {
    for (auto it = languages().begin(); it != languages().end(); ++it)
        if (it.key().compare(text, Qt::CaseInsensitive) == 0 || it.value().compare(text, Qt::CaseInsensitive) == 0)
            return it.value();
    return std::nullopt;
}

QString timeZoneWords(const QString &zone, qint64 now) {
    const QTimeZone there(zone.toLatin1());
    if (zone.isEmpty() || !there.isValid()) return zone;
    return Tr::tr("%1 · %2 there").arg(zone, shortTime(QDateTime::fromMSecsSinceEpoch(now, there).time()));
}

QStringList timeZoneSuggestions() {
    QStringList zones;
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        if (id.contains('/')) zones += QString::fromLatin1(id);
    return zones;
}

std::optional<QString> timeZoneFrom(const QString &text) {
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        if (QString::fromLatin1(id).compare(text, Qt::CaseInsensitive) == 0) return QString::fromLatin1(id);
    return std::nullopt;
}

QString fieldName(CustomerField field) {
    switch (field) {
        case CustomerField::Name: return Tr::tr("Name");
        case CustomerField::Language: return Tr::tr("Language");
        case CustomerField::TimeZone: return Tr::tr("Time zone");
        case CustomerField::Consent: return Tr::tr("Consent");
        case CustomerField::PreferredChannel: return Tr::tr("Preferred channel");
        case CustomerField::Quiet: return Tr::tr("Quiet hours");
    }
    return {};
}

QString fieldWords(const Customer &customer, CustomerField field, const QString &channelName) {
    switch (field) {
        case CustomerField::Name: return customer.name;
        case CustomerField::Language: return languageWords(customer.language);
        case CustomerField::TimeZone: return customer.timeZone;
        case CustomerField::Consent:
            return customer.consent == Consent::Unknown ? QString() : consentWords(customer.consent);
        case CustomerField::PreferredChannel: return channelName;
        case CustomerField::Quiet: return quietWords(customer.quiet);
    }
    return {};
}

QString identityWords(const Identity &identity) { return identity.label.isEmpty() ? identity.address : identity.label; }

QString nameOf(const Customer &customer) {
    if (!customer.name.isEmpty()) return customer.name;
    return customer.identities.isEmpty() ? Tr::tr("Customer") : identityWords(customer.identities.first());
}

QString reasonWords(const DuplicateHint &hint) {
    if (hint.reason == QLatin1String("vouched")) return Tr::tr("One of their channels says so");
    if (hint.reason == QLatin1String("phone")) return Tr::tr("Same phone: %1").arg(hint.detail);
    if (hint.reason == QLatin1String("mail")) return Tr::tr("Same e-mail address: %1").arg(hint.detail);
    if (hint.reason == QLatin1String("field")) return Tr::tr("Same name, and the same “%1”").arg(hint.detail);
    if (hint.reason == QLatin1String("order")) return Tr::tr("Same name, and both have order %1").arg(hint.detail);
    return hint.reason;
}

}  // namespace heard::ui
