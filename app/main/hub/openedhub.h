// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "domain/people.h"
#include "hub/core/core.h"
#include "main/hub/hubcalls.h"
#include "pluginhost/pluginhost.h"

namespace heard::hub {

/// A hub that does not run: its plugins are read and its ledger is open here, but no connector is started.
class OpenedHub final : public HubCalls {
public:
    explicit OpenedHub(const QString &folder);
    ~OpenedHub() override;

    /// Codes: as Core::open.
    [[nodiscard]] Result<void> open();

    Result<QJsonObject> execute(const QString &verb, const QJsonObject &args) override;
    Result<QJsonObject> ask(const QString &query, const QJsonObject &args) override;
    bool isRunning() const override { return false; }

private:
    Result<QJsonObject> waitFor(const std::function<void(QObject *, DeskService::Reply)> &call);

    SystemClock m_clock;
    pluginhost::PluginHost m_plugins;
    Core m_core;
    Agent m_agent;
};

}  // namespace heard::hub
