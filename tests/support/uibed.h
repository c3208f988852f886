// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <memory>

#include "support/demodesk.h"
#include "support/fixedclock.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/kit.h"
#include "ui/style/language.h"
#include "ui/style/listaccessible.h"
#include "ui/style/theme.h"

namespace heard::test {

/// What a test of a room starts with: a clock that stands, a desk on data alone, and the theme (one a program).
struct UiBed {
    FixedClock clock;
    DemoDesk desk{clock};
    ui::Kit kit{theme(), clock};

    UiBed() { desk.fillLikeTheMock(); }

    static ui::Language &language() {
        static auto *language = new ui::Language(qApp);
        return *language;
    }

    static ui::Theme &theme() {
        // Belongs to the application, whose style draws with it to the end.
        static auto *theme = [] {
            language().speak(QStringLiteral("en_GB"));
            return new ui::Theme(*qApp, qApp);
        }();
        return *theme;
    }
};

/// The whole window on that.
struct WindowBed : UiBed {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<ui::MainWindow> window;

    WindowBed() { reopen(); }
    void reopen(QSize size = {1400, 800}) {
        window.reset();
        window = std::make_unique<ui::MainWindow>(kit, desk, settings);
        window->resize(size);
        window->show();
    }
};

}  // namespace heard::test
