// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <functional>

#include "channelapi/connector.h"

namespace heard::email {

/// Keeps one value of the connector's through the host: the newest only, one at a time, so that a fast run of changes
/// is a few commits and not one each. One thread.
class Keeper final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(bool kept)>;

    Keeper(channelapi::ConnectorHost *host, const QString &key, QObject *parent);

    /// `done`, if any, is called once this value or a newer one is on disk, or could not be put there.
    void put(const QJsonValue &value, Done done = {});

private:
    void next();

    channelapi::ConnectorHost *m_host;
    const QString m_key;
    QJsonValue m_value;
    QList<Done> m_waiting;  ///< for the value that is not given to the host yet
    bool m_changed = false;
    bool m_running = false;
};

}  // namespace heard::email
