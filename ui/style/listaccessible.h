// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QRect>
#include <QWidget>

namespace heard::ui {

/// What a view that paints its own rows tells to assistive technology. A view implements it beside QWidget and has
/// `Q_INTERFACES(heard::ui::AccessibleRows)`. Only rows near the screen are named: an aid that walks all children of a
/// list of 100,000 would otherwise load them all.
class AccessibleRows {
public:
    virtual ~AccessibleRows() = default;

    virtual int accessibleFirst() const = 0;  ///< the row that is child 0
    virtual int accessibleCount() const = 0;
    virtual qint64 accessibleKey(int row) const = 0;    ///< stays the same while the row moves
    virtual int accessibleRowOf(qint64 key) const = 0;  ///< -1 if it is gone
    virtual QString accessibleText(int row) const = 0;
    virtual QRect accessibleRect(int row) const = 0;  ///< in the viewport
    virtual QWidget *accessibleViewport() const = 0;
    virtual int accessibleCurrent() const = 0;  ///< the row that is selected or has the keyboard, or -1
    virtual void accessiblePress(int row) = 0;
};

/// Makes the lists of all views that have AccessibleRows known to QAccessible. Once, before the first window.
void installListAccessibility();

}  // namespace heard::ui

Q_DECLARE_INTERFACE(heard::ui::AccessibleRows, "heard.AccessibleRows")
