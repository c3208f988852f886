// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desk/deskprogram.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLocale>
#include <QMessageBox>
#include <QTimer>

#include "base/log.h"
#include "platform/hubprocess.h"
#include "pluginhost/folders.h"
#include "pluginhost/pluginhost.h"
#include "ui/models/replicadesk.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/codewords.h"
#include "ui/style/listaccessible.h"
#include "ui/style/theme.h"

namespace heard::desk {

static auto logger() { return log::category("desk"); }

DeskProgram::DeskProgram(QApplication &app, const Options &options, qint64 startedAt)
    : m_app(app),
      m_options(options),
      m_startedAt(startedAt),
      m_instance(options.dataFolder),
      m_settings(QDir(options.dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {}

DeskProgram::~DeskProgram() = default;

std::optional<int> DeskProgram::open() {
    if (!m_instance.claim()) {
        logger()->info("a window on this data folder is open already and was raised");
        return 0;
    }
    setUpLanguage();
    ui::installListAccessibility();
    m_theme = std::make_unique<ui::Theme>(m_app);
    m_theme->setChoice(m_options.theme.isEmpty() ? ui::Preferences(m_settings).theme()
                                                 : ui::themeChoiceFrom(m_options.theme));
    if (!openDesk()) return 1;
    openWindow();
    return std::nullopt;
}

void DeskProgram::setUpLanguage() {
    m_language.speak(m_options.language.isEmpty() ? ui::Preferences(m_settings).language() : m_options.language);
}

bool DeskProgram::openDesk() {
    pluginhost::PluginHost::Options options;
    options.side = pluginhost::Side::Desk;
    options.folders = pluginhost::searchFolders();
    options.marksFolder = QDir(m_options.dataFolder).filePath(QStringLiteral("plugins"));
    m_plugins = std::make_unique<pluginhost::PluginHost>(std::move(options));

    ui::DeskConfig config;
    config.dataFolder = m_options.dataFolder;
    config.program = QStringLiteral("heard %1").arg(QCoreApplication::applicationVersion());
    config.plugins = ui::pluginsOf(*m_plugins);
    auto opened = ui::ReplicaDesk::open(config, m_clock);
    if (!opened) {
        logger()->error("the desk's data can't be opened: {} {}", str(opened.error().code), str(opened.error().detail));
        QMessageBox::critical(nullptr, tr("Heard"), ui::sentenceFor(opened.error().code).whole());
        return false;
    }
    m_desk = std::move(*opened);
    connect(m_plugins.get(), &pluginhost::PluginHost::changed, m_desk.get(), &ui::Desk::pluginsChanged);
    return true;
}

void DeskProgram::openWindow() {
    m_window = std::make_unique<ui::MainWindow>(ui::Kit{*m_theme, m_clock}, *m_desk, m_settings);
    m_window->installEventFilter(this);
    connect(&m_instance, &SingleInstance::raiseWanted, m_window.get(), &ui::MainWindow::comeForward);
    connect(&m_window->preferences(), &ui::Preferences::changed, this, &DeskProgram::onPreference);
    connect(m_window.get(), &ui::MainWindow::restartWanted, this, [this] {
        m_window->close();
        m_app.exit(kStartAgain);
    });
    connect(&m_quit, &QuitSignals::quitWanted, m_window.get(), [this] {
        m_window->close();
        m_app.quit();
    });
    m_window->show();
    if (!m_desk->movedAside().isEmpty()) m_window->inbox().say(QStringLiteral("replica-moved-aside"));
}

void DeskProgram::onPreference(ui::Preferences::What what) {
    if (what == ui::Preferences::What::Language) m_language.speak(m_window->preferences().language());
}

/// The hub is started and the plugins are loaded when the window has been painted: the list needs neither.
bool DeskProgram::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &DeskProgram::startHub);
    }
    return QObject::eventFilter(watched, event);
}

void DeskProgram::startHub() {
    logger()->info("the window was painted {} ms after the start", m_clock.now() - m_startedAt);
    m_options.hub.isEmpty() ? useOwnHub() : useHubElsewhere();
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
    const QString token = readToken(m_options.tokenFile);
    if (token.isEmpty()) return m_desk->setHubTrouble(QStringLiteral("no-token"), m_options.tokenFile);
    QUrl base = m_options.hub;
    base.setScheme(base.scheme() == QLatin1String("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    base.setPath({});
    m_desk->setHub(m_options.hub, base, token);
}

}  // namespace heard::desk
