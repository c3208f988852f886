// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/hubprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QHostInfo>
#include <cstdlib>

#include "base/log.h"
#include "hub/connectors/connectormanager.h"
#include "hub/core/core.h"
#include "hub/gateway/gateway.h"
#include "main/hub/datafolder.h"
#include "main/hub/exitcode.h"
#include "main/hub/pluginfacts.h"
#include "main/hub/readyfile.h"
#include "pluginhost/pluginhost.h"

namespace heard::hub {
namespace {

constexpr std::chrono::seconds kHangLimit{10};

/// Runs on the watch's thread while the main one is stuck inside a plugin: nothing can be ended in order, and nothing
/// is lost by ending, for what was acknowledged is committed. The mark on disk keeps that plugin out next time.
void endHung(const QString &, const QString &) {
    log::shutDown();
    std::_Exit(kPluginHung);
}

bool isAnyAddress(const QString &host) {
    return host == QLatin1String("*") || QHostAddress(host) == QHostAddress(QHostAddress::AnyIPv4) ||
           QHostAddress(host) == QHostAddress(QHostAddress::AnyIPv6);
}

}  // namespace

HubProcess::HubProcess(Settings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings)) {}

HubProcess::~HubProcess() {
    if (m_connectors) m_connectors->setSink(nullptr);
    if (m_core) m_core->setTester(nullptr);
    m_gateway.reset();
    m_connectors.reset();
    m_core.reset();
    m_plugins.reset();
}

void HubProcess::makePlugins() {
    pluginhost::PluginHost::Options options = hubPluginOptions(m_settings.folder, m_settings.pluginFolders);
    options.hangLimit = kHangLimit;
    options.hung = endHung;
    options.noteCrashes = true;
    m_plugins = std::make_unique<pluginhost::PluginHost>(options);
}

Result<void> HubProcess::start() {
    makePlugins();
    m_core = std::make_unique<Core>(coreOptions(m_settings.folder), m_clock, factsOf(*m_plugins));
    // A second hub ends here, before it runs anybody's code or marks plugins that the first one is using.
    if (auto locked = m_core->lockFolder(); !locked) return locked;
    // Before the core opens: what it offers to add, and the channels it begins with, are the plugins' kinds.
    m_plugins->load();
    if (auto opened = m_core->open(); !opened) return opened;
    m_connectors = std::make_unique<ConnectorManager>(*m_plugins, m_core->channels(), m_clock, m_steady);
    connect(m_connectors.get(), &ConnectorManager::stopped, this, &HubProcess::finish);

    GatewayConfig config;
    config.publicUrl = m_settings.publicUrl;
    config.certificateFile = m_settings.certificateFile;
    config.keyFile = m_settings.keyFile;
    config.trustedProxies = m_settings.trustedProxies;
    if (m_settings.pageTextsPerSecond > 0) {
        config.visitor.textsPerSecond = m_settings.pageTextsPerSecond;
        config.visitor.textsBurst = 3 * m_settings.pageTextsPerSecond;
    }
    m_gateway = std::make_unique<Gateway>(config, m_core->desks(), *m_connectors);
    if (auto listening = m_gateway->listen(m_settings.host, m_settings.port); !listening) return listening;

    const QUrl publicUrl = m_settings.publicUrl.isEmpty() ? ownUrl() : m_settings.publicUrl;
    m_core->setPublicUrl(publicUrl.toString());
    m_connectors->setSink(m_gateway.get());
    m_core->setTester(m_connectors.get());
    m_connectors->start(publicUrl);
    return announce();
}

QUrl HubProcess::ownUrl() const {
    QUrl url;
    url.setScheme(m_settings.certificateFile.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(isAnyAddress(m_settings.host) ? QHostInfo::localHostName() : m_settings.host);
    url.setPort(m_gateway->port());
    return url;
}

Result<void> HubProcess::announce() {
    QUrl socket = ownUrl();
    if (isAnyAddress(m_settings.host)) socket.setHost(QStringLiteral("localhost"));  // for programs of this machine
    const QUrl base = m_settings.publicUrl.isEmpty() ? socket : m_settings.publicUrl;
    socket.setScheme(socket.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    socket.setPath(QStringLiteral("/ws"));
    const ReadyFacts facts{socket.toString(),
                           base.toString(),
                           QCoreApplication::applicationPid(),
                           m_core->deskTokenPath(),
                           QCoreApplication::applicationVersion(),
                           QString::fromLatin1(m_gateway->certificateDigest().toHex())};
    QStringList files{hubFileIn(m_settings.folder)};
    if (!m_settings.readyFile.isEmpty()) files += m_settings.readyFile;
    for (const QString &file : std::as_const(files)) {
        if (auto written = writeReadyFile(file, facts); !written) return written;
        m_readyFiles += file;
    }
    log::category("hub")->info("heard-hub {} listens on port {}", str(facts.version), m_gateway->port());
    return {};
}

void HubProcess::stop() {
    if (std::exchange(m_stopping, true)) return;
    log::category("hub")->info("stopping");
    for (const QString &file : std::as_const(m_readyFiles)) QFile::remove(file);
    m_readyFiles.clear();
    m_gateway->stop();
    m_connectors->stop();
}

void HubProcess::finish() {
    m_core->close();
    m_plugins->endedWell();
    log::category("hub")->info("stopped");
    Q_EMIT stopped();
}

}  // namespace heard::hub
