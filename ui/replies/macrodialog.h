// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/style/kit.h"

namespace heard::ui {

/// What a macro is about to do, step by step, before it does it for the first time.
class MacroDialog final : public QDialog {
    Q_OBJECT
public:
    MacroDialog(const Kit &kit, const QString &name, const QStringList &steps, QWidget *parent = nullptr);
};

}  // namespace heard::ui
