// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sheet.h"

namespace heard::ui {

class Keeping;
class Preferences;

/// Language, light or dark, the size of the text, how Heard lives on this computer,
/// and how much of what is settled it keeps there.
class GeneralPage final : public Sheet {
    Q_OBJECT
public:
    GeneralPage(const Kit &kit, Keeping &keeping, Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void restartWanted();

private:
    void addLanguage();
    void addAppearance();
    void addTextSize();
    void addDesktop();
    void addKeeping();

    Keeping &m_keeping;
    Preferences &m_preferences;
    int m_sizeAtStart;
};

}  // namespace heard::ui
