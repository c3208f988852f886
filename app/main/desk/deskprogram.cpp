// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desk/deskprogram.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QEvent>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QSystemTrayIcon>
#include <QTimer>

#include "base/log.h"
#include "base/ownerfiles.h"
#include "domain/hubaddress.h"
#include "link/wipeteller.h"
#include "platform/autostart.h"
#include "platform/dbusnotifier.h"
#include "platform/hubprocess.h"
#include "platform/link.h"
#include "pluginhost/folders.h"
#include "pluginhost/pluginhost.h"
#include "replica/replica.h"
#include "ui/composer/composer.h"
#include "ui/desktop/announcer.h"
#include "ui/desktop/trayicon.h"
#include "ui/models/kepthubchoice.h"
#include "ui/models/wipeorder.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/codewords.h"
#include "ui/style/listaccessible.h"
#include "ui/style/theme.h"

namespace heard::desk {

static auto logger() { return log::category("desk"); }

DeskProgram::DeskProgram(DeskApplication &app, const Options &options, qint64 startedAt)
    : m_app(app),
      m_options(options),
      m_startedAt(startedAt),
      m_instance(options.dataFolder),
      m_settings(QDir(options.dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {}

DeskProgram::~DeskProgram() {
    m_app.guard(nullptr);
    if (m_plugins) m_plugins->endedWell();
}

std::optional<int> DeskProgram::open() {
    if (!m_instance.claim(m_options.link)) {
        logger()->info("a window on this data folder is open already and was raised");
        return 0;
    }
    if (const auto ended = obeyWipeOrder()) return ended;
    // The replica's file is opened while the fonts are looked for.
    const ui::DeskConfig config = configure();
    auto begun = ui::ReplicaDesk::begin(config, m_clock);
    setUpLanguage();
    ui::installListAccessibility();
    m_theme = std::make_unique<ui::Theme>(m_app);
    m_theme->setChoice(m_options.theme.isEmpty() ? ui::Preferences(m_settings).theme()
                                                 : ui::themeChoiceFrom(m_options.theme));
    if (!openDesk(config, std::move(begun))) return 1;
    openWindow();
    return std::nullopt;
}

void DeskProgram::setUpLanguage() {
    m_language.speak(m_options.language.isEmpty() ? ui::Preferences(m_settings).language() : m_options.language);
}

ui::DeskConfig DeskProgram::configure() {
    pluginhost::PluginHost::Options options;
    options.side = pluginhost::Side::Desk;
    options.folders = pluginhost::searchFolders();
    options.marksFolder = QDir(m_options.dataFolder).filePath(QStringLiteral("plugins"));
    options.noteCrashes = true;
    m_plugins = std::make_unique<pluginhost::PluginHost>(std::move(options));
    m_app.guard(m_plugins.get());

    // The command line wins, for this start.
    const bool named = !m_options.hub.isEmpty();
    m_hubElsewhere =
        named ? hubAddress(m_options.hub.toString()).value_or(QUrl()) : ui::KeptHubChoice::chosenIn(m_settings);
    ui::DeskConfig config;
    config.program = QStringLiteral("heard %1").arg(QCoreApplication::applicationVersion());
    config.ownFolder = m_options.dataFolder;
    config.dataFolder = ui::KeptHubChoice::folderOf(m_options.dataFolder, m_hubElsewhere);
    m_hubChoice = std::make_shared<ui::KeptHubChoice>(ui::KeptHubChoice::Setup{
        m_options.dataFolder, config.program, m_hubElsewhere, named, m_options.tokenFile, {}, {}, nullptr});
    config.hubs = m_hubChoice;
    if (!m_hubElsewhere.isEmpty() && !makeOwnerFolder(QFileInfo(config.dataFolder).path()))
        logger()->warn("the folder of hubs elsewhere can't be made");
    config.plugins = ui::pluginsOf(*m_plugins);
    return config;
}

bool DeskProgram::openDesk(const ui::DeskConfig &config, ui::ReplicaDesk::Begun begun) {
    auto opened = ui::ReplicaDesk::finish(config, m_clock, std::move(begun));
    if (!opened) {
        logger()->error("the desk's data can't be opened: {} {}", str(opened.error().code), str(opened.error().detail));
        QMessageBox::critical(nullptr, tr("Heard"), ui::sentenceFor(opened.error().code).whole());
        return false;
    }
    m_desk = std::move(*opened);
    connect(m_plugins.get(), &pluginhost::PluginHost::changed, m_desk.get(), &ui::Desk::pluginsChanged);
    connect(m_desk.get(), &ui::ReplicaDesk::wipeOrdered, this, &DeskProgram::obey);
    return true;
}

void DeskProgram::openWindow() {
    m_window = std::make_unique<ui::MainWindow>(ui::Kit{*m_theme, m_clock}, *m_desk, m_settings);
    m_window->installEventFilter(this);
    connect(&m_instance, &SingleInstance::raiseWanted, this, &DeskProgram::openLink);
    connect(&m_window->preferences(), &ui::Preferences::changed, this, &DeskProgram::onPreference);
    connect(m_window.get(), &ui::MainWindow::restartWanted, this, [this] {
        m_window->rememberForGood();
        m_app.exit(kStartAgain);
    });
    connect(m_window.get(), &ui::MainWindow::quitWanted, this, &DeskProgram::quit);
    connect(&m_quit, &QuitSignals::quitWanted, this, &DeskProgram::quit);
    if (m_options.background && QSystemTrayIcon::isSystemTrayAvailable()) {
        m_painted = true;  // nothing to wait for
        QTimer::singleShot(0, this, &DeskProgram::startHub);
    } else {
        m_window->show();
    }
    if (!m_options.link.isEmpty()) openLink(m_options.link);
    if (!m_desk->movedAside().isEmpty()) m_window->inbox().say(QStringLiteral("replica-moved-aside"));
}

void DeskProgram::onPreference(ui::Preferences::What what) {
    using What = ui::Preferences::What;
    switch (what) {
        case What::Language: return m_language.speak(m_window->preferences().language());
        case What::Tray: return applyTray();
        case What::StartWithSystem: return applyAutostart();
        case What::Theme:
        case What::TextSize:
        case What::Notices:
        case What::Undo: return;
    }
}

// --- The desktop around the window ------------------------------------------------------------------------------

void DeskProgram::setUpDesktop() {
    m_tray = std::make_unique<ui::TrayIcon>(ui::Kit{*m_theme, m_clock}, *m_desk);
    connect(m_tray.get(), &ui::TrayIcon::openWanted, m_window.get(), &ui::MainWindow::comeForward);
    connect(m_tray.get(), &ui::TrayIcon::quitWanted, this, &DeskProgram::quit);
    m_notifier = std::make_unique<DBusNotifier>(QDBusConnection::sessionBus());
    // Where there is no notification server: the tray icon's own messages, which Windows and macOS show as theirs.
    connect(m_notifier.get(), &Notifier::notShown, m_tray.get(), &ui::TrayIcon::showMessage);
    connect(m_notifier.get(), &Notifier::soundWanted, this, [] { QApplication::beep(); });
    connect(m_tray.get(), &ui::TrayIcon::messagePressed, m_notifier.get(), &Notifier::opened);
    announce();
    showAutostart();
    applyTray();
}

void DeskProgram::announce() {
    ui::Announcer::Eyes eyes;
    eyes.rules = [this] { return m_window->preferences().notices(); };
    eyes.inSight = [this](ConversationId id) {
        return m_window->isActiveWindow() && m_window->inbox().isVisible() && m_desk->currentConversation() == id;
    };
    m_announcer = std::make_unique<ui::Announcer>(*m_desk, *m_notifier, m_clock, eyes);
    connect(m_announcer.get(), &ui::Announcer::openWanted, this, &DeskProgram::openConversation);
    connect(m_announcer.get(), &ui::Announcer::channelWanted, this, [this](ChannelId id) {
        m_window->comeForward();
        m_window->showChannel(id);
    });
}

void DeskProgram::openConversation(ConversationId id, bool toAnswer) {
    m_window->comeForward();
    m_window->showInbox();
    if (!m_desk->conversation(id)) return m_window->inbox().say(QStringLiteral("not-found"));
    m_window->inbox().open(id);
    if (toAnswer) m_window->inbox().composer().takeFocus();
}

/// From another start of the program, or this one: no link only brings the window forward.
void DeskProgram::openLink(const QString &link) {
    if (const auto id = conversationOfLink(link)) return openConversation(ConversationId{*id}, false);
    m_window->comeForward();
}

Autostart DeskProgram::autostart() const {
    return Autostart(QCoreApplication::applicationFilePath(), {QStringLiteral("--background")});
}

/// The system's own settings may have changed it meanwhile.
void DeskProgram::showAutostart() { m_window->preferences().setStartsWithSystem(autostart().isOn()); }

void DeskProgram::applyAutostart() {
    const bool wanted = m_window->preferences().startsWithSystem();
    if (wanted == autostart().isOn()) return;
    if (const auto made = autostart().set(wanted); !made) {
        logger()->warn("the start with the system: {} {}", str(made.error().code), str(made.error().detail));
        m_window->inbox().say(made.error().code);
        showAutostart();
    }
}

/// Without an icon to come back from, closing the window must end the program.
void DeskProgram::applyTray() {
    if (!m_tray) return;
    QApplication::setQuitOnLastWindowClosed(!(m_window->preferences().staysInTray() && m_tray->isThere()));
}

void DeskProgram::quit() {
    m_window->rememberForGood();
    m_app.quit();
}

void DeskProgram::sendLastWords() {
    constexpr int kMostMs = 1000;
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        window->hide();
        for (auto *composer : window->findChildren<ui::Composer *>()) composer->keepDraft();
    }
    QEventLoop waiting;
    bool sent = false;
    m_desk->sendDrafts(&waiting, [&] {
        sent = true;
        waiting.quit();
    });
    if (sent) return;
    QTimer::singleShot(kMostMs, &waiting, &QEventLoop::quit);
    waiting.exec();
    logger()->info("the last words {}", sent ? "are at the hub" : "wait for the next start");
}

/// The hub is started, the plugins are loaded and the desktop is asked for its bus and its notification area when the
/// window has been painted: the list needs none of them.
bool DeskProgram::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &DeskProgram::startHub);
    }
    return QObject::eventFilter(watched, event);
}

void DeskProgram::startHub() {
    logger()->info("the window was painted {} ms after the start", m_clock.now() - m_startedAt);
    setUpDesktop();
    m_hubElsewhere.isEmpty() ? useOwnHub() : useHubElsewhere();
    m_plugins->load();
}

void DeskProgram::useOwnHub() {
    HubProcess::Setup setup;
    setup.program = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("heard-hub"));
#ifdef Q_OS_WIN
    setup.program += QStringLiteral(".exe");
#endif
    setup.dataFolder = QDir(m_options.dataFolder).filePath(QStringLiteral("hub"));
    m_hub = std::make_unique<HubProcess>(m_clock, setup);
    connect(m_hub.get(), &HubProcess::ready, m_desk.get(),
            [this](const RunningHub &hub) { m_desk->setHub(hub.webSocket, hub.base, readToken(hub.tokenFile)); });
    connect(m_hub.get(), &HubProcess::failed, m_desk.get(), [this](const QString &code, const QString &detail) {
        logger()->warn("the hub: {} {}", str(code), str(detail));
        m_desk->setHubTrouble(code, detail);
    });
    m_hub->start();
}

void DeskProgram::useHubElsewhere() {
    if (!m_options.hub.isEmpty()) {
        const QString token = readToken(m_options.tokenFile);
        if (token.isEmpty()) return m_desk->setHubTrouble(QStringLiteral("no-token"), m_options.tokenFile);
        return useHubWith(token);
    }
    connect(m_hubChoice.get(), &ui::HubChoice::tokenGiven, this, &DeskProgram::useHubWith);
    m_hubChoice->readToken(m_hubElsewhere, m_desk.get(), [this](const Result<QString> &token) {
        if (token) return useHubWith(*token);
        logger()->warn("the hub's token: {}", str(token.error().code));
        m_desk->setHubTrouble(token.error().code, {});
    });
}

void DeskProgram::useHubWith(const QString &token) {
    const auto pins = m_hubChoice->pinsFor(m_hubElsewhere);
    if (!pins) return m_desk->setHubTrouble(pins.error().code, pins.error().detail);
    m_desk->setHub(m_hubElsewhere, hubBase(m_hubElsewhere), token, *pins);
}

// --- What a hub wants deleted -----------------------------------------------------------------------------------

/// Written down first and done by the next start, when nothing of it is open, and by as many more as it takes.
void DeskProgram::obey(const QString &token) {
    if (m_hubElsewhere.isEmpty()) return logger()->error("this computer's own hub can't order to wipe");
    const auto written = ui::writeWipeOrder(m_options.dataFolder, {m_hubElsewhere, m_options.tokenFile, token});
    if (!written) return logger()->error("the order to wipe can't be kept: {}", str(written.error().detail));
    logger()->info("the hub has ordered to wipe what there is of it");
    m_app.exit(kStartAgain);
}

/// Before anything of the data folder is opened. Nothing if the start goes on.
std::optional<int> DeskProgram::obeyWipeOrder() {
    const auto order = ui::readWipeOrder(m_options.dataFolder);
    if (!order) return std::nullopt;
    if (!order->gone) {
        if (const auto gone = ui::carryOut(m_options.dataFolder, *order); !gone) {
            logger()->error("what a hub has ordered to wipe stays: {}", str(gone.error().code));
            setUpLanguage();
            QMessageBox::critical(nullptr, tr("Heard"),
                                  tr("This could not be deleted, and Heard does not start as long as it is "
                                     "there: %1")
                                      .arg(gone.error().detail));
            return 1;
        }
        logger()->info("what there was of a hub is gone");
    }
    if (!order->byHub()) return std::nullopt;
    tellWiped();
    return order->gone ? std::nullopt : std::optional(sayWiped(order->hub));
}

/// The token of the keychain goes with it; the hub is told for as many starts as it takes.
void DeskProgram::tellWiped() {
    const auto order = ui::readWipeOrder(m_options.dataFolder);
    m_hubChoice = std::make_shared<ui::KeptHubChoice>(
        ui::KeptHubChoice::Setup{m_options.dataFolder, {}, order->hub, false, {}, {}, {}, nullptr});
    if (!order->tokenGone) forgetWipedToken(order->hub);
    const auto pins = m_hubChoice->pinsFor(order->hub);
    if (!pins) return;
    m_teller =
        std::make_unique<link::WipeTeller>(link::HubAddress{order->hub, hubBase(order->hub), order->token, *pins});
    connect(m_teller.get(), &link::WipeTeller::finished, this, [this](bool told) {
        if (told) ui::removeWipeOrder(m_options.dataFolder);
        logger()->info("the hub {} that it is gone", told ? "knows" : "could not be told yet");
    });
}

void DeskProgram::forgetWipedToken(const QUrl &hub) {
    m_hubChoice->forgetToken(hub, this, [this](const ui::HubChoice::Outcome &outcome) {
        if (!outcome.done())
            return logger()->warn("the keychain keeps a token that is worth nothing: {}", str(outcome.code));
        auto order = ui::readWipeOrder(m_options.dataFolder);
        if (!order) return;  // the hub has been told meanwhile
        order->tokenGone = true;
        if (!ui::writeWipeOrder(m_options.dataFolder, *order)) logger()->warn("the order to wipe can't be kept");
    });
}

int DeskProgram::sayWiped(const QUrl &hub) {
    setUpLanguage();
    QMessageBox::information(nullptr, tr("Heard"),
                             tr("The hub %1 has signed this computer out and had Heard delete what it kept of it: "
                                "conversations, drafts, replies "
                                "that were not sent, pictures and files, and the token.\n\nAn administrator ordered "
                                "that, or you did at another "
                                "computer. What Heard has of other hubs was not touched.")
                                 .arg(hub.host()));
    return 0;
}

}  // namespace heard::desk
