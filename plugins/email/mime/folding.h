// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace heard::email {

/// A stretch of a mail's text.
struct Fold {
    enum class Role { Text, History, Signature };
    Role role = Role::Text;
    QString text;
};

/// What its sender wrote, apart from the mail it answers and from the signature, in English, Russian, Ukrainian and
/// German forms: "On … wrote:" and ">" lines, Outlook's blocks of "From: … Sent: …", "-- " and "Sent from my …".
/// Folded is only what stands in one piece above or below what was written: answers between quoted lines stay as they
/// are, and so does a mail that is all quote, or forwarded. All `text`s joined by line feeds are the given text.
[[nodiscard]] QList<Fold> foldText(const QString &text);

}  // namespace heard::email
