// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "setup.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

namespace heard::ui {
class ConversationView;
class InboxList;
class InboxPage;
class SearchBox;
}  // namespace heard::ui

namespace heard::bench {

/// What a DeskWindow is to have besides.
struct DeskWish {
    /// Puts more into the copy of the replica, before the desk has it.
    std::function<Result<void>(const QString &replica)> prepare;
    bool canAnswer = false;  ///< with a composer, as if the plugins of all channels were there
};

/// The product's own window on the product's own desk, put together as heard does it, in this process, on a copy of the
/// generated replica. Codes: those of workspaceFolder, ReplicaDesk::open, "no-rows".
class DeskWindow {
public:
    [[nodiscard]] static Result<std::unique_ptr<DeskWindow>> open(const Setup &setup, const DeskWish &wish = {});

    ui::ReplicaDesk &desk() { return *m_desk; }
    void openFirst();  ///< the list's first conversation
    ui::InboxPage &inbox();
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
