// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "ui/models/customers.h"
#include "ui/models/historymodel.h"

namespace heard {
class WorkerThread;
}

namespace heard::link {
class HubLink;
}
namespace heard::replica {
class Replica;
}

namespace heard::ui {

/// Customers from the replica; what is asked goes through the outbox.
class ReplicaCustomers final : public Customers {
    Q_OBJECT
public:
    /// Puts a `do` into the outbox; none: of the whole workspace.
    using Act = std::function<void(const char *verb, ConversationId conversation, const QJsonObject &args)>;
    struct Parts {
        const replica::Replica &replica;
        replica::Reader &reader;
        const Shelf &shelf;
        link::HubLink &link;
        WorkerThread &worker;
    };
    ReplicaCustomers(const Parts &parts, Act act);

    void apply(const replica::Change &change);

    std::optional<Customer> customer(CustomerId id) const override;
    QList<Card> cards(const QString &kind, CustomerId id) const override;
    QList<FoundOrder> ordersBeginning(const QString &number, int limit) const override;
    std::pair<int, int> historyCount(CustomerId id) const override { return m_p.reader.countOf(id); }
    void findDuplicates(CustomerId id, QObject *context,
                        std::function<void(const QList<DuplicateHint> &)> found) override;
    void find(const QString &words, int limit, QObject *context,
              std::function<void(const QList<Customer> &)> found) override;
    QList<ChannelId> wroteOn(CustomerId id) const override;
    QList<Concern> concerns(ConversationId id, ChannelId over) const override;

    std::unique_ptr<HistoryList> newHistory() override;

    void put(CustomerId id, const QJsonObject &set) override;
    void addIdentity(CustomerId id, const QString &kind, const QString &address) override;
    void removeIdentity(IdentityId id) override;
    void merge(CustomerId into, CustomerId from, const QList<CustomerField> &take) override;
    void undoMerge(CardId merge) override;
    void erase(CustomerId id) override;
    void sayDistinct(CustomerId a, CustomerId b) override;
    void moveConversation(ConversationId id, CustomerId to, bool withIdentity) override;
    void mergeConversations(ConversationId into, ConversationId from) override;
    void splitConversation(ConversationId id, MessageId from) override;

private:
    Parts m_p;
    const Act m_act;
    QList<QPointer<HistoryModel>> m_histories;
};

}  // namespace heard::ui
