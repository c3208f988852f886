// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/style/kit.h"

class QDateTimeEdit;

namespace heard::ui {

/// Asks for a time to come. Deletes itself when closed.
class TimeChooser final : public QDialog {
    Q_OBJECT
public:
    TimeChooser(const Kit &kit, QWidget *parent);

Q_SIGNALS:
    void chosen(qint64 until);  ///< ms UTC
};

}  // namespace heard::ui
