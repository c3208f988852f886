// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// The one table from the code words of the rooms below (hub, link, replica, plugins) to sentences for a person.
namespace heard::ui {

/// What happened and how to mend it. A word this version does not know is shown as it is, never hidden.
struct Sentence {
    QString cause;
    QString mend;  ///< empty if nothing needs doing

    QString whole() const { return mend.isEmpty() ? cause : cause + QLatin1Char(' ') + mend; }
};

[[nodiscard]] Sentence sentenceFor(const QString &code, const QJsonObject &facts = {});
/// "1.4 MB", for facts and files.
[[nodiscard]] QString sizeWords(qint64 bytes);

}  // namespace heard::ui
