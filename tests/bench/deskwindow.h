// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <memory>

#include "base/clock.h"
#include "setup.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

namespace heard::ui {
class ConversationView;
class InboxList;
class SearchBox;
}  // namespace heard::ui

namespace heard::bench {

/// The product's own window on the product's own desk, put together as heard does it, in this process, on a copy of the
/// generated replica. Codes: those of workspaceFolder, ReplicaDesk::open, "no-rows".
class DeskWindow {
public:
    [[nodiscard]] static Result<std::unique_ptr<DeskWindow>> open(const Setup &setup);

    ui::ReplicaDesk &desk() { return *m_desk; }
    ui::InboxList &list();
    ui::SearchBox &search();
    ui::ConversationView &conversation();

private:
    DeskWindow();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    ui::Theme m_theme;
    QSettings m_settings;
    std::unique_ptr<ui::ReplicaDesk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace heard::bench
