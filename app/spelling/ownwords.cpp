// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/ownwords.h"

#include <QFile>

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
    m_words.insert(word);
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)) return failure(QStringLiteral("write-failed"));
    if (isNew) file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray line = word.toUtf8() + '\n';
    if (file.write(line) != line.size() || !file.flush()) return failure(QStringLiteral("write-failed"));
    return {};
}

}  // namespace heard::spelling
