// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "link/linksocket.h"
#include "main/hub/hubcalls.h"
#include "main/hub/readyfile.h"

namespace heard::hub {

/// The hub that runs, as a desk would speak to it.
class RunningHub final : public QObject, public HubCalls {
    Q_OBJECT
public:
    RunningHub();
    ~RunningHub() override;

    /// Codes: "unreachable", "hub-silent", "wrong-token" and what else the hub says in `bye`.
    [[nodiscard]] Result<void> connectTo(const ReadyFacts &facts);

    Result<QJsonObject> execute(const QString &verb, const QJsonObject &args) override;
    Result<QJsonObject> ask(const QString &query, const QJsonObject &args) override;
    bool isRunning() const override { return true; }

private:
    /// Runs the event loop until `read` makes something of a frame, or the connection ends.
    Result<QJsonObject> waitFor(const std::function<std::optional<Result<QJsonObject>>(const protocol::Frame &)> &read);

    std::unique_ptr<link::LinkSocket> m_socket;
};

}  // namespace heard::hub
