// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "hub/ledger/change.h"

namespace heard::hub {

struct NewChannel {
    QString kind;
    QString name;
    QString key;  ///< empty: made from the kind
    QJsonObject settings;
    QJsonObject secrets;
    int replyWithin = 0;  ///< seconds; 0: the usual promise
};

/// Adds a channel of a kind whose plugin's metadata is given, with a secret of its own.
/// Codes: "unknown-kind", "wrong-shape" (no name), "bad-key" (not 1 to 64 of a-z 0-9 -), "key-taken",
/// "bad-setting" (detail: its key).
[[nodiscard]] Result<ChannelRecord> addChannel(Change &change, const NewChannel &wanted, const QJsonObject &kind,
                                               const QString &publicUrl);

/// The address of the channel's page: the plugin's "webPrefix" below the hub's own; empty if it has none.
[[nodiscard]] QString pageUrl(const QJsonObject &kind, const QString &key, const QString &publicUrl);

/// Moves what the plugin declares a secret out of the settings, which desks see, wherever a desk put it.
void keepSecretsApart(ChannelRecord &record, const QJsonObject &kind);

/// Puts a code of its own before each line of a list that its plugin declares "coded" ("#k7q2 …") and that has none, or
/// one that another line has: pages are found by it, whatever the line is changed to later.
void giveCodes(ChannelRecord &record, const QJsonObject &kind);

/// What does not fit the plugin's list of settings: the key of one that is unknown, of a wrong type or missing; else
/// empty.
[[nodiscard]] QString wrongSetting(const ChannelRecord &record, const QJsonObject &kind);

/// Writes a channel's state, if it is another than before.
void setChannelState(Change &change, ChannelId id, const channelapi::ChannelState &state);

}  // namespace heard::hub
