// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include "base/result.h"

namespace heard::spelling {

/// A person's own words: a file with a word a line, UTF-8, owner-only. Any thread, one at a time.
class OwnWords {
public:
    explicit OwnWords(const QString &path);

    bool contains(const QString &word) const;  ///< also with a capital at its beginning
    /// Kept in the file at once. Codes: "write-failed".
    Result<void> add(const QString &word);
    const QSet<QString> &all() const { return m_words; }

private:
    QString m_path;
    QSet<QString> m_words;
};

}  // namespace heard::spelling
