// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/reader.h"

#include <algorithm>
#include <limits>

#include "base/log.h"
#include "domain/names.h"
#include "protocol/items.h"
#include "replica/countreader.h"
#include "replica/damage.h"
#include "replica/rowcodec.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/sqlbook.h"

namespace heard::replica {

struct Reader::Private {
    std::unique_ptr<storage::Database> db;
    storage::SqlBook sql;
    std::shared_ptr<Damage> damage;
    bool whole = true;

    /// Hands each row of a statement to `take`; what can't be read is logged and left out.
    template <class Take, class... Values>
    Result<void> each(const char *name, Take take, const Values &...values) {
        whole = true;
        auto rows = db->run(sql[name], values...);
        if (!rows) return logged(name, rows.error());
        while (rows->next()) take(*rows);
        if (auto ended = rows->ended(); !ended) return logged(name, ended.error());
        return {};
    }

    /// A number of the replica's own; 0: none.
    qint64 meta(const char *name) {
        qint64 value = 0;
        (void)each(
            "meta", [&value](const storage::Rows &row) { value = row.number(0); }, QString::fromLatin1(name));
        return value;
    }

    Result<void> logged(const char *name, const Error &error) {
        whole = false;
        if (damage) damage->note(error);
        log::category("replica")->error("reading {}: {} {}", name, str(error.code), str(error.detail));
        return tl::unexpected(error);
    }

    template <class T, class... Values>
    QList<T> facts(const char *name, Result<T> (*read)(const QJsonObject &), const Values &...values) {
        QList<T> found;
        (void)each(
            name, [&](const storage::Rows &row) { addFact<T>(found, row, read); }, values...);
        return found;
    }

    template <class T>
    static void addFact(QList<T> &list, const storage::Rows &row, Result<T> (*read)(const QJsonObject &)) {
        if (auto fact = rowcodec::factFrom<T>(row, read)) list += *std::move(fact);
    }
};

View viewOf(ConversationStatus status) {
    View view;
    view.filter.statuses = {status};
    return view;
}

bool belongs(const View &view, const Place &place, qint64 now) {
    return view.own == View::Own::No && !place.gone && matches(view.filter, place.standing, view.me, now);
}

namespace {

const QList<ConversationStatus> kUnresolved{ConversationStatus::Open, ConversationStatus::Waiting,
                                            ConversationStatus::Snoozed};

/// The statement that answers a filter by an index, and what is bound to it.
struct Indexed {
    const char *statement = nullptr;
    QVariant value;
};

Indexed indexedOrder(const View &view) {
    const Filter &f = view.filter;
    if (view.sort != Sort::Newest || f.statuses.size() != 1) return {};
    // What is left of the filter beside its status must be one value that the open ones have an index by.
    Filter rest = f;
    rest.statuses = {};
    rest.extra = {};
    if (rest == Filter{}) return {"order-by-status", wordFor(f.statuses.first())};
    if (f.statuses.first() != ConversationStatus::Open) return {};
    Filter only;
    if (rest.assignees.size() == 1) {
        only.assignees = rest.assignees;
        const AgentId agent = rest.assignees.first() == Filter::kMe ? view.me : rest.assignees.first();
        if (rest == only && (agent || rest.assignees.first() == Filter::kNobody))
            return {"order-open-of-agent", agent.v};
    } else if (rest.channels.size() == 1) {
        only.channels = rest.channels;
        if (rest == only) return {"order-open-in-channel", rest.channels.first().v};
    } else if (rest.departments.size() == 1) {
        only.departments = rest.departments;
        if (rest == only) return {"order-open-in-department", rest.departments.first().v};
    }
    return {};
}

}  // namespace

bool isIndexed(const View &view) { return view.own != View::Own::No || indexedOrder(view).statement; }

Result<std::unique_ptr<Reader>> Reader::open(const QString &path, std::shared_ptr<Damage> damage) {
    auto sql = storage::SqlBook::fromFolder(QStringLiteral(":/replica/sqlite/statements"));
    if (!sql) return tl::unexpected(sql.error());
    return open(path, std::move(damage), *std::move(sql));
}

Result<std::unique_ptr<Reader>> Reader::open(const QString &path, std::shared_ptr<Damage> damage,
                                             storage::SqlBook sql) {
    auto d = std::make_unique<Private>();
    d->damage = std::move(damage);
    auto database = storage::Database::open({.path = path, .readOnly = true});
    if (!database) return tl::unexpected(database.error());
    d->db = *std::move(database);
    d->sql = std::move(sql);
    return std::unique_ptr<Reader>(new Reader(std::move(d)));
}

namespace {

/// The columns of a table, and what stands in a row that was there before they came.
Result<QList<QPair<QString, QString>>> columnsOf(storage::Database &database, const storage::SqlBook &sql,
                                                 const QString &table) {
    auto rows = database.run(sql["columns-of"], table);
    if (!rows) return tl::unexpected(rows.error());
    QList<QPair<QString, QString>> columns;
    while (rows->next()) columns += {rows->text(0), rows->text(1)};
    return columns;
}

/// Before what the agent wrote, as an earlier version kept it, stand views that have all of today's columns.
Result<void> showAsToday(storage::Database &database, const storage::SqlBook &sql) {
    const auto today =
        storage::openMigrated({.path = QStringLiteral(":memory:")}, QStringLiteral(":/replica/sqlite/migrations"));
    if (!today) return tl::unexpected(today.error());
    // The file is open for reading; views of this connection are no change of it.
    if (auto done = database.exec(QStringLiteral("PRAGMA query_only=OFF")); !done) return done;
    for (const QString &table : {QStringLiteral("draft"), QStringLiteral("outbox")}) {
        const auto has = columnsOf(database, sql, table);
        const auto wanted = columnsOf(**today, sql, table);
        if (!has) return tl::unexpected(has.error());
        if (!wanted) return tl::unexpected(wanted.error());
        QSet<QString> there;
        for (const auto &[name, value] : *has) there.insert(name);
        QStringList shown;
        for (const auto &[name, value] : *wanted)
            shown += there.contains(name) ? name : value + QStringLiteral(" AS ") + name;
        if (auto done = database.exec(sql["view-of"].arg(table, shown.join(u','))); !done) return done;
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<Reader>> Reader::openOlder(const QString &path) {
    auto reader = open(path);
    if (!reader) return reader;
    if (auto shown = showAsToday(*(*reader)->d->db, (*reader)->d->sql); !shown)
        (void)(*reader)->d->logged("views", shown.error());
    return reader;
}

Reader::Reader(std::unique_ptr<Private> d) : d(std::move(d)) {}
Reader::~Reader() = default;

QList<Spot> Reader::order(const View &view, int limit, qint64 now) {
    QList<Spot> spots;
    const auto take = [&spots](const storage::Rows &row) {
        spots += Spot{row.number(0), ConversationId{row.number(1)}};
    };
    if (view.own != View::Own::No) {
        (void)d->each(view.own == View::Own::Drafts ? "order-drafts" : "order-outbox", take, limit);
        return spots;
    }
    if (const Indexed indexed = indexedOrder(view); indexed.statement) {
        (void)d->each(indexed.statement, take, indexed.value, limit);
        return spots;
    }
    const auto candidates = places(view.filter);
    for (const Place &place : candidates)
        if (belongs(view, place, now)) spots += Spot{rankOf(view.sort, place.standing), place.id};
    std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) { return a.before(b); });
    return limit < 0 ? spots : spots.mid(0, limit);
}

QList<Place> Reader::places(const Filter &filter) {
    QList<Place> found;
    const auto take = [&found](const storage::Rows &row) {
        Place place;
        place.id.v = row.number(0);
        Standing &s = place.standing;
        s.lastAt = row.number(1);
        s.dueAt = row.number(2);
        s.waitingSince = row.number(3);
        s.status = fromWord<ConversationStatus>(row.text(4)).value_or(ConversationStatus::Open);
        s.unread = row.number(5) > 0;
        s.assignee.v = row.number(6);
        s.department.v = row.number(7);
        s.channel.v = row.number(8);
        s.tags = rowcodec::listFrom(row.text(9));
        s.mentioned = rowcodec::agentsFrom(row.text(10));
        found += place;
    };
    if (filter.mentioned || !filter.tags.isEmpty()) {
        (void)d->each(filter.mentioned ? "places-mentioned" : "places-tagged", take);
        return found;
    }
    const auto &statuses = filter.statuses.isEmpty() ? kUnresolved : filter.statuses;
    for (const ConversationStatus status : statuses) (void)d->each("places", take, wordFor(status));
    return found;
}

QList<Conversation> Reader::conversations(const QList<ConversationId> &ids) {
    QList<Conversation> found;
    found.reserve(ids.size());
    for (const ConversationId id : ids)
        if (auto one = conversation(id)) found += *std::move(one);
    return found;
}

std::optional<Conversation> Reader::conversation(ConversationId id) {
    std::optional<Conversation> found;
    (void)d->each(
        "conversation",
        [&found](const storage::Rows &row) {
            found = rowcodec::factFrom<Conversation>(row, protocol::conversationFrom);
        },
        id.v);
    return found;
}

QList<Conversation> Reader::conversationsOf(CustomerId customer, const std::optional<Spot> &last, int limit) {
    QList<Conversation> found;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    (void)d->each(
        "conversations-of-customer",
        [&found](const storage::Rows &row) { Private::addFact<Conversation>(found, row, protocol::conversationFrom); },
        customer.v, last ? last->rank : most, last ? last->id.v : most, limit);
    return found;
}

std::pair<int, int> Reader::countOf(CustomerId customer) {
    std::pair<int, int> counted;
    (void)d->each(
        "conversations-of-customer-count",
        [&counted](const storage::Rows &row) {
            counted = {int(row.number(0)), int(row.number(1))};
        },
        customer.v);
    return counted;
}

QList<Message> Reader::messages(ConversationId conversation, MessageId before, int limit) {
    QList<Message> found;
    const qint64 below = before ? before.v : std::numeric_limits<qint64>::max();
    (void)d->each(
        "messages-before",
        [&found](const storage::Rows &row) { Private::addFact<Message>(found, row, protocol::messageFrom); },
        conversation.v, below, limit);
    std::reverse(found.begin(), found.end());
    return found;
}

QList<Message> Reader::messagesFrom(ConversationId conversation, MessageId from, int limit) {
    return d->facts<Message>("messages-after", protocol::messageFrom, conversation.v, from.v, limit);
}

QList<Message> Reader::messages(const QList<MessageId> &ids) {
    QList<Message> found;
    for (const MessageId id : ids)
        (void)d->each(
            "message",
            [&found](const storage::Rows &row) { Private::addFact<Message>(found, row, protocol::messageFrom); }, id.v);
    return found;
}

std::optional<Customer> Reader::customer(CustomerId id) {
    std::optional<Customer> found;
    (void)d->each(
        "customer",
        [&found](const storage::Rows &row) { found = rowcodec::factFrom<Customer>(row, protocol::customerFrom); },
        id.v);
    return found;
}

void Reader::eachCustomer(const std::function<bool(const Customer &)> &take) {
    auto rows = d->db->run(d->sql["customers"]);
    if (!rows) return (void)d->logged("customers", rows.error());
    while (rows->next())
        if (const auto customer = rowcodec::factFrom<Customer>(*rows, protocol::customerFrom))
            if (!take(*customer)) return;
}

QList<Channel> Reader::channels() {
    QList<Channel> found;
    (void)d->each("channels",
                  [&found](const storage::Rows &row) { Private::addFact<Channel>(found, row, protocol::channelFrom); });
    return found;
}

QList<Agent> Reader::agents() {
    QList<Agent> found;
    (void)d->each("agents",
                  [&found](const storage::Rows &row) { Private::addFact<Agent>(found, row, protocol::agentFrom); });
    return found;
}

std::optional<Card> Reader::card(CardId id) {
    std::optional<Card> found;
    (void)d->each(
        "card", [&found](const storage::Rows &row) { found = rowcodec::factFrom<Card>(row, protocol::cardFrom); },
        id.v);
    return found;
}

QList<Card> Reader::cards(const QString &kind) {
    QList<Card> found;
    (void)d->each(
        "cards", [&found](const storage::Rows &row) { Private::addFact<Card>(found, row, protocol::cardFrom); }, kind);
    return found;
}

QList<Card> Reader::cards(const QString &kind, qint64 owner) {
    QList<Card> found;
    (void)d->each(
        "cards-of", [&found](const storage::Rows &row) { Private::addFact<Card>(found, row, protocol::cardFrom); },
        kind, owner);
    return found;
}

QList<Card> Reader::ordersBeginning(const QString &number, int limit) {
    // The last code point there is: all that begins so comes before it.
    const QString end = number + QString::fromUcs4(U"\U0010FFFF");
    return d->facts<Card>("orders-beginning", protocol::cardFrom, number, end, limit);
}

std::optional<Agent> Reader::user() {
    std::optional<Agent> found;
    (void)d->each(
        "meta",
        [&found](const storage::Rows &row) {
            if (auto agent = protocol::agentFrom(rowcodec::object(row.bytes(0)))) found = *std::move(agent);
        },
        QStringLiteral("user"));
    return found;
}

Position Reader::position() {
    Position position;
    (void)d->each(
        "meta", [&](const storage::Rows &row) { position.workspace = row.text(0); }, QStringLiteral("workspace"));
    (void)d->each(
        "meta",
        [&](const storage::Rows &row) {
            if (!row.isNull(0)) position.cursor = row.number(0);
        },
        QStringLiteral("cursor"));
    return position;
}

QList<Message> Reader::messagesBySeq(SeqSpot after, int limit) {
    return d->facts<Message>("messages-by-seq", protocol::messageFrom, after.seq, after.id, limit);
}

QList<Conversation> Reader::conversationsBySeq(SeqSpot after, int limit) {
    return d->facts<Conversation>("conversations-by-seq", protocol::conversationFrom, after.seq, after.id, limit);
}

QList<Customer> Reader::customersBySeq(SeqSpot after, int limit) {
    return d->facts<Customer>("customers-by-seq", protocol::customerFrom, after.seq, after.id, limit);
}

qint64 Reader::snapshots() { return d->meta("gen"); }

qint64 Reader::erasedAt() { return d->meta("erased-at"); }

Counts Reader::counts() {
    const auto counts = readCounts(*d->db, d->sql);
    return counts ? *counts : Counts{};
}

std::optional<Draft> Reader::draft(ConversationId conversation, bool note) {
    std::optional<Draft> found;
    (void)d->each(
        "draft", [&found](const storage::Rows &row) { found = rowcodec::draftFrom(row); }, conversation.v, note);
    return found;
}

QList<Draft> Reader::drafts() {
    QList<Draft> found;
    (void)d->each("drafts", [&found](const storage::Rows &row) { found += rowcodec::draftFrom(row); });
    return found;
}

bool Reader::isMissing(ConversationId id) {
    bool missing = false;
    (void)d->each(
        "is-missing", [&missing](const storage::Rows &) { missing = true; }, id.v);
    return missing;
}

QList<ConversationId> Reader::missingUnresolved() {
    QList<ConversationId> found;
    (void)d->each("missing-unresolved", [&found](const storage::Rows &row) { found += ConversationId{row.number(0)}; });
    return found;
}

QList<OutboxEntry> Reader::outbox() {
    QList<OutboxEntry> found;
    (void)d->each("entries", [&found](const storage::Rows &row) { found += rowcodec::entryFrom(row); });
    return found;
}

QList<OutboxEntry> Reader::outbox(ConversationId conversation) {
    QList<OutboxEntry> found;
    (void)d->each(
        "entries-of", [&found](const storage::Rows &row) { found += rowcodec::entryFrom(row); }, conversation.v);
    return found;
}

QSet<QString> Reader::filesInUse() {
    QSet<QString> found;
    (void)d->each("files-in-use", [&found](const storage::Rows &row) {
        for (const QString &path : rowcodec::listFrom(row.text(0))) found.insert(path);
    });
    return found;
}

bool Reader::wasWhole() const { return d->whole; }

Result<void> Reader::probe() {
    const auto nothing = [](const storage::Rows &) {};
    for (const char *name : {"counters", "channels", "drafts", "entries"})
        if (auto read = d->each(name, nothing); !read) return read;
    return d->each("order-by-status", nothing, wordFor(ConversationStatus::Open), 50);
}

}  // namespace heard::replica
