// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/tidytext.h"

#include <QStringList>

namespace heard::ui {
namespace {

/// Shown as nothing and there by the page's layout alone: soft hyphens, zero-width spaces, byte-order marks. Zero-width
/// joiners are letters' business and stay.
bool isInvisible(QChar c) {
    return c == QChar(0x00AD) || c == QChar(0x200B) || c == QChar(0x2060) || c == QChar(0xFEFF);
}

bool isOtherSpace(QChar c) { return c != u'\n' && c.isSpace(); }

QString tidiedLine(const QString &line) {
    QString out;
    out.reserve(line.size());
    for (const QChar c : line) {
        if (isInvisible(c)) continue;
        if (!isOtherSpace(c))
            out += c;
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    return out.trimmed();
}

}  // namespace

QString tidied(const QString &text) {
    QString unified = text;
    unified.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    unified.replace(QChar(QChar::LineSeparator), u'\n').replace(QChar(QChar::ParagraphSeparator), u'\n');
    QStringList lines;
    const auto parts = QStringView(unified).split(u'\n');
    for (const QStringView part : parts) {
        const QString line = tidiedLine(part.toString());
        if (line.isEmpty() && (lines.isEmpty() || lines.last().isEmpty())) continue;
        lines += line;
    }
    while (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
    return lines.join(u'\n');
}

}  // namespace heard::ui
