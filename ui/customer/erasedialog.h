// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// Asks before a person is erased: what goes, what is not reached, and that it can't be undone, which is to be ticked
/// first. Nothing is erased here.
class EraseDialog final : public QDialog {
    Q_OBJECT
public:
    EraseDialog(const Kit &kit, Desk &desk, const Customer &customer, QWidget *parent = nullptr);

Q_SIGNALS:
    void eraseWanted(heard::CustomerId customer);
};

}  // namespace heard::ui
