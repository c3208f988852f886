// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include "domain/channel.h"
#include "domain/conversation.h"
#include "domain/filter.h"
#include "domain/message.h"
#include "domain/outgoing.h"
#include "ui/models/presence.h"

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
    QList<Colleague> colleagues;  ///< who else is looking at it or writing in it
    QString assignee;             ///< the agent's name; empty: nobody
    bool mine = false;            ///< it is this agent's
    bool mentioned = false;       ///< a note mentions this agent, who has not looked
    QStringList tags;
    qint64 dueAt = 0;  ///< when the promise of an answer is broken; 0: nobody waits
    bool sample = false;

    bool operator==(const InboxRow &) const = default;
};

/// Something that came in after a reply was written, which was stopped for it.
struct CameSince {
    Direction direction = Direction::In;
    QString who;
    qint64 at = 0;
    QString text;  ///< one line

    bool operator==(const CameSince &) const = default;
};

struct MessageRow {
    MessageId id;      ///< none for an entry that is still in this desk's outbox
    QString clientId;  ///< of outgoing and notes
    ConversationId conversation;
    Direction direction = Direction::In;
    QString author;
    QList<Part> parts;
    bool hasMarks = false;  ///< marks in its text go out, or went, as formatting (app/formatting)
    QString event;          ///< of System
    QJsonObject facts;      ///< of System; of others what the hub keeps beside the parts, "origin" and "outgoing"
    qint64 at = 0;
    ChannelId channel;
    QString channelKind;
    QString channelName;
    Delivery delivery = Delivery::None;
    QString failure;  ///< code of Failed, Uncertain, or of an outbox entry that was refused ("stale" …); of Sent: what
                      ///< went wrong of it all the same
    bool inOutbox = false;
    QString held;            ///< why what is queued does not go: a code; empty: it is on its way
    QList<CameSince> came;   ///< of an outbox entry that is stale: the newest of what came in, oldest first
    qint64 notBefore = 0;    ///< of an outbox entry: until then its writer may take it back
    QStringList localFiles;  ///< of an outbox entry: attachments not uploaded yet, as paths, beside the parts

    bool operator==(const MessageRow &) const = default;
};

/// Something that waits on this computer, whatever it asks for.
struct OutboxRow {
    MessageRow row;  ///< of a deed that writes nothing: without parts
    QString verb;    ///< protocol/verbs.h
    QString title;   ///< the customer's name; empty: this agent can't see the conversation any more

    bool operator==(const OutboxRow &) const = default;
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
    QString agent;      ///< who answers or answered for it; may be empty
    qint64 at = 0;      ///< of its last message
    double score = -1;  ///< 0 to 4; -1: none

    bool operator==(const HistoryRow &) const = default;
};

/// A list of conversations: a place of the views column, and how it is looked at.
struct InboxView {
    enum class Kind {
        Mine,
        Unassigned,
        Open,
        Mentions,
        Waiting,
        Snoozed,
        Resolved,
        Drafts,
        Outbox,
        Channel,     ///< the open conversations whose customer wrote there last
        Department,  ///< the open ones of it
        Tag,         ///< those that have it and are not resolved
        Saved        ///< a filter that an agent made and named
    };
    Kind kind = Kind::Open;
    qint64 id = 0;  ///< of Channel, Department and Saved
    QString tag;    ///< of Tag
    Sort sort = Sort::Newest;
    bool unreadOnly = false;
    bool atRisk = false;  ///< only those whose promise is broken or soon will be

    bool isSamePlace(const InboxView &other) const { return kind == other.kind && id == other.id && tag == other.tag; }
    bool operator==(const InboxView &) const = default;
};

/// A promise is at risk for so long before it is broken.
inline constexpr int kAtRiskMinutes = 10;

/// What a view asks of its conversations; of Saved, what `saved` asks. Drafts and Outbox ask nothing.
[[nodiscard]] Filter filterOf(const InboxView &view, const Filter &saved);

/// How many conversations a view holds, and how many of them have something unread. Of mentions: not looked at.
struct InboxCount {
    int all = 0;
    int unread = 0;

    bool operator==(const InboxCount &) const = default;
};

/// Exact numbers for the views column; kept by the replica and a worker, not counted on the GUI thread.
struct InboxCounts {
    InboxCount mine;
    InboxCount unassigned;
    InboxCount open;
    InboxCount mentions;
    InboxCount waiting;
    InboxCount snoozed;
    InboxCount resolved;
    int drafts = 0;
    int outbox = 0;
    int unread = 0;  ///< conversations with something unread, wherever they are
    QHash<qint64, InboxCount> channels;
    QHash<qint64, InboxCount> departments;
    QHash<QString, InboxCount> tags;
    QHash<qint64, InboxCount> saved;

    /// Of a place, however it is looked at.
    [[nodiscard]] InboxCount of(const InboxView &view) const;
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
    QList<Part> hubFiles{};  ///< files that the hub has already, of canned replies
    QList<CardId> used{};    ///< the canned replies that were put into it
    Outgoing outgoing{};
    int anchor = -1;  ///< the other end of what is selected; -1: nothing is
    int scroll = 0;   ///< the first line that is seen
    QString name{};   ///< of the draft and what its writer has seen of it (replica/records.h), to be handed back as
    qint64 seen = 0;  ///< they came

    bool isSameWriting(const ComposerDraft &other) const {
        return text == other.text && files == other.files && hubFiles == other.hubFiles && used == other.used &&
               outgoing == other.outgoing;
    }
    bool isEmpty() const { return text.trimmed().isEmpty() && files.isEmpty() && hubFiles.isEmpty(); }
    bool operator==(const ComposerDraft &) const = default;
};

}  // namespace heard::ui

Q_DECLARE_METATYPE(heard::ui::HistoryRow)
Q_DECLARE_METATYPE(heard::ui::InboxRow)
Q_DECLARE_METATYPE(heard::ui::MessageRow)
Q_DECLARE_METATYPE(heard::ui::News)
