// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/indexwriter.h"

#include <QFile>
#include <QFileInfo>

#include "base/log.h"
#include "base/ownerfiles.h"
#include "search/matcher.h"
#include "search/query.h"
#include "search/resources.h"
#include "search/tokens.h"
#include "storage/migrations.h"

namespace heard::search {
namespace {

/// Moved up whenever words, stems or tokens change, so that an index made by the old rules is made again.
constexpr int kRules = 1;

void deleteFiles(const QString &path) {
    for (const char *end : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(end));
}

int factsOf(const Conversation &conversation) {
    const int unread = conversation.unread > 0 ? Query::Unread : 0;
    switch (conversation.status) {
        case ConversationStatus::Open: return unread | Query::Open;
        case ConversationStatus::Waiting: return unread | Query::Waiting;
        case ConversationStatus::Snoozed: return unread | Query::Snoozed;
        case ConversationStatus::Resolved: return unread | Query::Resolved;
    }
    return unread;
}

}  // namespace

Result<std::unique_ptr<IndexWriter>> IndexWriter::open(const QString &path) {
    initSearchResources();
    if (auto folder = makeOwnerFolder(QFileInfo(path).absolutePath()); !folder) return tl::unexpected(folder.error());
    auto writer = openOnce(path);
    if (writer) return writer;
    log::category("search")->warn("the index is made anew: {}", str(writer.error().code));
    deleteFiles(path);
    return openOnce(path);
}

Result<std::unique_ptr<IndexWriter>> IndexWriter::openOnce(const QString &path) {
    auto database =
        storage::openMigrated({.path = path, .synchronous = storage::Database::Synchronous::Normal, .cacheKib = 8192},
                              migrationsFolder(), storage::SoundnessCheck::None);
    if (!database) return tl::unexpected(database.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    auto sql = storage::SqlBook::fromFolder(statementsFolder());
    if (!sql) return tl::unexpected(sql.error());
    std::unique_ptr<IndexWriter> writer(new IndexWriter(*std::move(database), *std::move(sql)));
    if (auto loaded = writer->load(); !loaded) return tl::unexpected(loaded.error());
    return writer;
}

IndexWriter::IndexWriter(std::unique_ptr<storage::Database> database, storage::SqlBook sql)
    : m_db(std::move(database)), m_sql(std::move(sql)) {}

Result<void> IndexWriter::load() {
    QHash<QString, QString> values;
    for (const char *name : {"rules", "source", "round", "seq", "whole"}) {
        auto rows = m_db->run(m_sql["meta"], QLatin1String(name));
        if (!rows) return tl::unexpected(rows.error());
        if (rows->next()) values.insert(QLatin1String(name), rows->text(0));
    }
    const QString rules = QString::number(kRules);
    if (values.contains(QStringLiteral("rules")) && values.value(QStringLiteral("rules")) != rules)
        return failure(QStringLiteral("other-rules"));
    m_place = {values.value(QStringLiteral("source")),
               values.value(QStringLiteral("round"), QStringLiteral("-1")).toLongLong(),
               values.value(QStringLiteral("seq")).toLongLong(), values.value(QStringLiteral("whole")).toInt() != 0};
    return run("set-meta", QStringLiteral("rules"), rules);
}

Result<void> IndexWriter::clear(const IndexPlace &place) {
    if (auto begun = begin(); !begun) return begun;
    for (const char *statement : {"clear-messages", "clear-spans", "clear-conversations", "clear-message-words",
                                  "clear-subject-words", "clear-person-words"})
        if (auto done = run(statement); !done) return done;
    // Its words may be of somebody who is not to be found any more. Until no trace of them is left it is nobody's
    // index, and whoever looks at its place clears it once more.
    if (auto emptied = commit({}); !emptied) return emptied;
    if (auto scrubbed = m_db->scrub(); !scrubbed) {
        log::category("search")->warn("the index is not empty yet: {}", str(scrubbed.error().code));
        return {};
    }
    if (auto begun = begin(); !begun) return begun;
    return commit(place);
}

Result<void> IndexWriter::begin() {
    if (m_open) return {};
    auto transaction = storage::Transaction::begin(*m_db);
    if (!transaction) return tl::unexpected(transaction.error());
    m_open.emplace(*std::move(transaction));
    return {};
}

Result<void> IndexWriter::commit(const IndexPlace &place) {
    const auto set = [this](const char *name, const QString &value) {
        return run("set-meta", QLatin1String(name), value);
    };
    Result<void> done = set("source", place.source);
    if (done) done = set("round", QString::number(place.round));
    if (done) done = set("seq", QString::number(place.seq));
    if (done) done = set("whole", QString::number(int(place.whole)));
    if (done) done = m_open->commit();
    m_open.reset();
    if (done) m_place = place;
    return done;
}

Result<bool> IndexWriter::put(const Message &message, const QStringList &from, bool again) {
    if (message.direction == Direction::System) return true;
    auto known = m_db->run(m_sql["message-seq"], message.id.v);
    if (!known) return tl::unexpected(known.error());
    if (known->next() && known->number(0) >= message.seq && !again) return false;
    if (auto done = run("put-message", message.id.v, message.seq, message.conversation.v, message.at); !done)
        return tl::unexpected(done.error());
    if (auto done = run("widen-span", message.id.v, message.at, message.at); !done) return tl::unexpected(done.error());
    QStringList tokens = tokensOf(plainText(message.parts), m_stemmer);
    for (const QString &name : from)
        for (const Word &word : wordsOf(name)) tokens += token::from(word.letters);
    if (message.author) tokens += token::author(message.author);
    tokens += token::channel(message.channel);
    return run("put-message-words", message.id.v, tokens.join(u' ')).map([] { return true; });
}

Result<bool> IndexWriter::put(const Conversation &conversation) {
    bool isNew = true;
    QString subject;
    QString name;
    {
        auto known = m_db->run(m_sql["conversation-known"], conversation.id.v);
        if (!known) return tl::unexpected(known.error());
        if (known->next()) {
            isNew = false;
            if (known->number(0) >= conversation.seq) return false;
            subject = known->text(1);
            name = known->text(2);
        }
    }
    auto done = run("put-conversation", conversation.id.v, conversation.seq, conversation.customer.v,
                    factsOf(conversation), conversation.lastAt, conversation.subject, conversation.customerName);
    if (done && conversation.subject != subject)
        done = run("put-subject-words", conversation.id.v, tokensOf(conversation.subject, m_stemmer).join(u' '));
    if (!done) return tl::unexpected(done.error());
    return !isNew && name != conversation.customerName;
}

Result<void> IndexWriter::put(const Customer &customer) {
    QStringList texts{customer.name};
    for (const Identity &identity : customer.identities) texts << identity.address << identity.label;
    QStringList tokens;
    for (const QString &text : std::as_const(texts)) {
        for (const Word &word : wordsOf(text)) tokens += token::word(word.letters);
        for (const PhoneNumber &number : phoneNumbersOf(text)) tokens += token::phone(number.key());
    }
    tokens.removeDuplicates();
    return run("put-person-words", customer.id.v, tokens.join(u' '));
}

Result<void> IndexWriter::remove(MessageId id) { return run("delete-message", id.v); }
Result<void> IndexWriter::remove(ConversationId id) { return run("delete-conversation", id.v); }

QStringList writersOf(const Message &message, const QString &customerName, const std::optional<Customer> &customer) {
    if (message.direction != Direction::In) return {message.authorName};
    QStringList names{customerName, message.authorName};
    if (customer) {
        names += customer->name;
        for (const Identity &identity : customer->identities) names << identity.address << identity.label;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

}  // namespace heard::search
