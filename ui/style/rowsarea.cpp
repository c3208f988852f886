// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/rowsarea.h"

namespace heard::ui {

void RowsArea::announceCurrent() {
    if (!QAccessible::isActive() || accessibleCurrent() < 0) return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(accessibleCurrent() - accessibleFirst());
    QAccessible::updateAccessibility(&event);
}

void RowsArea::focusOutEvent(QFocusEvent *) { viewport()->update(); }

}  // namespace heard::ui
