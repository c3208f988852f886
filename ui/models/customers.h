// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "domain/card.h"
#include "domain/courtesy.h"
#include "domain/customermerge.h"
#include "ui/models/historylist.h"
#include "ui/models/rows.h"

namespace heard::ui {

/// A customer who may be the same person, and why; the reasons are those of protocol/verbs.h.
struct DuplicateHint {
    CustomerId customer;
    QString reason;
    QString detail;

    bool operator==(const DuplicateHint &) const = default;
};

/// An order that a search has found, and what is opened for it.
struct FoundOrder {
    CustomerId customer;
    QString customerName;
    ConversationId conversation;  ///< their newest; may be none
    QJsonObject order;            ///< the body of the card

    bool operator==(const FoundOrder &) const = default;
};

/// The customers of the workspace, as the windows see them. Part of ui::Desk; main thread; no call waits for more than
/// one indexed read of the replica. What is done here is kept durably at once and shown; refusals come back as
/// Desk::failed().
class Customers : public QObject {
    Q_OBJECT
public:
    ~Customers() override;

    /// As it will stand once the outbox has gone out.
    virtual std::optional<Customer> customer(CustomerId id) const = 0;
    /// Cards of kind "order", and "merge", newest first.
    virtual QList<Card> cards(const QString &kind, CustomerId id) const = 0;
    /// Orders whose number begins so.
    virtual QList<FoundOrder> ordersBeginning(const QString &number, int limit) const = 0;
    /// How many conversations they have, and on how many channels.
    virtual std::pair<int, int> historyCount(CustomerId id) const = 0;
    /// Asked of the hub, which may be away: then there is no answer.
    virtual void findDuplicates(CustomerId id, QObject *context,
                                std::function<void(const QList<DuplicateHint> &)> found) = 0;
    /// Customers whose name or an address has all the words, at most `limit`; found on another thread.
    virtual void find(const QString &words, int limit, QObject *context,
                      std::function<void(const QList<Customer> &)> found) = 0;
    /// The channels that they wrote on, the latest first, by their newest conversations.
    virtual QList<ChannelId> wroteOn(CustomerId id) const = 0;
    /// What a reply now would go against, the gravest first. `over`: by another channel than the conversation's.
    virtual QList<Concern> concerns(ConversationId id, ChannelId over = {}) const = 0;

    /// One for each place that shows a history; kept up to date by the desk, which must outlive it.
    virtual std::unique_ptr<HistoryList> newHistory() = 0;

    /// Sets the fields that @p set names (protocol/profile.h). Refused as "changed" if someone has changed one of them
    /// since it was shown here.
    virtual void put(CustomerId id, const QJsonObject &set) = 0;
    virtual void addIdentity(CustomerId id, const QString &kind, const QString &address) = 0;
    virtual void removeIdentity(IdentityId id) = 0;
    virtual void merge(CustomerId into, CustomerId from, const QList<CustomerField> &take) = 0;
    virtual void undoMerge(CardId merge) = 0;
    /// Out of the hub and all desks, for good. Administrators only.
    virtual void erase(CustomerId id) = 0;
    virtual void sayDistinct(CustomerId a, CustomerId b) = 0;
    virtual void moveConversation(ConversationId id, CustomerId to, bool withIdentity) = 0;
    virtual void mergeConversations(ConversationId into, ConversationId from) = 0;
    virtual void splitConversation(ConversationId id, MessageId from) = 0;

Q_SIGNALS:
    /// Customers, their orders or their histories have changed; an empty set: any.
    void changed(const QSet<heard::CustomerId> &customers);
};

}  // namespace heard::ui
