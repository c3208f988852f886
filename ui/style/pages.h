// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace heard::ui {

/// Pages of which one is shown, in a place whose height is given from outside. Qt's own asks all of them, those that
/// are hidden too, how high they would like to be, at every change of a text in any of them.
class Pages : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

}  // namespace heard::ui
