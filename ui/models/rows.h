// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/message.h"

/// What the models hand to the views: one value a row, made when the row comes near the screen.
namespace heard::ui {

struct InboxRow {
    ConversationId id;
    QString title;    ///< the customer's name, else the identity's label, else "Customer"
    QString snippet;  ///< of the last message, or of the draft if there is one
    qint64 at = 0;
    int unread = 0;
    ConversationStatus status = ConversationStatus::Open;
    qint64 snoozedUntil = 0;
    ChannelId channel;
    QString channelKind;
    QString channelName;
    Direction lastDirection = Direction::In;
    Delivery lastDelivery = Delivery::None;
    bool hasDraft = false;
    int outboxEntries = 0;  ///< replies of this desk that have not left yet
    bool customerTyping = false;
    bool sample = false;

    bool operator==(const InboxRow &) const = default;
};

struct MessageRow {
    MessageId id;      ///< none for an entry that is still in this desk's outbox
    QString clientId;  ///< of outgoing and notes
    ConversationId conversation;
    Direction direction = Direction::In;
    QString author;
    QList<Part> parts;
    QString event;      ///< of System
    QJsonObject facts;  ///< of System
    qint64 at = 0;
    QString channelKind;
    QString channelName;
    Delivery delivery = Delivery::None;
    QString failure;  ///< code of Failed, Uncertain, or of an outbox entry that was refused ("stale" …)
    bool inOutbox = false;
    qint64 notBefore = 0;    ///< of an outbox entry: until then its writer may take it back
    QStringList localFiles;  ///< of an outbox entry: attachments not uploaded yet, as paths, beside the parts

    bool operator==(const MessageRow &) const = default;
};

/// A message that has just come in, for telling a person who may be looking elsewhere.
struct News {
    MessageId message;
    ConversationId conversation;
    Direction direction = Direction::In;  ///< In, or Note of another agent
    QString who;
    QString text;  ///< one line

    bool operator==(const News &) const = default;
};

/// One conversation in a customer's history.
struct HistoryRow {
    ConversationId id;
    QString title;  ///< its subject, else what was written last
    QString channelKind;
    QString channelName;
    ConversationStatus status = ConversationStatus::Open;
    QString agent;  ///< who answers or answered for it; may be empty
    qint64 at = 0;  ///< of its last message
    double score = -1;  ///< 0 to 4; -1: none

    bool operator==(const HistoryRow &) const = default;
};

/// A named place in the views column.
struct InboxView {
    enum class Kind { Open, Unread, Waiting, Snoozed, Resolved, Drafts, Outbox, Channel };
    Kind kind = Kind::Open;
    ChannelId channel;  ///< of Channel: the open conversations whose customer wrote there last

    bool operator==(const InboxView &) const = default;
};

/// Exact numbers for the views column; kept by the replica, not counted on the GUI thread.
struct InboxCounts {
    int open = 0;
    int unread = 0;
    int waiting = 0;
    int snoozed = 0;
    int resolved = 0;
    int drafts = 0;
    int outbox = 0;
    QHash<qint64, int> openByChannel;  ///< by ChannelId

    bool operator==(const InboxCounts &) const = default;
};

/// For the status line.
struct LinkStatus {
    enum class State { Starting, Connecting, CatchingUp, Connected, Offline, Refused };
    State state = State::Starting;
    qint64 since = 0;  ///< when this state began
    QString code;      ///< why Offline or Refused: "hub-not-started", "wrong-token", "closed", "unreachable" …
    QString detail;
    int progress = -1;  ///< of CatchingUp: percent, -1 if unknown

    bool operator==(const LinkStatus &) const = default;
};

/// A plugin as the settings page shows it.
struct PluginRow {
    QString name;                  ///< its id, or the file's name if it has none
    QMap<QString, QString> names;  ///< what it calls itself, by language ("en", "uk" …); empty if it can't be read
    QString file;
    QString version;
    QString side;    ///< "desk" or "hub"
    QString state;   ///< "running", "disabled", "failed", "quarantined" …
    QString reason;  ///< code: "wrong-iid", "newer-api", "threw" …; empty if running
    QString detail;

    bool operator==(const PluginRow &) const = default;
};

/// What the composer holds, saved within a second of typing.
struct ComposerDraft {
    QString text;
    QStringList files;  ///< absolute paths of copies in the desk's own folder
    int caret = 0;

    bool isEmpty() const { return text.trimmed().isEmpty() && files.isEmpty(); }
    bool operator==(const ComposerDraft &) const = default;
};

}  // namespace heard::ui

Q_DECLARE_METATYPE(heard::ui::HistoryRow)
Q_DECLARE_METATYPE(heard::ui::InboxRow)
Q_DECLARE_METATYPE(heard::ui::MessageRow)
Q_DECLARE_METATYPE(heard::ui::News)
