// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include "ui/style/listaccessible.h"

namespace heard::ui {

/// What scroll areas that paint their own rows have in common: they are known to assistive technology, tell it where
/// the keyboard is, and paint the current row anew as the focus goes. Main thread.
class RowsArea : public QAbstractScrollArea, public AccessibleRows {
    Q_OBJECT
    Q_INTERFACES(heard::ui::AccessibleRows)
public:
    QWidget *accessibleViewport() const override { return viewport(); }

protected:
    explicit RowsArea(QWidget *parent) : QAbstractScrollArea(parent) {}

    /// To be called when accessibleCurrent() has become another row.
    void announceCurrent();
    void focusOutEvent(QFocusEvent *event) override;
};

}  // namespace heard::ui
