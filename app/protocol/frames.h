// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

/// The frames of the desk-hub protocol, one struct each; resources/protocol documents them. One WebSocket at /ws, one
/// frame a text message, JSON with the frame's name in "t". Fields this version does not know are kept in `extra`.
///
///     desk                                   hub
///     hello {token, device, cursor}    ->
///                                      <-    welcome {…, reset}   or   bye {code}, close
///     (if reset: ask snapshot … pages, then resume {cursor: welcome.head})
///                                      <-    events {from, to, items} …
///     do {id, verb, args, based_on}    ->    done {id, seq} | refused {id, code}
///     ask {id, query, args}            ->    answer {id, result} | refused {id, code}
///                                      <-    renew                 the token is due: do token_renew
///                                      <-    wipe                  instead of welcome, or at any time after it
///     wiped                            ->    bye                   what the desk had is gone
///     hint both ways; ping/pong both ways: 20 s of silence end the connection.
namespace heard::protocol {

inline constexpr int kVersion = 1;
inline constexpr qsizetype kMaxFrameBytes = 1024 * 1024;
inline constexpr int kMaxDepth = 32;
inline constexpr int kHeartbeatMs = 7'000;
inline constexpr int kSilenceMs = 20'000;

struct Hello {
    int version = kVersion;
    QString token;
    QString device;                ///< made once by each desk, kept in its replica
    QString program;               ///< "heard 0.1.0"
    std::optional<qint64> cursor;  ///< none: the replica is empty
    QString workspace;             ///< the one the cursor belongs to
    QString name;                  ///< what a person calls the computer, such as its host name
    QJsonObject extra;
    bool operator==(const Hello &) const = default;
};

/// That the hub was put back to a backup; none: both 0. A desk whose cursor is lower than `at` has seen more of the
/// time after `from` than the hub knows. ms since the epoch.
struct Restoring {
    qint64 from = 0;  ///< when the backup was made
    qint64 at = 0;
    bool operator==(const Restoring &) const = default;
};

struct Welcome {
    int version = kVersion;
    QString workspace;   ///< names the ledger; a desk with another one's replica starts anew
    QJsonObject user;    ///< an agent, as in items
    qint64 head = 0;     ///< seq of the newest change
    bool reset = false;  ///< the desk must take a snapshot, then resume at head
    QStringList features;
    qint64 serverTime = 0;
    QString publicUrl;  ///< base of pages and blobs, without trailing slash
    Restoring restored;
    qint64 device = 0;  ///< what the hub lists this desk's computer as; 0: nothing
    QJsonObject extra;
    bool operator==(const Welcome &) const = default;
};

struct Resume {
    qint64 cursor = 0;
    QJsonObject extra;
    bool operator==(const Resume &) const = default;
};

/// One changed thing as it now stands; kind "agent", "channel", "customer", "conversation", "message", "card", or
/// "gone" {kind, id}. A desk keeps what it has if that is newer (by seq). Other kinds are kept raw.
struct Item {
    qint64 seq = 0;
    QString kind;
    QJsonObject data;
    bool operator==(const Item &) const = default;
};

/// The changes from..to, both included, without holes in what this desk may see.
struct Events {
    qint64 from = 0;
    qint64 to = 0;
    QList<Item> items;
    QJsonObject extra;
    bool operator==(const Events &) const = default;
};

struct Do {
    QString id;  ///< made by the desk and kept: the same id is done once
    QString verb;
    QJsonObject args;
    std::optional<qint64> basedOn;  ///< a message id
    QJsonObject extra;
    bool operator==(const Do &) const = default;
};

struct Done {
    QString id;
    qint64 seq = 0;  ///< the desk has it when its cursor is there
    QJsonObject result;
    QJsonObject extra;
    bool operator==(const Done &) const = default;
};

struct Refused {
    QString id;  ///< of the do or ask; empty if the frame had none
    QString code;
    QString detail;
    QJsonObject facts;
    QJsonObject extra;
    bool operator==(const Refused &) const = default;
};

struct Ask {
    QString id;
    QString query;
    QJsonObject args;
    QJsonObject extra;
    bool operator==(const Ask &) const = default;
};

struct Answer {
    QString id;
    QJsonObject result;
    QJsonObject extra;
    bool operator==(const Answer &) const = default;
};

/// Not kept: "typing" and "typing-stopped" {conversation, name, agent?}, "looking" and "looking-stopped" {conversation}
/// of agents. The hub says whose it is, and its end for a desk that has gone; and "claimed", "claim-free": query::kClaim.
struct HintFrame {
    QString kind;
    QJsonObject args;
    QJsonObject extra;
    bool operator==(const HintFrame &) const = default;
};

struct Ping {
    qint64 n = 0;
    QJsonObject extra;
    bool operator==(const Ping &) const = default;
};

struct Pong {
    qint64 n = 0;
    QJsonObject extra;
    bool operator==(const Pong &) const = default;
};

/// From the hub, after welcome: the token that the desk came by is due to be replaced.
struct Renew {
    QJsonObject extra;
    bool operator==(const Renew &) const = default;
};

/// From the hub: whoever comes by this token is let in no more and deletes all that it has of this hub.
struct Wipe {
    QJsonObject extra;
    bool operator==(const Wipe &) const = default;
};

/// The desk's answer to `wipe`, once nothing is left.
struct Wiped {
    QJsonObject extra;
    bool operator==(const Wiped &) const = default;
};

/// Why the hub ends the connection, said before the close.
struct Bye {
    QString code;
    QString detail;
    QJsonObject extra;
    bool operator==(const Bye &) const = default;
};

using Frame = std::variant<Hello, Welcome, Resume, Events, Do, Done, Refused, Ask, Answer, HintFrame, Ping, Pong, Renew,
                           Wipe, Wiped, Bye>;

}  // namespace heard::protocol
