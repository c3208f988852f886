// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <functional>

#include "hub/core/registry.h"

namespace heard::hub {

/// The hub-side metadata of a channel kind, empty if no such plugin is there. Called on the main thread.
using ChannelKinds = std::function<QJsonObject(const QString &kind)>;

/// Of whom and what a new workspace is made.
struct Founding {
    QString administrator;  ///< name
    QString language;       ///< of the titles of starter replies
};

/// What an opened ledger needs before anyone may use it, in one transaction: a workspace id, an administrator, the
/// starter channels and canned replies of a new ledger, the standards of this version, and uncertain for what was being
/// sent when the last hub ended.
[[nodiscard]] Result<Registry::Start> prepareLedger(Change &change, const QHash<QString, QJsonObject> &kinds,
                                                    const Founding &founding);

/// The kinds that starter channels are made of.
[[nodiscard]] QStringList starterKinds();

/// The private key of the desk on the same machine: an owner-only file with a token that the ledger knows by its hash.
/// If the file is gone or not the ledger's, a new one is made and the old token is worth nothing.
struct DeskKey {
    QString token;
    bool isNew = false;
};
[[nodiscard]] DeskKey readDeskKey(const QString &path, const Sessions &sessions);
/// Codes: "write-failed".
[[nodiscard]] Result<void> writeDeskKey(const QString &path, const DeskKey &key);
/// The purpose of that token's session; other agents' tokens have another.
inline constexpr auto kDeskSession = "desk";
/// All sessions as they now are, by token hash: of those made for this file the new one is left.
Sessions replaceDeskSession(Change &change, AgentId agent, const QString &token);

}  // namespace heard::hub
