// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/writer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "base/log.h"
#include "base/token.h"
#include "protocol/items.h"
#include "replica/countreader.h"
#include "replica/rowcodec.h"
#include "storage/errors.h"
#include "storage/migrations.h"

namespace heard::replica {
namespace {

/// Said by our own rules before anything was touched, not by the database in the middle of it.
bool isRefusal(const Error &error) {
    return error.code == QLatin1String("gap") || error.code == QLatin1String("may-have-left") ||
           error.code == QLatin1String("not-found");
}

qint64 agentIdOf(const QJsonObject &agent) { return agent.value(QLatin1String("id")).toInteger(); }

/// Under which what an agent wrote in a workspace is laid aside; earlier versions knew the workspace only.
QString ownKey(const QString &workspace, AgentId agent) {
    return workspace.isEmpty() || !agent ? workspace : workspace + u'#' + QString::number(agent.v);
}

}  // namespace

Result<std::unique_ptr<Writer>> Writer::open(const QString &path, const Clock &clock, Mailbox &own,
                                             std::shared_ptr<Damage> damage, Announce announce) {
    // A whole check reads the file from end to end, seconds on a large one; damage shows when the page is read.
    auto database = storage::openMigrated({.path = path}, QStringLiteral(":/replica/sqlite/migrations"),
                                          storage::SoundnessCheck::None);
    if (!database) return tl::unexpected(database.error());
    auto sql = storage::SqlBook::fromFolder(QStringLiteral(":/replica/sqlite/statements"));
    if (!sql) return tl::unexpected(sql.error());
    std::unique_ptr<Writer> writer(
        new Writer(*std::move(database), *std::move(sql), clock, own, std::move(damage), std::move(announce)));
    if (auto loaded = writer->load(); !loaded) return tl::unexpected(loaded.error());
    return writer;
}

Writer::Writer(std::unique_ptr<storage::Database> database, storage::SqlBook sql, const Clock &clock, Mailbox &own,
               std::shared_ptr<Damage> damage, Announce announce)
    : m_db(std::move(database)),
      m_sql(std::move(sql)),
      m_facts(*m_db, m_sql),
      m_ownWriter(*m_db, m_sql, clock),
      m_mailbox(own),
      m_damage(std::move(damage)),
      m_announce(std::move(announce)) {}

Result<void> Writer::load() {
    const auto workspace = meta(QStringLiteral("workspace"));
    if (!workspace) return tl::unexpected(workspace.error());
    const auto cursor = meta(QStringLiteral("cursor"));
    if (!cursor) return tl::unexpected(cursor.error());
    const auto device = meta(QStringLiteral("device"));
    if (!device) return tl::unexpected(device.error());
    const auto gen = meta(QStringLiteral("gen"));
    if (!gen) return tl::unexpected(gen.error());
    const auto agent = meta(QStringLiteral("agent"));
    if (!agent) return tl::unexpected(agent.error());
    const auto user = meta(QStringLiteral("user"));
    if (!user) return tl::unexpected(user.error());
    m_place.position.workspace = workspace->toString();
    m_place.position.agent.v =
        agent->isNull() ? agentIdOf(rowcodec::object(user->toString().toUtf8())) : agent->toLongLong();
    m_place.position.cursor = cursor->isNull() ? std::nullopt : std::optional(cursor->toLongLong());
    m_place.gen = gen->toLongLong();
    m_device = device->toString();
    const auto owed = meta(QStringLiteral("scrub-owed"));
    if (!owed) return tl::unexpected(owed.error());
    m_scrubOwed = owed->toLongLong() > 0;
    if (m_device.isEmpty()) {
        m_device = newClientId();
        if (auto kept = setMeta(QStringLiteral("device"), m_device); !kept) return kept;
    }
    m_kept = m_place;
    m_ownWriter.setDevice(m_device);
    return {};
}

void Writer::run(Whose whose, const Work &work, Done done) {
    if (auto begun = begin(whose); !begun) return giveUp(begun.error()), done(begun);
    auto part = storage::Savepoint::begin(*m_db);
    if (!part) return giveUp(part.error()), done(tl::unexpected(part.error()));
    const Place before = m_place;
    Result<void> result = work(*this);
    if (result) result = part->keep();
    if (!result) {
        m_place = before;
        if (storage::isStorageFault(result.error())) return giveUp(result.error()), done(result);
        if (!isRefusal(result.error())) {
            m_change.everything = true;  // what the piece has noted so far is not true
            m_place.snapshot = result;
        }
        if (auto undone = part->undo(); !undone) return giveUp(undone.error()), done(undone);
    }
    m_waiting.emplace_back(std::move(done), std::move(result));
}

Result<void> Writer::begin(Whose whose) {
    using Synchronous = storage::Database::Synchronous;
    if (m_open && (m_flushes || whose == Whose::Hub)) return {};
    commit();  // whether it flushes can't be changed within a transaction
    m_flushes = whose == Whose::Agent;
    if (auto set = m_db->setSynchronous(m_flushes ? Synchronous::Full : Synchronous::Normal); !set) return set;
    auto transaction = storage::Transaction::begin(*m_db);
    if (!transaction) return tl::unexpected(transaction.error());
    m_open.emplace(*std::move(transaction));
    // Goes behind what has gathered in the mailbox meanwhile: that is the group.
    // The writer may have been ended by what is in it before that, and has then committed.
    m_mailbox.post([this, here = std::weak_ptr(m_here)] {
        if (!here.expired()) commit();
    });
    return {};
}

void Writer::commit() {
    if (!m_open) return;
    const auto counts = replica::readCounts(*m_db, m_sql);
    const Result<void> committed = m_open->commit();
    m_open.reset();
    if (!committed) return giveUp(committed.error());
    m_kept = m_place;
    if (counts && *counts != m_counts) m_change.counts = m_counts = *counts;
    m_announce(std::exchange(m_change, {}), m_place.position);
    for (const auto &[done, result] : std::exchange(m_waiting, {})) done(result);
    scrub();
}

void Writer::giveUp(const Error &why) {
    log::category("replica")->error("not kept: {} {}", str(why.code), str(why.detail));
    m_damage->note(why);
    m_open.reset();
    m_change = {};
    m_place = m_kept;
    m_place.snapshot = tl::unexpected(why);  // what was lost of one may have been a page
    for (const auto &[done, result] : std::exchange(m_waiting, {})) done(result ? tl::unexpected(why) : result);
}

Result<void> Writer::apply(const protocol::Events &events) {
    const qint64 cursor = m_place.position.cursor.value_or(-1);
    if (cursor < 0 || events.from > cursor + 1)
        return failure(QStringLiteral("gap"), QStringLiteral("from %1, cursor %2").arg(events.from).arg(cursor));
    for (const protocol::Item &item : events.items) {
        if (item.seq <= cursor) continue;  // applied already; a row deleted since must not come back
        if (auto done = put(item); !done) return done;
    }
    if (auto done = followErased(); !done) return done;
    if (events.to <= cursor) return {};
    return setCursor(events.to);
}

Result<void> Writer::beginSnapshot(const QString &workspace, bool wipe, AgentId agent, bool restored) {
    const AgentId before = m_place.position.agent;
    const bool other = m_place.position.workspace != workspace || (agent && before && agent != before);
    if (other || wipe)
        if (auto swept = m_facts.sweep(-1, m_change); !swept) return swept;
    if (other) {
        if (auto done = m_ownWriter.switchWorkspace(ownKey(m_place.position.workspace, before),
                                                    {ownKey(workspace, agent), workspace}, m_change);
            !done)
            return done;
        if (auto done = setMeta(QStringLiteral("agent"), agent ? QVariant(agent.v) : QVariant()); !done) return done;
        m_place.position.agent = agent;
        if (auto done = setMeta(QStringLiteral("workspace"), workspace); !done) return done;
        m_place.position.workspace = workspace;
    }
    // No cursor until it is whole: if this is interrupted, the next connection begins anew.
    if (auto done = setMeta(QStringLiteral("cursor"), QVariant()); !done) return done;
    m_place.position.cursor.reset();
    m_place.snapshot = {};
    m_place.restored = restored;
    return setMeta(QStringLiteral("gen"), ++m_place.gen);
}

Result<void> Writer::addPage(const QList<protocol::Item> &items) {
    if (!m_place.snapshot) return m_place.snapshot;
    for (const protocol::Item &item : items)
        if (auto done = put(item); !done) return done;
    return followErased();
}

/// What the agent wrote for somebody who was erased goes with them, though nobody took it back.
Result<void> Writer::followErased() {
    const auto listOf = [](const Card &card, const char *name) {
        return QString::fromUtf8(
            QJsonDocument(card.body.value(QLatin1String(name)).toArray()).toJson(QJsonDocument::Compact));
    };
    for (const Card &card : m_facts.takeErased()) {
        for (const QJsonValue &id : card.body.value(QLatin1String("conversations")).toArray()) {
            m_change.drafts.insert(ConversationId{id.toInteger()});
            m_change.outbox.insert(ConversationId{id.toInteger()});
        }
        for (const QJsonValue &id : card.body.value(QLatin1String("blobs")).toArray())
            m_change.erasedBlobs.insert(BlobId{id.toInteger()});
        if (auto done = m_ownWriter.erase(listOf(card, "conversations"), listOf(card, "customers"), m_change); !done)
            return done;
        if (auto done = setMeta(QStringLiteral("scrub-owed"), 1); !done) return done;
        if (auto done = setMeta(QStringLiteral("erased-at"), card.seq); !done) return done;
        m_scrubOwed = true;
    }
    return {};
}

/// A card may be what another device of this agent has made of a draft.
Result<void> Writer::put(const protocol::Item &item) {
    if (item.kind == QLatin1String("gone") && item.data.value(QLatin1String("kind")) == QLatin1String("card"))
        if (auto done = m_ownWriter.followGone(item.data.value(QLatin1String("id")).toInteger(), m_change); !done)
            return done;
    if (auto done = m_facts.put(item, m_place.gen, m_change); !done) return done;
    if (item.kind != QLatin1String("card")) return {};
    auto card = protocol::cardFrom(item.data);
    if (!card) return {};
    card->seq = item.seq;
    return m_ownWriter.followCard(*card, m_change);
}

/// Not while a snapshot comes in: what it does not name is deleted at its end only.
void Writer::scrub() {
    if (!m_scrubOwed || !m_place.position.cursor) return;
    if (auto done = m_db->scrub(); !done) {
        log::category("replica")->warn("not written anew yet: {}", str(done.error().code));
        return;
    }
    m_scrubOwed = !setMeta(QStringLiteral("scrub-owed"), 0).has_value();
}

Result<void> Writer::updateEntry(const OutboxEntry &entry) {
    if (auto done = m_ownWriter.updateEntry(entry, m_change); !done) return done;
    // Its changes may have come before the hub's answer.
    return m_ownWriter.dropAccepted(m_place.position.cursor.value_or(-1), m_change);
}

Result<void> Writer::endSnapshot(qint64 head) {
    if (!m_place.snapshot) return m_place.snapshot;
    if (auto swept = m_facts.sweep(m_place.gen, m_change); !swept) return swept;
    if (auto whole = m_db->run(m_sql["all-whole"]); !whole) return tl::unexpected(whole.error());
    if (auto done = m_ownWriter.followAbsent(m_place.restored ? 0 : head, m_change); !done) return done;
    return setCursor(head);
}

Result<int> Writer::trim(const TrimRule &rule) {
    if (!m_place.position.cursor) return 0;
    return m_facts.trim(rule, m_change);
}

Result<void> Writer::setWhole(ConversationId conversation) {
    return m_db->run(m_sql["set-whole"], 1, conversation.v).map([](const storage::Rows &) {});
}

Result<void> Writer::saveUser(const QJsonObject &agent) {
    m_change.agents = true;
    if (!m_place.position.agent) {
        m_place.position.agent.v = agentIdOf(agent);
        if (auto done = setMeta(QStringLiteral("agent"), m_place.position.agent.v); !done) return done;
    }
    return setMeta(QStringLiteral("user"), rowcodec::objectText(agent));
}

Result<QVariant> Writer::meta(const QString &name) {
    auto rows = m_db->run(m_sql["meta"], name);
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return QVariant();
    return rows->isNull(0) ? QVariant() : QVariant(rows->text(0));
}

Result<void> Writer::setMeta(const QString &name, const QVariant &value) {
    return m_db->run(m_sql["set-meta"], name, value).map([](const storage::Rows &) {});
}

Result<void> Writer::setCursor(qint64 cursor) {
    m_place.position.cursor = cursor;
    if (auto done = setMeta(QStringLiteral("cursor"), cursor); !done) return done;
    return m_ownWriter.dropAccepted(cursor, m_change);
}

}  // namespace heard::replica
