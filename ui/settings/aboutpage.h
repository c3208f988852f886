// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sheet.h"

namespace heard::ui {

/// What this program is.
class AboutPage final : public Sheet {
    Q_OBJECT
public:
    explicit AboutPage(const Kit &kit, QWidget *parent = nullptr);
};

}  // namespace heard::ui
