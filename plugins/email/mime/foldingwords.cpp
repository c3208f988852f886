// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/foldingwords.h"

#include <QRegularExpression>
#include <array>

namespace heard::email {
namespace {

constexpr qsizetype kLongestLine = 400;
const auto kAnyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

bool matches(const QRegularExpression &pattern, QStringView line) {
    return line.size() <= kLongestLine && pattern.match(line).hasMatch();
}

/// Most lines are no rule, which is cheaper to see here than by a pattern.
bool startsRule(QStringView line) { return line.size() > 8 && QStringView(u"-_=*").contains(line.front()); }

struct Label {
    char kind;
    const char16_t *words;
};
constexpr std::array kLabels{
    Label{'f', u"from|от|від|von|od|de"},
    Label{'s', u"sent|date|отправлено|дата|надіслано|відправлено|gesendet|datum"},
    Label{'t', u"to|кому|an"},
    Label{'c', u"cc|копия|копія|kopie"},
    Label{'b', u"subject|тема|betreff"},
};

}  // namespace

bool namesTime(QStringView line) {
    static const QRegularExpression kWhen(
        QStringLiteral("(?:\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{1,2}[:.]\\d\\d\\b)"));
    return matches(kWhen, line);
}

bool isAttribution(QStringView line) {
    // Who and when in any order, then a colon. That is narrow enough without a pattern for each program's date.
    static const QRegularExpression kWho(
        QStringLiteral("[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+|\\b(?:wrote|writes|schrieb|"
                       "пишет|пишете|писали?|писала|написали?|написала|пише|пишуть|"
                       "писав|написав|a écrit|napisał)\\b|писал\\(а\\)|написал\\(а\\)"),
        kAnyCase);
    return (line.endsWith(u':') || line.endsWith(QStringView(u":*"))) && namesTime(line) && matches(kWho, line);
}

bool isHistoryRule(QStringView line) {
    static const QRegularExpression kRule(
        QStringLiteral("^[-_=*\\s]{2,}\\s*(?:original (?:message|appointment)|исходное сообщение|исходное письмо|"
                       "оригинальное сообщение|первоначальное сообщение|оригінальне повідомлення|"
                       "початкове повідомлення|вихідне повідомлення|ursprüngliche (?:nachricht|mail)|"
                       "originalnachricht|reply message|ответное сообщение)\\s*[-_=*\\s]{2,}$"),
        kAnyCase);
    return startsRule(line) && matches(kRule, line);
}

bool isForwardRule(QStringView line) {
    static const QRegularExpression kRule(
        QStringLiteral(
            "^(?:[-_=*\\s]{2,}\\s*(?:forwarded message|пересылаемое сообщение|пересланное сообщение|"
            "перенаправленное сообщение|переслане повідомлення|weitergeleitete nachricht)\\b.*|"
            "begin forwarded message:|начало переадресованного сообщения:|anfang der weitergeleiteten nachricht:|"
            "початок листа, що пересилається:)$"),
        kAnyCase);
    return (startsRule(line) || line.endsWith(u':')) && matches(kRule, line);
}

char headerLabel(QStringView line) {
    if (line.size() > kLongestLine) return 0;
    while (line.startsWith(u'*')) line = line.sliced(1);
    const qsizetype colon = line.indexOf(u':');
    if (colon <= 0 || colon > 14) return 0;
    QStringView word = line.first(colon).trimmed();
    while (word.endsWith(u'*')) word.chop(1);
    for (const Label &label : kLabels)
        for (const QStringView known : QStringView(label.words).split(u'|'))
            if (word.compare(known, Qt::CaseInsensitive) == 0) return label.kind;
    return 0;
}

bool isDeviceSignature(QStringView line) {
    static const QRegularExpression kDevice(
        QStringLiteral("^[\\[(]?(?:sent (?:from|via|using) (?:my |the )?(?:\\S+ ){0,4}\\S+|"
                       "get outlook for \\S+.*|"
                       "отправлено (?:с|со|из|через) .{2,60}|написано с .{2,40}|"
                       "надіслано (?:з|із|зі|через) .{2,60}|відправлено (?:з|із|зі|через) .{2,60}|"
                       "(?:von meinem|von meiner) .{2,40} gesendet|gesendet (?:von|mit|über) .{2,60}|"
                       "diese nachricht wurde von .{2,60} gesendet|скачать outlook для .*|отримати outlook для .*|"
                       "holen sie sich outlook für .*|outlook für \\S+ "
                       "(?:beziehen|herunterladen).*)[\\])]?\\.?(?:\\s*<https?://\\S+>)?$"),
        kAnyCase);
    return line.size() <= 120 && matches(kDevice, line);
}

}  // namespace heard::email
