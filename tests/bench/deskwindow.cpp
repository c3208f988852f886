// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskwindow.h"

#include <QApplication>
#include <QFile>

#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxlist.h"
#include "ui/shell/inboxpage.h"
#include "waiting.h"
#include "workspacefolder.h"

namespace heard::bench {
namespace {

constexpr int kOpenMs = 30'000;
constexpr int kWindowRestMs = 500;

}  // namespace

DeskWindow::DeskWindow()
    : m_theme(*qApp), m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {}

Result<std::unique_ptr<DeskWindow>> DeskWindow::open(const Setup &setup, const DeskWish &wish) {
    const auto workspace = workspaceFolder(setup);
    if (!workspace) return tl::unexpected(workspace.error());
    std::unique_ptr<DeskWindow> window(new DeskWindow);
    for (const auto *file : {"/replica.db", "/search.db"})
        if (!QFile::copy(*workspace + QLatin1String(file), window->m_folder.path() + QLatin1String(file)))
            return failure(QStringLiteral("folder-failed"), window->m_folder.path());
    if (wish.prepare)
        if (auto prepared = wish.prepare(window->m_folder.path() + QLatin1String("/replica.db")); !prepared)
            return tl::unexpected(prepared.error());
    ui::DeskConfig config;
    config.dataFolder = window->m_folder.path();
    config.program = QStringLiteral("heard-bench");
    if (wish.canAnswer) {
        config.plugins.has = [](const QString &) { return true; };
        config.plugins.call = [](const QString &, const QString &, const auto &) { return true; };
    }
    auto desk = ui::ReplicaDesk::open(config, window->m_clock);
    if (!desk) return tl::unexpected(desk.error());
    window->m_desk = std::move(*desk);
    window->m_theme.setChoice(ui::Theme::Choice::Light);
    window->m_window = std::make_unique<ui::MainWindow>(ui::Kit{window->m_theme, window->m_clock}, *window->m_desk,
                                                        window->m_settings);
    window->m_window->show();
    if (!waitUntil([&] { return window->m_desk->inbox()->rowCount() > 0; }, kOpenMs))
        return failure(QStringLiteral("no-rows"));
    runFor(kWindowRestMs);
    return window;
}

void DeskWindow::openFirst() {
    inbox().open(m_desk->inbox()->index(0, 0).data(ui::Desk::RowRole).value<ui::InboxRow>().id);
}

ui::InboxPage &DeskWindow::inbox() { return m_window->inbox(); }

ui::InboxList &DeskWindow::list() { return m_window->inbox().list(); }

ui::SearchBox &DeskWindow::search() { return m_window->search(); }

ui::ConversationView &DeskWindow::conversation() { return m_window->inbox().conversation().view(); }

}  // namespace heard::bench
