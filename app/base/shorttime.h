// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

namespace heard {

/// The hour as the default locale has it: "14:06", "2:06 PM". Without seconds, which the short form of some locales (C)
/// carries. Any thread.
[[nodiscard]] QString shortTime(QTime time);

}  // namespace heard
