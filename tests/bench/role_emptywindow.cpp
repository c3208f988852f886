// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of every start and of every desk's memory: a window with nothing in it.
#include <QApplication>
#include <QMainWindow>

#include "child.h"
#include "roles.h"

namespace heard::bench {

int emptyWindowRole(int argc, char **argv) {
    QApplication app(argc, argv);
    endWithParent(&app);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

}  // namespace heard::bench
