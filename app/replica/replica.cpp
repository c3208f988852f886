// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"

#include <QFileInfo>
#include <QPointer>

#include "base/log.h"
#include "base/ownerfiles.h"
#include "replica/damage.h"
#include "replica/reader.h"
#include "replica/salvage.h"
#include "replica/writer.h"

namespace heard::replica {

Replica::Replica(const QString &path, const Clock &clock)
    : m_path(path), m_clock(clock), m_damage(std::make_shared<Damage>(path)), m_inbox(std::make_unique<Mailbox>()) {}

Result<std::unique_ptr<Replica>> Replica::open(const QString &path, const Clock &clock) {
    auto begun = begin(path, clock);
    return begun ? finish(*std::move(begun)) : std::move(begun);
}

Result<std::unique_ptr<Replica>> Replica::begin(const QString &path, const Clock &clock) {
    qRegisterMetaType<Change>();
    if (auto folder = makeOwnerFolder(QFileInfo(path).absolutePath()); !folder) return tl::unexpected(folder.error());
    std::unique_ptr<Replica> replica(new Replica(path, clock));
    if (!replica->m_damage->wasNoted()) replica->startWriter();
    return replica;
}

Result<std::unique_ptr<Replica>> Replica::finish(std::unique_ptr<Replica> replica) {
    auto started = replica->m_opened.valid() ? replica->start() : failure(QStringLiteral("corrupt-database"));
    if (started) return replica;
    const QString path = replica->m_path;
    const Clock &clock = replica->m_clock;
    if (started.error().code != QLatin1String("corrupt-database")) return tl::unexpected(started.error());

    const auto saved = moveAside(path, clock);
    if (!saved) return tl::unexpected(saved.error());
    replica->m_damage->forget();
    replica.reset(new Replica(path, clock));
    replica->startWriter();
    if (started = replica->start(); !started) return tl::unexpected(started.error());
    replica->m_opening = Opening{saved->movedTo, int(saved->drafts.size()), int(saved->entries.size())};
    for (const OutboxEntry &entry : saved->entries) replica->enqueue(entry, nullptr, {});
    for (const Draft &draft : saved->drafts) replica->saveDraft(draft);
    return replica;
}

void Replica::startWriter() {
    m_inbox->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("replica"));
    m_thread.start();
    auto opened = std::make_shared<std::promise<Result<storage::SqlBook>>>();
    m_opened = opened->get_future();
    m_inbox->post([this, opened] {
        auto writer =
            Writer::open(m_path, m_clock, *m_inbox, m_damage, [this](const Change &change, const Position &position) {
                m_home.post([this, change, position] { announce(change, position); });
            });
        if (!writer) return opened->set_value(tl::unexpected(writer.error()));
        m_writer = *std::move(writer);
        opened->set_value(m_writer->sql());
    });
}

Result<void> Replica::start() {
    auto opened = m_opened.get();
    if (!opened) return tl::unexpected(opened.error());
    m_sql = *std::move(opened);
    m_device = m_writer->device();
    m_position = m_writer->position();
    auto reader = newReader();
    if (!reader) return tl::unexpected(reader.error());
    m_counts = (*reader)->counts();
    m_damage->listen([this] { m_home.post([this] { Q_EMIT damaged(); }); });
    return (*reader)->probe();
}

Replica::~Replica() {
    m_damage->listen(nullptr);  // readers may outlive us
    // Jobs run in order: all that was posted is committed before the writer goes.
    m_thread.endAfter(*m_inbox, [this] {
        if (m_writer) m_writer->commit();
        m_writer.reset();
    });
}

Result<std::unique_ptr<Reader>> Replica::newReader() const { return Reader::open(m_path, m_damage, m_sql); }

void Replica::post(Whose whose, QObject *context, Kept kept, std::function<Result<void>(Writer &)> work) {
    const bool wanted = context && kept;
    m_inbox->post(
        [this, whose, wanted, context = QPointer<QObject>(context), kept = std::move(kept), work = std::move(work)] {
            if (!m_writer) return;
            m_writer->run(whose, work, [this, wanted, context, kept](const Result<void> &result) {
                if (result && !wanted) return;
                m_home.post([this, wanted, context, kept, result] {
                    if (!wanted) return Q_EMIT failed(result.error());
                    if (context) kept(result);
                });
            });
        });
}

void Replica::announce(const Change &change, const Position &position) {
    m_position = position;
    if (change.counts) m_counts = *change.counts;
    if (!change.isEmpty()) Q_EMIT changed(change);
}

void Replica::apply(const protocol::Events &events, QObject *context, Kept kept) {
    post(Whose::Hub, context, std::move(kept), [events](Writer &writer) { return writer.apply(events); });
}

void Replica::beginSnapshot(const QString &workspace, bool wipe, AgentId agent, bool restored) {
    post(Whose::Hub, nullptr, {},
         [=](Writer &writer) { return writer.beginSnapshot(workspace, wipe, agent, restored); });
}

void Replica::addPage(const QList<protocol::Item> &items, QObject *context, Kept kept) {
    post(Whose::Hub, context, std::move(kept), [items](Writer &writer) { return writer.addPage(items); });
}

void Replica::endSnapshot(qint64 head, QObject *context, Kept kept) {
    post(Whose::Hub, context, std::move(kept), [head](Writer &writer) { return writer.endSnapshot(head); });
}

void Replica::saveUser(const QJsonObject &agent) {
    post(Whose::Hub, nullptr, {}, [agent](Writer &writer) { return writer.saveUser(agent); });
}

void Replica::saveDraft(const Draft &draft) {
    post(Whose::Agent, nullptr, {}, [draft](Writer &writer) { return writer.own().saveDraft(draft, writer.change()); });
}

void Replica::trim(const TrimRule &rule, QObject *context, std::function<void(const Result<int> &)> trimmed) {
    auto count = std::make_shared<int>(0);  // written before `kept` is posted, read after
    post(
        Whose::Hub, context,
        [count, trimmed = std::move(trimmed)](const Result<void> &kept) {
            trimmed(kept ? Result<int>(*count) : tl::unexpected(kept.error()));
        },
        [rule, count](Writer &writer) -> Result<void> {
            auto done = writer.trim(rule);
            if (!done) return tl::unexpected(done.error());
            *count = *done;
            return {};
        });
}

void Replica::setWhole(ConversationId conversation, QObject *context, Kept kept) {
    post(Whose::Hub, context, std::move(kept),
         [conversation](Writer &writer) { return writer.setWhole(conversation); });
}

void Replica::offerDraft(const DraftOffer &offer, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept),
         [offer](Writer &writer) { return writer.own().offerDraft(offer, writer.change()); });
}

void Replica::shareDraft(ConversationId conversation, bool note, bool shared) {
    post(Whose::Agent, nullptr, {}, [conversation, note, shared](Writer &writer) {
        return writer.own().shareDraft(conversation, note, shared, writer.change());
    });
}

void Replica::enqueue(const OutboxEntry &entry, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept),
         [entry](Writer &writer) { return writer.own().enqueue(entry, writer.change()); });
}

void Replica::updateEntry(const OutboxEntry &entry, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept), [entry](Writer &writer) { return writer.updateEntry(entry); });
}

void Replica::removeEntry(const QString &id, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept),
         [id](Writer &writer) { return writer.own().removeEntry(id, writer.change()); });
}

void Replica::takeBack(const QString &id, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept),
         [id](Writer &writer) { return writer.own().takeBack(id, writer.change()); });
}

void Replica::discard(const QString &id, QObject *context, Kept kept) {
    post(Whose::Agent, context, std::move(kept),
         [id](Writer &writer) { return writer.own().discard(id, writer.change()); });
}

}  // namespace heard::replica
