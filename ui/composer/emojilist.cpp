// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/emojilist.h"

#include <QFile>
#include <algorithm>

// Compiled into this library; a static library has to ask for it.
static void initEmojiResources() { Q_INIT_RESOURCE(heard_emoji); }

namespace heard::ui {
namespace {

constexpr int kFields = 5;

QString firstOf(const QString &words) { return words.section(QLatin1String(", "), 0, 0); }

}  // namespace

QList<Emoji> allEmoji(const QString &language) {
    initEmojiResources();
    QFile file(QStringLiteral(":/emoji/emoji.tsv"));
    QList<Emoji> all;
    if (!file.open(QIODevice::ReadOnly)) return all;
    const int named = language == QLatin1String("ru") ? 3 : language == QLatin1String("uk") ? 4 : 2;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    all.reserve(lines.size());
    for (const QString &line : lines) {
        const QStringList columns = line.split(u'\t');
        if (columns.size() != kFields) continue;
        const QString name = firstOf(columns[named].isEmpty() ? columns[2] : columns[named]);
        const QString words = (u' ' + columns[2] + u' ' + columns[3] + u' ' + columns[4]).toCaseFolded();
        all += Emoji{columns[0], columns[1], name, words};
    }
    return all;
}

QList<Emoji> matching(const QList<Emoji> &emoji, const QString &wanted) {
    const QStringList words = wanted.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QList<Emoji> found;
    std::copy_if(emoji.begin(), emoji.end(), std::back_inserter(found), [&words](const Emoji &one) {
        return std::all_of(words.begin(), words.end(),
                           [&one](const QString &word) { return one.words.contains(u' ' + word); });
    });
    return found;
}

}  // namespace heard::ui
