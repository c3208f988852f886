// SPDX-License-Identifier: GPL-3.0-or-later
// Customers and conversations merged, moved, split and taken back at random, with messages coming in between: nothing
// is lost, the ledger is sound, and a desk that followed all of it holds what a new one would.
#include <QCoreApplication>
#include <QJsonDocument>
#include <map>
#include <random>

#include "protocol/items.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

using Rows = std::map<std::pair<QString, qint64>, QJsonObject>;

/// What a desk holds that has applied every journal item.
class LiveDesk {
public:
    void follow(CoreBed &bed) {
        const auto items = bed.journal(m_cursor);
        for (const JournalItem &item : items) {
            m_cursor = item.seq;
            const QJsonObject json = QJsonDocument::fromJson(item.json).object();
            const QJsonObject data = json.value(s("data")).toObject();
            const QString kind = json.value(s("kind")).toString();
            if (kind == s("gone"))
                rows.erase({data.value(s("kind")).toString(), data.value(s("id")).toInteger()});
            else
                rows[{kind, data.value(s("id")).toInteger()}] = data;
        }
    }
    Rows rows;

private:
    qint64 m_cursor = 0;
};

Rows snapshot(CoreBed &bed) {
    Rows rows;
    for (const char *kind : {"agent", "channel", "customer", "conversation", "message", "card"}) {
        QJsonObject args{{s("kind"), s(kind)}};
        for (bool more = true; more;) {
            const QJsonObject page = bed.ask(s("snapshot"), args);
            const auto items = page.value(s("items")).toArray();
            for (const QJsonValue &item : items)
                rows[{s(kind), item[s("data")][s("id")].toInteger()}] = item[s("data")].toObject();
            more = page.contains(s("next"));
            args.insert(s("after"), page.value(s("next")));
        }
    }
    return rows;
}

/// Who and where everything is, without the marks of time.
Rows places(Rows rows) {
    Rows kept;
    for (auto &[key, data] : rows) {
        if (key.first != s("customer") && key.first != s("conversation") && key.first != s("message")) continue;
        data.remove(s("seq"));
        kept[key] = data;
    }
    return kept;
}

class Story {
public:
    explicit Story(unsigned seed) : m_random(seed) { (void)m_bed.open(); }

    void run(int steps) {
        for (int i = 0; i < 6; ++i) receive();
        for (int i = 0; i < steps; ++i) {
            m_bed.clock.advance(1000 + qint64(below(3'600'000)));
            step();
            m_desk.follow(m_bed);
        }
        EXPECT_EQ(m_bed.findings(), QStringList());
        EXPECT_TRUE(m_desk.rows == snapshot(m_bed));
        for (const char *verb : {"customer_merge", "merge_undo", "conversation_move", "conversation_split"})
            EXPECT_GT(m_done[verb], 0) << verb << ": the story tells too little";
        nothingIsLost();
        repliesGoWhereTheyWereWritten();
    }

private:
    unsigned below(unsigned most) { return std::uniform_int_distribution<unsigned>(0, most - 1)(m_random); }

    void step() {
        switch (below(12)) {
            case 0:
            case 1:
            case 2:
            case 3: return receive();
            case 4: return redeliver();
            case 5: return reply();
            case 6: return mergeCustomers();
            case 7: return undoMerge();
            case 8: return moveConversation();
            case 9: return mergeConversations();
            case 10: return split();
            default: return below(2) ? mergeAndUndoAtOnce() : resolve();
        }
    }

    void receive() {
        const unsigned who = below(6);
        const bool form = below(3) == 0;
        ++m_count;
        auto message = CoreBed::inbound(QStringLiteral("r%1").arg(m_count), QStringLiteral("text %1").arg(m_count),
                                        QStringLiteral("v%1").arg(who));
        if (form && below(2)) message.threadKey = QStringLiteral("thread %1").arg(below(3));
        if (below(4) == 0) message.customerName = QStringLiteral("Name %1").arg(below(3));
        m_sent += {message, form ? s("form") : s("site")};
        ASSERT_TRUE(m_bed.receive(message, m_sent.last().second).kept);
    }

    void redeliver() {
        const auto &[message, channel] = m_sent.at(below(unsigned(m_sent.size())));
        const qint64 head = m_bed.core->desks().head();
        ASSERT_TRUE(m_bed.receive(message, channel).known);
        EXPECT_EQ(m_bed.core->desks().head(), head);
    }

    std::vector<QJsonObject> all(const char *kind) {
        m_desk.follow(m_bed);
        std::vector<QJsonObject> found;
        for (const auto &[key, data] : m_desk.rows)
            if (key.first == s(kind)) found.push_back(data);
        return found;
    }
    QJsonObject one(const char *kind) {
        const auto found = all(kind);
        return found.empty() ? QJsonObject() : found[below(unsigned(found.size()))];
    }
    static qint64 id(const QJsonObject &row) { return row.value(s("id")).toInteger(); }

    void reply() {
        const QJsonObject conversation = one("conversation");
        (void)m_bed.execute(s("reply"), CoreBed::in(id(conversation), {{s("parts"), CoreBed::textParts(s("ok"))}}),
                            conversation.value(s("last_message")).toInteger());
        m_desk.follow(m_bed);
    }
    void resolve() { (void)m_bed.execute(s("resolve"), CoreBed::in(id(one("conversation")))); }

    void tell(const char *verb, const QJsonObject &args, std::optional<qint64> basedOn = {}) {
        const auto frame = m_bed.execute(s(verb), args, basedOn);
        if (std::holds_alternative<protocol::Done>(frame)) ++m_done[verb];
    }

    void mergeCustomers() {
        tell("customer_merge", {{s("into"), id(one("customer"))}, {s("from"), id(one("customer"))}});
    }
    void undoMerge() {
        std::vector<qint64> merges;
        for (const QJsonObject &card : all("card"))
            if (card.value(s("kind")) == s("merge")) merges.push_back(id(card));
        if (!merges.empty()) tell("merge_undo", {{s("merge"), merges[below(unsigned(merges.size()))]}});
    }

    void mergeAndUndoAtOnce() {
        const Rows before = places(snapshot(m_bed));
        const auto done =
            m_bed.execute(s("customer_merge"), {{s("into"), id(one("customer"))}, {s("from"), id(one("customer"))}});
        const auto *merged = std::get_if<protocol::Done>(&done);
        if (!merged) return;
        m_bed.done(s("merge_undo"), {{s("merge"), merged->result.value(s("merge"))}});
        const Rows after = places(snapshot(m_bed));
        for (const auto &[key, data] : before) {
            const auto now = after.find(key);
            ASSERT_NE(now, after.end());
            EXPECT_EQ(now->second, data) << key.first.toStdString() << ' ' << key.second;
        }
        EXPECT_EQ(after.size(), before.size());
    }

    void moveConversation() {
        tell("conversation_move", CoreBed::in(id(one("conversation")), {{s("customer"), id(one("customer"))},
                                                                        {s("with_identity"), below(2) == 0}}));
    }

    void mergeConversations() {
        const auto conversations = all("conversation");
        const QJsonObject a = one("conversation");
        std::vector<qint64> same;
        for (const QJsonObject &b : conversations)
            if (b.value(s("customer")) == a.value(s("customer")) && id(b) != id(a)) same.push_back(id(b));
        if (same.empty()) return;
        tell("conversation_merge", {{s("into"), id(a)}, {s("conversation"), same[below(unsigned(same.size()))]}});
    }

    void split() {
        const QJsonObject message = one("message");
        tell("conversation_split",
             CoreBed::in(message.value(s("conversation")).toInteger(), {{s("message"), id(message)}}));
    }

    /// Each message is there once, as it came, in a conversation that a list shows, of a customer who is one.
    void nothingIsLost() {
        QStringList expected, found;
        for (const auto &[message, channel] : std::as_const(m_sent)) expected += message.parts.first().text;
        const auto messages = all("message");
        for (const QJsonObject &message : messages) {
            const QJsonObject in = m_desk.rows[{s("conversation"), message.value(s("conversation")).toInteger()}];
            EXPECT_FALSE(in.isEmpty());
            EXPECT_FALSE(in.contains(s("merged_into")));
            const QJsonObject who = m_desk.rows[{s("customer"), in.value(s("customer")).toInteger()}];
            EXPECT_FALSE(who.isEmpty() || who.contains(s("merged_into")));
            if (message.value(s("direction")) == s("in")) found += message[s("parts")][0][s("text")].toString();
        }
        expected.sort();
        found.sort();
        EXPECT_EQ(found, expected);
        EXPECT_EQ(m_bed.core->desks().head(), m_bed.journal().last().seq);
    }

    void repliesGoWhereTheyWereWritten() {
        const auto wrong = m_bed.read<int>([](Tables &tables) -> Result<int> {
            int wrong = 0;
            for (const MessageRecord &record : tables.messages(MessageId{1LL << 60}, 100'000)) {
                const auto entry = tables.outbox(record.facts.id);
                const auto identity = entry ? tables.identity(record.identity) : std::nullopt;
                if (entry && (!identity || identity->facts.address != entry->address)) ++wrong;
            }
            return wrong;
        });
        EXPECT_EQ(wrong.value_or(-1), 0);
    }

    CoreBed m_bed;
    LiveDesk m_desk;
    std::mt19937 m_random;
    int m_count = 0;
    std::map<std::string, int> m_done;
    QList<QPair<channelapi::InboundMessage, QString>> m_sent;
};

class MergesTest : public testing::TestWithParam<unsigned> {};

TEST_P(MergesTest, WhateverIsMergedMovedAndSplit) { Story(GetParam()).run(120); }

INSTANTIATE_TEST_SUITE_P(Seeds, MergesTest, testing::Range(1U, 13U));

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
