// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QObject;

namespace heard::ui {

/// Makes @p locale the one of dates and numbers, and of the texts if translations/ has its language; else they are
/// English. Call once, before the first text is made. The translators belong to @p owner and work while it lives. Main
/// thread.
void speak(const QLocale &locale, QObject *owner);

}  // namespace heard::ui
