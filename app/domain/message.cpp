// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message.h"

#include <QStringList>

namespace heard {

namespace {
constexpr qsizetype kSnippet = 160;
}

QString plainText(const QList<Part> &parts) {
    QStringList lines;
    for (const Part &part : parts) {
        // What others wrote before is found where they wrote it; formatted text says what stands beside it.
        if (part.kind == QLatin1String("quote") || part.kind == QLatin1String("html")) continue;
        if (part.kind == QLatin1String("text") || part.name.isEmpty())
            lines += part.text;
        else
            lines += part.name;
    }
    return lines.join(QLatin1Char('\n'));
}

QString snippet(const QList<Part> &parts) { return plainText(parts).left(4 * kSnippet).simplified().left(kSnippet); }

}  // namespace heard
