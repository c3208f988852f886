// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QComboBox>

namespace heard::ui {

/// Names a field of choices for assistive technology, and its list too, which takes the keyboard when it is open.
inline void nameChoices(QComboBox &choices, const QString &name) {
    choices.setAccessibleName(name);
    choices.view()->setAccessibleName(name);
}

}  // namespace heard::ui
