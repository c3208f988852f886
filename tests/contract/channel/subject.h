// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>

#include "channelapi/connector.h"
#include "channelapi/deskplugin.h"
#include "pluginhost/pluginhost.h"

namespace heard::test {

/// The module under test, loaded as the programs load it. Made once by main() from the path on the command line.
struct Subject {
    QString path;
    pluginhost::Side side = pluginhost::Side::Hub;
    std::unique_ptr<pluginhost::PluginHost> host;

    pluginhost::PluginInfo info() const;
    channelapi::ConnectorPlugin *connectors() const { return host->connectorPlugin(info().kind); }
    channelapi::DeskPlugin *desk() const { return host->deskPlugin(info().kind); }
};

[[nodiscard]] Subject &subject();

/// Runs the event loop until `condition` holds, at most 5 s; false if it never did.
[[nodiscard]] bool eventually(const std::function<bool()> &condition);

/// Texts that nothing must stumble over: empty, huge, no JSON, too deep, of no known type, with odd characters.
[[nodiscard]] QStringList oddTexts();

}  // namespace heard::test
