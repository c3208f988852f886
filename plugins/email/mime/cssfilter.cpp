// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/cssfilter.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace heard::email {
namespace {

constexpr qsizetype kMostStyle = 4000;
constexpr qsizetype kMostValue = 200;
constexpr double kMostPixels = 2000;

bool isAllowed(const QString &property) {
    static const QSet<QString> kProperties = [] {
        QSet<QString> names;
        for (const char *name :
             {"color",         "background-color", "font-weight",    "font-style",      "font-size",
              "font-family",   "font-variant",     "text-align",     "text-decoration", "text-transform",
              "text-indent",   "line-height",      "letter-spacing", "vertical-align",  "white-space",
              "word-break",    "overflow-wrap",    "word-wrap",      "direction",       "width",
              "max-width",     "min-width",        "height",         "margin",          "margin-top",
              "margin-right",  "margin-bottom",    "margin-left",    "padding",         "padding-top",
              "padding-right", "padding-bottom",   "padding-left",   "border",          "border-top",
              "border-right",  "border-bottom",    "border-left",    "border-color",    "border-style",
              "border-width",  "border-collapse",  "border-spacing", "border-radius",   "list-style-type",
              "display",       "table-layout",     "caption-side",   "empty-cells"})
            names.insert(QLatin1String(name));
        return names;
    }();
    return kProperties.contains(property);
}

/// Every number within bounds, and no sign in front where it would move things out of their place.
bool numbersFit(const QString &value) {
    static const QRegularExpression kNumber(
        QStringLiteral("(-?)(\\d*\\.?\\d+)(px|pt|em|rem|ex|ch|cm|mm|in|pc|vw|vh|%)?"));
    for (auto i = kNumber.globalMatch(value); i.hasNext();) {
        const auto match = i.next();
        // "-" between letters is part of a word (inline-block), not a sign.
        const qsizetype before = match.capturedStart() - 1;
        const bool inWord = before >= 0 && (value.at(before).isLetterOrNumber() || value.at(before) == u'#');
        if (inWord) continue;
        const double number = match.captured(2).toDouble();
        const QString unit = match.captured(3);
        if (!match.captured(1).isEmpty() && number > 0) return false;
        const bool relative = unit == QLatin1String("em") || unit == QLatin1String("rem");
        const bool physical = unit == QLatin1String("cm") || unit == QLatin1String("in") || unit == QLatin1String("pc");
        if (number > (relative ? 40 : physical ? 50 : kMostPixels)) return false;
        if (unit == QLatin1String("vw") || unit == QLatin1String("vh")) return false;
    }
    return true;
}

/// Letters as large as the window would hide the rest of the conversation.
bool sizeFits(const QString &value) {
    static const QRegularExpression kSize(QStringLiteral("^(\\d*\\.?\\d+)(px|pt|em|rem|%)$"));
    static const QRegularExpression kWord(
        QStringLiteral("^(?:xx-small|x-small|small|medium|large|x-large|xx-large|smaller|larger)$"));
    if (kWord.match(value).hasMatch()) return true;
    const auto size = kSize.match(value);
    const double number = size.captured(1).toDouble();
    const QString unit = size.captured(2);
    if (unit == QLatin1String("%")) return number <= 400;
    return size.hasMatch() && number <= (unit == QLatin1String("px") || unit == QLatin1String("pt") ? 72 : 5);
}

bool valueFits(const QString &property, const QString &value) {
    static const QRegularExpression kPlain(QStringLiteral("^[\\w #%.,'\\-]+$"));
    static const QRegularExpression kColourCall(QStringLiteral("^(?:rgb|rgba|hsl|hsla)\\([\\d\\s.,%]+\\)$"));
    if (value.isEmpty() || value.size() > kMostValue) return false;
    if (property.endsWith(QLatin1String("color")) && kColourCall.match(value).hasMatch()) return true;
    if (!kPlain.match(value).hasMatch()) return false;
    if (property == QLatin1String("font-size")) return sizeFits(value);
    if (property == QLatin1String("display"))
        return QStringList{QStringLiteral("block"),    QStringLiteral("inline"),    QStringLiteral("inline-block"),
                           QStringLiteral("table"),    QStringLiteral("table-row"), QStringLiteral("table-cell"),
                           QStringLiteral("list-item")}
            .contains(value);
    return numbersFit(value);
}

}  // namespace

QString safeColour(const QString &value) {
    static const QRegularExpression kColour(QStringLiteral("^(?:#?[0-9a-f]{6}|#[0-9a-f]{3}|[a-z]{3,25})$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString colour = value.trimmed();
    return kColour.match(colour).hasMatch() ? colour : QString();
}

QString safeStyle(const QString &style) {
    static const QRegularExpression kComment(QStringLiteral("/\\*.*?\\*/"),
                                             QRegularExpression::DotMatchesEverythingOption);
    if (style.size() > kMostStyle) return {};
    QString plain = style;
    plain.remove(kComment);
    QStringList kept;
    for (const QString &declaration : plain.split(u';')) {
        const QString property = declaration.section(u':', 0, 0).trimmed().toLower();
        QString value = declaration.section(u':', 1).trimmed().toLower();
        value.replace(u'"', u'\'');
        value.remove(QLatin1String("!important"));
        value = value.trimmed();
        if (isAllowed(property) && valueFits(property, value)) kept += property + u':' + value;
    }
    return kept.join(u';');
}

}  // namespace heard::email
