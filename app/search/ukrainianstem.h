// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace heard::search {

/// The stems of a Ukrainian word whose letters are as words.h gives them, the likeliest first: its ending is taken off,
/// so that forms of one word share a stem ("доставка", "доставки", "доставкою": "доставк"). More than one where the
/// form does not tell what it is ("оплати" is a noun's plural or an infinitive) or where a letter changes within the
/// word
/// ("посилці": "посилц", "посилк"; "рік": "рік", "рок"). Snowball has none for Ukrainian; this is our own in its
/// manner: endings are looked for after the first vowel only. Never empty. Pure.
[[nodiscard]] QStringList ukrainianStems(const QString &word);

}  // namespace heard::search
