// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonDocument>

#include "base/clock.h"
#include "protocol/profile.h"
#include "support/democards.h"
#include "support/listmodel.h"
#include "ui/models/customers.h"

namespace heard::test {

/// Customers in memory: what is asked is done at once, as far as a window can see it, and said to `asked`.
class DemoCustomers final : public ui::Customers {
public:
    using Asked = std::function<void(const QString &)>;
    using Unasked = std::function<std::optional<Conversation>(ConversationId)>;

    DemoCustomers(const Clock &clock, DemoCards &cards, Asked asked, Unasked conversation)
        : m_clock(clock), m_cards(cards), m_asked(std::move(asked)), m_conversation(std::move(conversation)) {}

    // What tests and pictures set up.
    void set(const Customer &customer) {
        m_customers.insert(customer.id.v, customer);
        Q_EMIT changed({customer.id});
    }
    void setHistory(CustomerId id, const QList<ui::HistoryRow> &rows) { m_histories.insert(id.v, rows); }
    void setDuplicates(const QList<ui::DuplicateHint> &hints) { m_duplicates = hints; }
    void setWroteOn(CustomerId id, const QList<ChannelId> &channels) { m_wroteOn.insert(id.v, channels); }
    void setChannelKind(const QString &kind) { m_channelKind = kind; }

    std::optional<Customer> customer(CustomerId id) const override {
        const auto found = m_customers.constFind(id.v);
        return found == m_customers.cend() ? std::nullopt : std::optional(*found);
    }
    QList<Card> cards(const QString &kind, CustomerId id) const override { return m_cards.of(kind, id.v); }
    QList<ui::FoundOrder> ordersBeginning(const QString &number, int limit) const override {
        QList<ui::FoundOrder> found;
        for (const Customer &customer : m_customers)
            for (const Card &order : m_cards.of(QStringLiteral("order"), customer.id.v))
                if (order.body.value(QLatin1String("number")).toString().startsWith(number, Qt::CaseInsensitive) &&
                    found.size() < limit)
                    found += ui::FoundOrder{customer.id, customer.name, ConversationId{customer.id.v}, order.body};
        return found;
    }
    std::pair<int, int> historyCount(CustomerId id) const override {
        QSet<QString> channels;
        for (const ui::HistoryRow &row : m_histories.value(id.v)) channels.insert(row.channelKind);
        return {int(m_histories.value(id.v).size()), int(channels.size())};
    }
    void findDuplicates(CustomerId, QObject *, std::function<void(const QList<ui::DuplicateHint> &)> found) override {
        found(m_duplicates);
    }
    void find(const QString &words, int limit, QObject *, std::function<void(const QList<Customer> &)> found) override {
        QList<Customer> list;
        const auto has = [&](const Customer &customer) {
            const bool reached = std::any_of(customer.identities.begin(), customer.identities.end(),
                                             [&](const Identity &one) { return one.address == words; });
            return customer.name.contains(words, Qt::CaseInsensitive) || reached;
        };
        for (const Customer &customer : m_customers)
            if (has(customer) && list.size() < limit) list += customer;
        std::sort(list.begin(), list.end(), [](const Customer &a, const Customer &b) { return a.id < b.id; });
        found(list);
    }
    QList<ChannelId> wroteOn(CustomerId id) const override { return m_wroteOn.value(id.v); }
    QList<Concern> concerns(ConversationId id, ChannelId) const override {
        const auto conversation = m_conversation(id);
        const auto who = conversation ? customer(conversation->customer) : std::nullopt;
        if (!who) return {};
        return concernsOf(*who, *conversation, m_channelKind, QTimeZone::systemTimeZone(), m_clock.now());
    }

    std::unique_ptr<ui::HistoryList> newHistory() override {
        return std::make_unique<History>([this](CustomerId id) { return m_histories.value(id.v); });
    }

    void put(CustomerId id, const QJsonObject &fields) override {
        m_asked(QStringLiteral("put %1 %2")
                    .arg(id.v)
                    .arg(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact))));
        Customer now = customer(id).value_or(Customer());
        if (protocol::applyProfile(now, fields)) set(now);
    }
    void addIdentity(CustomerId id, const QString &kind, const QString &address) override {
        m_asked(QStringLiteral("identity %1 %2 %3").arg(id.v).arg(kind, address));
        Customer now = customer(id).value_or(Customer());
        now.identities += Identity{IdentityId{++m_lastIdentity}, kind, address, {}};
        set(now);
    }
    void removeIdentity(IdentityId id) override {
        m_asked(QStringLiteral("no identity %1").arg(id.v));
        for (Customer &each : m_customers)
            each.identities.removeIf([&](const Identity &identity) { return identity.id == id; });
        Q_EMIT changed({});
    }
    void merge(CustomerId into, CustomerId from, const QList<CustomerField> &take) override {
        QStringList words;
        for (const CustomerField field : take) words += protocol::wordFor(field);
        m_asked(QStringLiteral("merge %1 %2 %3").arg(into.v).arg(from.v).arg(words.join(u',')));
        m_duplicates.clear();
        Q_EMIT changed({});
    }
    void undoMerge(CardId merge) override { m_asked(QStringLiteral("undo %1").arg(merge.v)); }
    void erase(CustomerId id) override { m_asked(QStringLiteral("erase %1").arg(id.v)); }
    void sayDistinct(CustomerId a, CustomerId b) override {
        m_asked(QStringLiteral("distinct %1 %2").arg(a.v).arg(b.v));
        m_duplicates.clear();
        Q_EMIT changed({});
    }
    void moveConversation(ConversationId id, CustomerId to, bool withIdentity) override {
        m_asked(QStringLiteral("move %1 %2 %3").arg(id.v).arg(to.v).arg(withIdentity));
    }
    void mergeConversations(ConversationId into, ConversationId from) override {
        m_asked(QStringLiteral("merge conversations %1 %2").arg(into.v).arg(from.v));
    }
    void splitConversation(ConversationId id, MessageId from) override {
        m_asked(QStringLiteral("split %1 %2").arg(id.v).arg(from.v));
    }

private:
    class History final : public ListModel<ui::HistoryRow, ui::HistoryList> {
    public:
        using Rows = std::function<QList<ui::HistoryRow>(CustomerId)>;
        explicit History(Rows rows)
            : ListModel([](const ui::HistoryRow &row) { return row.title; }), m_rowsOf(std::move(rows)) {}
        void open(CustomerId id) override { reset(m_rowsOf(id)); }

    private:
        const Rows m_rowsOf;
    };

    const Clock &m_clock;
    DemoCards &m_cards;
    const Asked m_asked;
    const Unasked m_conversation;
    QHash<qint64, Customer> m_customers;
    QHash<qint64, QList<ui::HistoryRow>> m_histories;
    QList<ui::DuplicateHint> m_duplicates;
    QHash<qint64, QList<ChannelId>> m_wroteOn;
    QString m_channelKind = QStringLiteral("webchat");
    qint64 m_lastIdentity = 5000;
};

}  // namespace heard::test
