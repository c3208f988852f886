// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicadrafts.h"

#include <QJsonArray>
#include <QSysInfo>
#include <algorithm>

#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "ui/models/draftsaver.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;

constexpr int kOfferPauseMs = 2000;
constexpr int kOfferLimitMs = 8000;

const QString kKind = QStringLiteral("draft");
const QString kSharedKind = QStringLiteral("shared_draft");

bool isOfNote(const QJsonObject &body) { return body.value(QLatin1String("note")).toBool(); }

QString versionKey(const QJsonObject &version) {
    return version.value(QLatin1String("draft")).toString() + u'/' + version.value(QLatin1String("device")).toString();
}

OtherDraft otherFrom(const QJsonObject &body) {
    OtherDraft other;
    other.at = body.value(QLatin1String("at")).toInteger();
    other.draft.text = body.value(QLatin1String("text")).toString();
    other.draft.caret = int(other.draft.text.size());
    other.draft.hubFiles =
        protocol::partsFrom(body.value(QLatin1String("attachments")).toArray()).value_or(QList<Part>());
    for (const QJsonValue &card : body.value(QLatin1String("used")).toArray())
        other.draft.used += CardId{card.toInteger()};
    other.draft.outgoing = outgoingFrom(body.value(QLatin1String("outgoing")).toObject());
    return other;
}

}  // namespace

Drafts::~Drafts() = default;

ReplicaDrafts::ReplicaDrafts(const Parts &parts, Act act) : m_parts(parts), m_act(std::move(act)) {
    for (QTimer *timer : {&m_pause, &m_limit}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &ReplicaDrafts::flush);
    }
    m_pause.setInterval(kOfferPauseMs);
    m_limit.setInterval(kOfferLimitMs);
    const auto ids = m_parts.shelf.conversationsWithDraft();
    for (const ConversationId id : ids) {
        noteAhead(id);
        noteUntaken(id);
    }
}

ReplicaDrafts::~ReplicaDrafts() { flush(); }

void ReplicaDrafts::flush() {
    m_pause.stop();
    m_limit.stop();
    const auto ahead = std::exchange(m_ahead, {});
    for (const ConversationId id : ahead)
        for (const bool note : {false, true})
            m_parts.replica.offerDraft({id, note, QSysInfo::machineHostName(), {}, m_untaken.contains(id)});
    m_untaken.subtract(ahead);
}

void ReplicaDrafts::offerAll(QObject *context, std::function<void()> told) {
    const auto stored = m_parts.shelf.conversationsWithDraft();
    for (const ConversationId id : QSet<ConversationId>(stored.begin(), stored.end()) | m_parts.saver.given())
        if (id) m_ahead.insert(id);
    flush();
    // Of no conversation is no draft: told when all before it is written.
    m_parts.replica.offerDraft({}, context, [told = std::move(told)](const Result<void> &) { told(); });
}

/// What the hub refused is known to the run that asked: a later one asks again, and the person hears of it again.
void ReplicaDrafts::noteUntaken(ConversationId id) {
    const auto entries = m_parts.shelf.entries(id);
    for (const replica::OutboxEntry &entry : entries)
        if (entry.verb == QLatin1String(verb::kDraftPut)) return;
    for (const bool note : {false, true}) {
        const auto draft = m_parts.shelf.draft(id, note);
        if (!draft || !id) continue;
        const auto isThere = [&](const QString &file) { return draft->uploaded.contains(file); };
        if (std::all_of(draft->files.begin(), draft->files.end(), isThere)) continue;
        m_untaken.insert(id);
        m_ahead.insert(id);
        m_pause.start();
    }
}

void ReplicaDrafts::noteRefused(const replica::OutboxEntry &entry) {
    if (entry.verb != QLatin1String(verb::kDraftPut) || entry.uploaded.size() >= entry.files.size()) return;
    m_refusals.insert(entry.files[entry.uploaded.size()], entry.code);
    Q_EMIT changed(entry.conversation);
}

void ReplicaDrafts::noteAhead(ConversationId id) {
    if (!id) return;  // of a contact that is being taken down: this desk's alone
    for (const bool note : {false, true}) {
        const auto draft = m_parts.shelf.draft(id, note);
        if (!draft || draft->offeredAt == draft->updatedAt) continue;
        m_ahead.insert(id);
        m_pause.start();
        if (!m_limit.isActive()) m_limit.start();
    }
}

void ReplicaDrafts::apply(const replica::Change &change) {
    if (change.everything) {
        const auto ids = m_parts.shelf.conversationsWithDraft();
        for (const ConversationId id : ids) noteAhead(id);
        return void(Q_EMIT changed({}));
    }
    for (const ConversationId id : change.drafts) noteAhead(id);
    for (const ConversationId id : change.draftsTaken) Q_EMIT rewritten(id);
    if (change.cards.contains(kKind) || change.cards.contains(kSharedKind)) return void(Q_EMIT changed({}));
    for (const ConversationId id : change.drafts | change.outbox) Q_EMIT changed(id);
}

/// Versions that were asked to go, which the hub has not done yet.
QSet<QString> ReplicaDrafts::settledKeys(ConversationId id) const {
    QSet<QString> keys;
    const auto entries = m_parts.shelf.entries(id);
    for (const replica::OutboxEntry &entry : entries) {
        if (!verb::isOfDraft(entry.verb)) continue;
        keys.insert(entry.args.value(QLatin1String("version")).toString());
        const QJsonArray took = entry.args.value(QLatin1String("took")).toArray();
        for (const QJsonValue &key : took) keys.insert(key.toString());
    }
    return keys;
}

QList<OtherDraft> ReplicaDrafts::versions(ConversationId id, bool note) const {
    QList<OtherDraft> out;
    const QSet<QString> settled = settledKeys(id);
    const QList<Card> cards = m_parts.reader.cards(kKind, id.v);
    for (const Card &card : cards) {
        if (isOfNote(card.body) != note) continue;
        const QJsonArray versions = card.body.value(QLatin1String("versions")).toArray();
        for (const QJsonValue &value : versions) {
            const QJsonObject version = value.toObject();
            if (settled.contains(versionKey(version))) continue;
            OtherDraft other = otherFrom(version);
            other.key = versionKey(version);
            other.from = version.value(QLatin1String("device_name")).toString();
            other.note = note;
            out.prepend(other);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const OtherDraft &a, const OtherDraft &b) { return a.at > b.at; });
    return out;
}

void ReplicaDrafts::take(ConversationId id, bool note, const QString &key) {
    const QList<OtherDraft> there = versions(id, note);
    const auto found = std::find_if(there.begin(), there.end(), [&](const OtherDraft &o) { return o.key == key; });
    if (found == there.end()) return;
    const QString device = QSysInfo::machineHostName();
    const ComposerDraft before = m_parts.saver.draft(id, note);
    m_parts.saver.flush();
    // What stands here goes out first, so that the hub has it to be kept as a version.
    m_parts.replica.offerDraft({id, note, device, {}});
    ComposerDraft taken = found->draft;
    taken.name = before.name;
    taken.seen = before.seen;
    m_parts.saver.save(id, note, taken);
    m_parts.saver.flush();
    m_parts.replica.offerDraft({id, note, device, {key}});
    Q_EMIT rewritten(id);
}

void ReplicaDrafts::drop(ConversationId id, bool note, const QString &key) {
    m_act(verb::kDraftDrop, id, {{QStringLiteral("note"), note}, {QStringLiteral("version"), key}});
}

bool ReplicaDrafts::isShared(ConversationId id, bool note) const {
    const auto draft = m_parts.shelf.draft(id, note);
    return draft && draft->shared;
}

void ReplicaDrafts::share(ConversationId id, bool note, bool shared) {
    m_parts.saver.flush();
    m_parts.replica.shareDraft(id, note, shared);
    m_parts.replica.offerDraft({id, note, QSysInfo::machineHostName(), {}});
}

QList<OtherDraft> ReplicaDrafts::shared(ConversationId id) const {
    QList<OtherDraft> out;
    const QList<Card> cards = m_parts.reader.cards(kSharedKind, id.v);
    for (const Card &card : cards) {
        const AgentId by{card.body.value(QLatin1String("by")).toInteger()};
        if (by == m_parts.shelf.me().id) continue;
        OtherDraft other = otherFrom(card.body);
        other.from = m_parts.shelf.agentName(by);
        other.note = isOfNote(card.body);
        out += other;
    }
    return out;
}

}  // namespace heard::ui
