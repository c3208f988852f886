// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace heard::ui {

/// A key as the system writes it, such as "Ctrl+Shift+R"; of several, "F1 or ?". The number pad's Enter is left out
/// beside Return. Empty if there is none.
[[nodiscard]] QString keyHint(const QList<QKeySequence> &keys);
/// What a tool tip says: "Resolve (Ctrl+Shift+R)", or the words alone.
[[nodiscard]] QString withKey(const QString &words, const QList<QKeySequence> &keys);

}  // namespace heard::ui
