// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sheet.h"

class QTimeEdit;

namespace heard::ui {

class Preferences;

/// Of what Heard tells at once, and when it is silent.
class NoticesPage final : public Sheet {
    Q_OBJECT
public:
    NoticesPage(const Kit &kit, Preferences &preferences, QWidget *parent = nullptr);

private:
    /// Changes the kept rules by `change`.
    template <class Change>
    void set(Change change);
    void addSilence();
    QTimeEdit *addTime(const QString &name, QTime now);

    Preferences &m_preferences;
};

}  // namespace heard::ui
