// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sheet.h"

namespace heard::ui {

class Preferences;

/// Language, light or dark, the size of the text, and how Heard lives on this computer.
class GeneralPage final : public Sheet {
    Q_OBJECT
public:
    GeneralPage(const Kit &kit, Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void restartWanted();

private:
    void addLanguage();
    void addAppearance();
    void addTextSize();
    void addDesktop();

    Preferences &m_preferences;
    int m_sizeAtStart;
};

}  // namespace heard::ui
