// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <optional>

#include "domain/ids.h"

namespace heard::ui {

/// Somebody else who has a conversation open.
struct Colleague {
    AgentId agent;
    QString name;
    bool writing = false;     ///< else looking
    qint64 claimedSince = 0;  ///< ms UTC: they hold the claim of the conversation, and write in it; 0: they do not

    bool operator==(const Colleague &) const = default;
};

/// Who of them holds the claim; none: nobody but perhaps this agent.
[[nodiscard]] std::optional<Colleague> claimHolder(const QList<Colleague> &there);

/// Who is looking at and writing in conversations, and what this desk's windows show. None of it is kept; what is not
/// repeated fades by itself. Part of ui::Desk; main thread.
class Presence : public QObject {
    Q_OBJECT
public:
    ~Presence() override;

    /// Other agents, by name.
    virtual QList<Colleague> at(ConversationId id) const = 0;
    /// What a place of a window shows now; none: nothing. Forgotten with the place.
    virtual void show(const QObject *place, ConversationId id) = 0;

    // The claim of a conversation: "I am writing in this one now". The hub grants it to one agent at a time.
    /// A reply is being written: at each key.
    virtual void write(ConversationId id) = 0;
    /// It was sent, or thrown away.
    virtual void leave(ConversationId id) = 0;
    virtual void takeOver(ConversationId id) = 0;

Q_SIGNALS:
    void changed(heard::ConversationId id);
    /// A colleague has taken over what this desk held.
    void overtaken(heard::ConversationId id, const QString &by);
};

}  // namespace heard::ui
