// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/indexreader.h"

#include <algorithm>
#include <limits>

#include "base/log.h"
#include "search/fold.h"
#include "search/resources.h"
#include "search/tokens.h"

namespace heard::search {
namespace {

// Where rows are left out by their time or their conversation, ids are looked through in ranges, so that it can be
// stopped: a small one first, as what is wanted is mostly new. Elsewhere that would only cost: FTS5 sees the end of a
// range by a row that fits, and where none does it goes through all rows for each range.
constexpr qint64 kFirstRange = 20'000;
constexpr qint64 kRange = 100'000;

// FTS5 has the rows of a shorter prefix at hand (prefix='1 2 3' of the tables). For a longer one it puts the rows of
// all tokens that begin so together before it gives the first: 80 ms for a frequent word. So these tokens are named.
constexpr qsizetype kPrefixIndexed = 3;
constexpr qsizetype kMostNamed = 100;  ///< with more each takes longer to be found than its few rows to be put together

QString quoted(const QString &token) { return u'"' + token + u'"'; }
qint64 untilOf(const Query &query) { return query.until ? query.until : std::numeric_limits<qint64>::max(); }
QString oneOf(const QStringList &parts) {
    return parts.size() == 1 ? parts.first() : u'(' + parts.join(u" OR ") + u')';
}

}  // namespace

struct IndexReader::Private {
    std::unique_ptr<storage::Database> db;
    storage::SqlBook sql;
    Stemmer stemmer;

    template <class Id, class... Values>
    Result<QList<Id>> list(const char *statement, const Values &...values) {
        auto rows = db->run(sql[statement], values...);
        if (!rows) return tl::unexpected(rows.error());
        QList<Id> ids;
        while (rows->next()) ids += Id{rows->number(0)};
        if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
        return ids;
    }

    /// What begins so, in FTS5's own language.
    QString begins(const QString &token, const char *statement) {
        const QString any = quoted(token) + u'*';
        if (token.size() <= kPrefixIndexed) return any;
        QStringList tokens;
        for (QString from = token; tokens.size() <= kMostNamed; from = tokens.last() + QChar(1)) {
            auto rows = db->run(sql[statement], from);
            if (!rows) return any;  // an index that its writer has not brought up to date yet
            if (!rows->next() || !rows->text(0).startsWith(token)) break;
            tokens += rows->text(0);
        }
        if (tokens.size() > kMostNamed) return any;
        if (tokens.isEmpty()) return quoted(token);
        std::transform(tokens.begin(), tokens.end(), tokens.begin(), quoted);
        return oneOf(tokens);
    }

    QString matchFor(const Term &term, const char *tokens) {
        if (term.kind == Term::Kind::Phone) return quoted(token::phone(term.phone));
        QStringList all;
        for (qsizetype i = 0; i < term.words.size(); ++i) {
            QStringList any;
            for (const QString &stem : stemmer.stems(term.words[i])) any += quoted(token::word(stem));
            if (term.prefix && i == term.words.size() - 1) any += begins(token::word(term.words[i].letters), tokens);
            all += oneOf(any);
        }
        return all.join(u" AND ");
    }

    /// Every token is quoted, so nothing that is typed can be taken for a part of FTS5's language.
    QString matchFor(const Query &query, const Context &context) {
        QStringList all;
        for (const Term &term : query.terms) all += matchFor(term, "message-token");
        for (const QString &name : query.from) all += begins(token::from(name), "message-token");
        if (query.fromMe) all += quoted(token::author(context.me));
        if (!query.channels.isEmpty()) {
            QStringList any;
            for (const ChannelId id : context.channels) any += quoted(token::channel(id));
            all += oneOf(any);
        }
        return all.join(u" AND ");
    }

    struct Ids {
        qint64 from;
        qint64 below;
    };
    /// Between which ids messages of the wanted time can be.
    Result<Ids> idsOf(const Query &query) {
        auto newest = db->run(sql["newest-message"]);
        if (!newest) return tl::unexpected(newest.error());
        Ids ids{1, newest->next() ? newest->number(0) + 1 : 1};
        if (!query.since && !query.until) return ids;
        auto span = db->run(sql["ids-of-times"], query.since, untilOf(query));
        if (!span) return ids;  // an index that its writer has not brought up to date yet
        if (!span->next() || span->isNull(0)) return Ids{1, 1};
        return Ids{qMax(ids.from, span->number(0)), qMin(ids.below, span->number(1))};
    }

    Result<storage::Rows> range(const Query &query, const QString &match, qint64 from, qint64 below) {
        const qint64 until = untilOf(query);
        if (match.isEmpty())
            return db->run(sql["messages-by-facts"], from, below, query.since, until, query.is, query.is);
        if (query.is)
            return db->run(sql["messages-of-conversations"], match, from, below, query.since, until, query.is,
                           query.is);
        return db->run(sql["messages"], match, from, below, query.since, until);
    }
};

Result<std::unique_ptr<IndexReader>> IndexReader::open(const QString &path) {
    initSearchResources();
    auto d = std::make_unique<Private>();
    auto database = storage::Database::open({.path = path, .readOnly = true});
    if (!database) return tl::unexpected(database.error());
    d->db = *std::move(database);
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    d->sql = *std::move(sql);
    return std::unique_ptr<IndexReader>(new IndexReader(std::move(d)));
}

IndexReader::IndexReader(std::unique_ptr<Private> d) : d(std::move(d)) {}
IndexReader::~IndexReader() = default;

Result<bool> IndexReader::messages(const Query &query, const Context &context, MessageId before, const Take &take,
                                   const Stop &stop) {
    if (!query.findsMessages() || (!query.channels.isEmpty() && context.channels.isEmpty())) return true;
    const QString match = d->matchFor(query, context);
    const auto ids = d->idsOf(query);
    if (!ids) return tl::unexpected(ids.error());
    qint64 below = before ? qMin(ids->below, before.v) : ids->below;
    const bool leavesOut = query.is || query.since || query.until;
    for (qint64 width = leavesOut ? kFirstRange : below; below > ids->from; width = kRange) {
        const qint64 from = qMax(ids->from, below - width);
        auto rows = d->range(query, match, from, below);
        if (!rows) return tl::unexpected(rows.error());
        for (int seen = 1; rows->next(); ++seen) {
            if (!take(MessageId{rows->number(0)})) return false;
            if (seen % 64 == 0 && stop()) return false;
        }
        if (auto ended = rows->ended(); !ended) return tl::unexpected(ended.error());
        if (stop()) return false;
        below = from;
    }
    return true;
}

Result<QList<ConversationId>> IndexReader::subjects(const Query &query, int limit) {
    if (query.terms.isEmpty()) return QList<ConversationId>();
    QStringList all;
    for (const Term &term : query.terms) all += d->matchFor(term, "subject-token");
    return d->list<ConversationId>("subjects", all.join(u" AND "), query.is, query.is, limit);
}

Result<QList<CustomerId>> IndexReader::people(const Query &query, int limit) {
    QStringList all;
    for (const Term &term : query.terms) {
        if (term.kind == Term::Kind::Phone) all += quoted(token::phone(term.phone));
        for (const Word &word : term.words) all += d->begins(token::word(word.letters), "person-token");
    }
    if (all.isEmpty()) return QList<CustomerId>();
    return d->list<CustomerId>("people", all.join(u" AND "), limit);
}

ConversationId IndexReader::newestConversationOf(CustomerId customer) {
    const auto found = d->list<ConversationId>("newest-conversation-of", customer.v);
    return found && !found->isEmpty() ? found->first() : ConversationId{};
}

IndexPlace IndexReader::place() {
    const auto value = [this](const char *name) {
        auto rows = d->db->run(d->sql["meta"], QLatin1String(name));
        return rows && rows->next() ? rows->text(0) : QString();
    };
    return {value("source"), value("round").toLongLong(), value("seq").toLongLong(), value("whole") == u"1"};
}

QList<ChannelId> channelsFor(const QStringList &wanted, const QList<Channel> &channels) {
    QList<ChannelId> ids;
    for (const Channel &channel : channels)
        for (const QString &word : wanted) {
            const QString typed = fold(word).letters;
            const QStringList words = fold(channel.name).letters.split(u' ') << channel.kind;
            const bool named =
                fold(channel.name).letters.startsWith(typed) ||
                std::any_of(words.begin(), words.end(), [&](const QString &w) { return w.startsWith(typed); });
            if (named && !ids.contains(channel.id)) ids += channel.id;
        }
    return ids;
}

}  // namespace heard::search
