// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class EntryDialog;
class MainWindow;

/// Opens what agents enter by hand in front of the window, and brings back what the hub did not take.
class EntryShell final : public QObject {
    Q_OBJECT
public:
    EntryShell(const Kit &kit, Desk &desk, MainWindow &window);

    void registerOne();
    void importCustomers();
    void exportCustomers();
    /// The same with the file named.
    void importFrom(const QString &path);
    void exportTo(const QString &path);

private:
    EntryDialog *open();

    Kit m_kit;
    Desk &m_desk;
    MainWindow &m_window;
};

}  // namespace heard::ui
