// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>
#include <memory>

#include "base/clock.h"
#include "base/result.h"

namespace heard::pluginhost {
class PluginHost;
}

namespace heard::hub {

class ConnectorManager;
class Core;
class Gateway;

/// A hub put together: plugins, core, connectors, gateway, in that order, and taken apart in the other.
class HubProcess final : public QObject {
    Q_OBJECT
public:
    struct Settings {
        QString folder;
        QString host;  ///< as Gateway::listen
        quint16 port = 0;
        QUrl publicUrl;  ///< as customers see the hub, without trailing slash; empty: where it listens
        QString readyFile;
        QStringList pluginFolders;
        QString certificateFile;
        QString keyFile;
        QList<QHostAddress> trustedProxies;
        int pageTextsPerSecond = 0;  ///< 0: the gateway's own limit
    };

    explicit HubProcess(Settings settings, QObject *parent = nullptr);
    ~HubProcess() override;

    /// Codes: as Core::open, Gateway::listen and writeReadyFile.
    [[nodiscard]] Result<void> start();
    /// Null until start().
    pluginhost::PluginHost *plugins() const { return m_plugins.get(); }
    /// Ends with stopped(): desks and visitors are told, connectors get their time, what is queued is committed.
    void stop();

Q_SIGNALS:
    void stopped();

private:
    void makePlugins();
    Result<void> announce();
    void finish();
    QUrl ownUrl() const;

    const Settings m_settings;
    SystemClock m_clock;
    SteadyClock m_steady;
    std::unique_ptr<pluginhost::PluginHost> m_plugins;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<ConnectorManager> m_connectors;
    std::unique_ptr<Gateway> m_gateway;
    QStringList m_readyFiles;  ///< to be removed at the end
    bool m_stopping = false;
};

}  // namespace heard::hub
