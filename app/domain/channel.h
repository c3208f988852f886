// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/ids.h"

namespace heard {

/// One connected account of a channel kind, as a desk may know it (no secrets).
struct Channel {
    /// Ready: works. Starting: not yet known. Trouble: retrying by itself. Down: needs a person. Off: switched off.
    enum class State { Starting, Ready, Trouble, Down, Off };
    static constexpr int kLongestKeeping = 36'500;  ///< days

    ChannelId id;
    QString key;   ///< the last part of its public addresses, unique: /chat/<key>
    QString kind;  ///< "webchat"
    QString name;
    State state = State::Starting;
    qint64 stateSince = 0;
    QString stateCode;     ///< why, if not Ready: a word the ui translates
    QString stateDetail;   ///< and what the other side said
    QJsonObject traits;    ///< from the plugin's metadata; see channelapi/traits.h for the names
    QJsonObject settings;  ///< without secrets
    QString publicUrl;     ///< where customers reach it, if it has a page
    CardId department;     ///< of new conversations that begin here
    int replyWithin = 0;   ///< seconds within which an answer is promised; 0: the usual promise
    int keepDays = 0;      ///< that what is resolved is kept after its last message; 0: for good
    bool removed = false;  ///< kept for its history; receives and sends nothing
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Channel &) const = default;
};

}  // namespace heard
