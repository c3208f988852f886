// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTemporaryDir>
#include <functional>

#include "support/demodesk.h"
#include "support/fixedclock.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/kit.h"
#include "ui/style/language.h"

namespace heard::test {

/// What a state is set up with: a window on the demo data, shown and as large as wished.
struct Scene {
    DemoDesk &desk;
    ui::MainWindow &window;
    const ui::Kit &kit;
};

/// Takes pictures of the window in states, each in light and dark. A picture's name says all of it:
/// <state>.<language>.<light|dark>.<1x|2x>.png.
class Shooter final {
public:
    Shooter(const QString &folder, const QRegularExpression &only, ui::Theme &theme);

    /// The texts of the pictures from here on; the language itself is the caller's.
    void setLanguage(const QString &code) { m_language = code; }
    /// Looks at the states instead of taking pictures of them, in the light theme only.
    void setLook(std::function<void(const QString &state, Scene &)> look) { m_look = std::move(look); }
    /// What stands in front of the window (a dialog, a menu) is in the picture where it stands.
    void take(const char *name, QSize size, const std::function<void(Scene &)> &setUp);
    int taken() const { return m_taken; }

private:
    void drawBox();
    QImage picture(ui::MainWindow &window) const;

    QString m_folder;
    QRegularExpression m_only;
    ui::Theme &m_theme;
    QString m_language;
    std::function<void(const QString &state, Scene &)> m_look;
    FixedClock m_clock;
    ui::Kit m_kit;
    QTemporaryDir m_files;
    QString m_box;  ///< the picture in the sample data
    int m_taken = 0;
};

/// All states; states.cpp says where to add one.
void takeAll(Shooter &shooter);

}  // namespace heard::test
