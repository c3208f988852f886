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
    struct Words {
        QString title;
        QString explanation;
        QString action;  ///< on the button that chooses
    };
    TimeChooser(const Kit &kit, const Words &words, QWidget *parent);

Q_SIGNALS:
    void chosen(qint64 until);  ///< ms UTC
};

}  // namespace heard::ui
