// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QObject>
#include <QSettings>
#include <memory>

#include "base/clock.h"
#include "domain/ids.h"
#include "main/desk/options.h"
#include "platform/quitsignals.h"
#include "platform/singleinstance.h"
#include "pluginhost/guardedapplication.h"
#include "ui/models/replicadesk.h"
#include "ui/settings/preferences.h"
#include "ui/style/language.h"

namespace heard {
class HubProcess;
namespace link {
class WipeTeller;
}  // namespace link
class Autostart;
class Notifier;
namespace ui {
class Announcer;
class MainWindow;
class KeptHubChoice;
class Theme;
class TrayIcon;
}  // namespace ui
}  // namespace heard

namespace heard::desk {

using DeskApplication = pluginhost::GuardedApplication<QApplication>;

/// The desk put together: plugins, replica, window, and then, once the window is on the screen, the hub. What the
/// replica holds can be read before the hub is up.
class DeskProgram final : public QObject {
    Q_OBJECT
public:
    DeskProgram(DeskApplication &app, const Options &options, qint64 startedAt);
    ~DeskProgram() override;

    /// The exit code if there is nothing to run (another window was raised, or the data can't be opened).
    [[nodiscard]] std::optional<int> open();

    /// After the event loop: what was written last goes to the hub while nothing is on the screen any more, for a
    /// second at most.
    void sendLastWords();

    /// The event loop's code when the program is to end and be started again.
    static constexpr int kStartAgain = 1000;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpLanguage();
    ui::DeskConfig configure();
    bool openDesk(const ui::DeskConfig &config, ui::ReplicaDesk::Begun begun);
    void openWindow();
    void setUpDesktop();
    void announce();
    void openLink(const QString &link);
    void openConversation(ConversationId id, bool toAnswer);
    void showAutostart();
    void applyAutostart();
    void applyTray();
    void quit();
    Autostart autostart() const;
    void onPreference(ui::Preferences::What what);
    void startHub();
    void useOwnHub();
    void useHubElsewhere();
    void useHubWith(const QString &token);
    std::optional<int> obeyWipeOrder();
    void obey(const QString &token);
    int sayWiped(const QUrl &hub);
    void tellWiped();
    void forgetWipedToken(const QUrl &hub);

    DeskApplication &m_app;
    Options m_options;
    SystemClock m_clock;
    qint64 m_startedAt;
    bool m_painted = false;
    QuitSignals m_quit;
    SingleInstance m_instance;
    QSettings m_settings;
    QUrl m_hubElsewhere;  ///< that this start works with; empty: this computer's own
    ui::Language m_language;
    // In the order of what needs what: the last goes first.
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<pluginhost::PluginHost> m_plugins;
    std::unique_ptr<HubProcess> m_hub;
    std::shared_ptr<ui::KeptHubChoice> m_hubChoice;
    std::unique_ptr<ui::ReplicaDesk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::TrayIcon> m_tray;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<ui::Announcer> m_announcer;
    std::unique_ptr<link::WipeTeller> m_teller;
};

}  // namespace heard::desk
