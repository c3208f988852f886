// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/ownwords.h"

#include <QFile>

#include "base/ownerfiles.h"

namespace heard::spelling {

OwnWords::OwnWords(const QString &path) : m_path(path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;  // nobody has kept one yet
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (const QString word = QString::fromUtf8(line).trimmed(); !word.isEmpty()) m_words.insert(word);
}

bool OwnWords::contains(const QString &word) const {
    if (m_words.contains(word)) return true;
    return !word.isEmpty() && m_words.contains(word.at(0).toLower() + word.mid(1));
}

Result<void> OwnWords::add(const QString &word) {
    if (word.isEmpty() || m_words.contains(word)) return {};
    // Whole or not at all: half a word would be taken for one.
    QFile file(m_path);
    const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.exists() && file.error() != QFile::NoError) return failure(QStringLiteral("write-failed"), m_path);
    auto written = writeOwnerFile(m_path, before + word.toUtf8() + '\n');
    if (written) m_words.insert(word);
    return written;
}

}  // namespace heard::spelling
