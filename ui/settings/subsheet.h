// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sheet.h"

namespace heard::ui {

/// A sheet that one has come to from another and goes back from, with its button or Escape.
class SubSheet : public Sheet {
    Q_OBJECT
public:
    SubSheet(const Kit &kit, const QString &title, const QString &backTo, QWidget *parent = nullptr);

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// Buttons side by side at the left.
    QHBoxLayout *addButtons(const QList<QWidget *> &buttons);
};

}  // namespace heard::ui
