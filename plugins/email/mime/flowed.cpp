// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/flowed.h"

#include <QStringList>

namespace heard::email {
namespace {

constexpr qsizetype kWidth = 76;

qsizetype depthOf(QStringView line) {
    qsizetype depth = 0;
    while (depth < line.size() && line[depth] == u'>') ++depth;
    return depth;
}

QString marks(qsizetype depth) { return depth == 0 ? QString() : QString(depth, u'>') + u' '; }

}  // namespace

QString unwrapFlowed(const QString &text, bool delSp) {
    QString out;
    out.reserve(text.size());
    bool open = false;  // the paragraph before goes on
    qsizetype openDepth = 0;
    const auto close = [&] {
        if (open) out += u'\n';
        open = false;
    };
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringView line = lines[i];
        if (line.endsWith(u'\r')) line.chop(1);
        if (i + 1 == lines.size() && line.isEmpty()) break;
        const qsizetype depth = depthOf(line);
        line = line.sliced(depth);
        if (line.startsWith(u' ')) line = line.sliced(1);  // space-stuffing
        const bool signature = line == u"-- ";
        if (open && (depth != openDepth || signature)) close();
        if (!open) out += marks(depth);
        openDepth = depth;
        open = !signature && line.endsWith(u' ');
        out += open && delSp ? line.chopped(1) : line;
        if (!open) out += u'\n';
    }
    close();
    if (!text.endsWith(u'\n') && out.endsWith(u'\n')) out.chop(1);
    return out;
}

QString wrapFlowed(const QString &text) {
    QString out;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r')) line.chop(1);
        const qsizetype depth = depthOf(line);
        QString rest = line.mid(depth);
        if (depth > 0 && rest.startsWith(u' ')) rest.remove(0, 1);
        const bool signature = rest == QLatin1String("-- ");
        // A space at its end would say that the line goes on.
        while (!signature && rest.endsWith(u' ')) rest.chop(1);
        const QString front = QString(depth, u'>');
        const auto put = [&](const QString &piece, bool goesOn) {
            // Stuffed where it must not look like a quote, a stuffed line or an mbox separator.
            const bool stuffed = depth > 0 || piece.startsWith(u' ') || piece.startsWith(u'>') ||
                                 piece.startsWith(QLatin1String("From "));
            out += front + (stuffed ? QStringLiteral(" ") : QString()) + piece + QLatin1String(goesOn ? " \n" : "\n");
        };
        while (rest.size() > kWidth - depth) {
            qsizetype space = rest.lastIndexOf(u' ', kWidth - depth);
            if (space <= 0) space = rest.indexOf(u' ', kWidth - depth);
            if (space <= 0) break;
            // The space that breaks is the one at the line's end; more of them stay with the line before.
            qsizetype next = space + 1;
            while (next < rest.size() && rest.at(next) == u' ') ++next;
            if (next >= rest.size()) break;
            put(rest.left(next - 1), true);
            rest = rest.mid(next);
        }
        put(rest, false);
    }
    out.chop(1);
    return out;
}

}  // namespace heard::email
