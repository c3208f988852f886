// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/drafts.h"

#include <QJsonArray>
#include <algorithm>

#include "hub/core/intake.h"
#include "hub/core/verbargs.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/items.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr qsizetype kMostDraftBytes = 256 * 1024;
constexpr qsizetype kMostVersions = 5;

const QString kNote = QStringLiteral("note");
const QString kDraft = QStringLiteral("draft");
const QString kDevice = QStringLiteral("device");
const QString kAt = QStringLiteral("at");
const QString kShared = QStringLiteral("shared");
const QString kVersions = QStringLiteral("versions");
const QString kAttachments = QStringLiteral("attachments");
const QString kBy = QStringLiteral("by");
/// What is one version of it.
const QStringList kOfVersion{kDraft,
                             kDevice,
                             kAt,
                             kAttachments,
                             QStringLiteral("device_name"),
                             QStringLiteral("text"),
                             QStringLiteral("caret"),
                             QStringLiteral("used"),
                             QStringLiteral("outgoing")};
/// By what one is another than it was.
const QStringList kContent{QStringLiteral("text"), kAttachments, QStringLiteral("outgoing")};

QJsonObject pick(const QJsonObject &body, const QStringList &names) {
    QJsonObject out;
    for (const QString &name : names)
        if (body.contains(name)) out.insert(name, body.value(name));
    return out;
}

bool isOf(const Card &card, AgentId agent, bool note) {
    return card.agent == agent && card.body.value(kNote).toBool() == note;
}

/// The card of an agent's reply or note there, or a new one.
Card cardFor(Change &change, AgentId agent, ConversationId conversation, bool note) {
    const auto cards = change.read().cardsOf(QLatin1String(kDraftKind), conversation.v);
    for (const Card &card : cards)
        if (isOf(card, agent, note)) return card;
    Card card;
    card.kind = QLatin1String(kDraftKind);
    card.owner = conversation.v;
    card.agent = agent;
    card.body = {{kNote, note}};
    return card;
}

bool isBegun(const QJsonObject &body) { return !body.value(kDraft).toString().isEmpty(); }

/// One version a draft and device: a later one of the same takes its place.
QString versionKey(const QJsonObject &version) {
    return version.value(kDraft).toString() + u'/' + version.value(kDevice).toString();
}

QJsonArray without(const QJsonArray &versions, const QStringList &keys) {
    QJsonArray out;
    for (const QJsonValue &version : versions)
        if (!keys.contains(versionKey(version.toObject()))) out += version;
    return out;
}

void addVersion(QJsonObject &body, const QJsonObject &of) {
    if (!isBegun(of) || pick(of, kContent) == pick(body, kContent)) return;
    const QJsonObject version = pick(of, kOfVersion);
    QJsonArray versions = without(body.value(kVersions).toArray(), {versionKey(version)});
    versions += version;
    while (versions.size() > kMostVersions) versions.removeFirst();
    body.insert(kVersions, versions);
}

/// The body with another draft as the one that goes on; none: only versions are left.
QJsonObject withCurrent(const QJsonObject &body, const QJsonObject &current) {
    QJsonObject out = pick(body, {kNote, kVersions});
    for (auto it = current.begin(); it != current.end(); ++it) out.insert(it.key(), *it);
    return out;
}

/// What colleagues see of it, as long as it is shared.
void mirror(Change &change, const Card &card) {
    const bool note = card.body.value(kNote).toBool();
    Card shown;
    const auto cards = change.read().cardsOf(QLatin1String(kSharedDraftKind), card.owner);
    for (const Card &each : cards)
        if (each.body.value(kBy).toInteger() == card.agent.v && each.body.value(kNote).toBool() == note) shown = each;
    if (!isBegun(card.body) || !card.body.value(kShared).toBool()) {
        if (shown.id) change.remove(shown);
        return;
    }
    shown.kind = QLatin1String(kSharedDraftKind);
    shown.owner = card.owner;
    shown.body = pick(card.body, kContent + QStringList{kNote, kAt});
    shown.body.insert(kBy, card.agent.v);
    shown.updatedAt = change.now();
    shown.updatedBy = card.agent;
    shown.id ? change.put(shown) : change.add(shown);
}

void keepDraft(Change &change, Card &card) {
    if (!isBegun(card.body) && card.body.value(kVersions).toArray().isEmpty()) {
        mirror(change, card);
        if (card.id) change.remove(card);
        return;
    }
    card.updatedAt = change.now();
    card.updatedBy = card.agent;
    card.id ? change.put(card) : change.add(card);
    mirror(change, card);
}

/// A draft that was sent or given up is ended by a request that has its name: the hub's memory of what it has done is
/// so its memory of what has ended.
bool hasEnded(Change &change, AgentId agent, const QString &draft) {
    auto rows = change.read().run("done", agent.v, QString(QStringLiteral("end-") + draft));
    return rows && rows->next();
}

/// Who writes has seen what stands there: it is their own, or what they went on from.
bool hasSeen(const Card &card, const QString &device, qint64 seen) {
    return !card.id || card.body.value(kDevice).toString() == device || seen >= card.seq;
}

struct Asked {
    ConversationId conversation;
    bool note = false;
    QString draft;
    QString device;
    qint64 seen = 0;
};

Result<Asked> askedFrom(VerbContext &context, Reader &args) {
    Asked asked;
    asked.note = args.flag("note");
    asked.draft = args.text("draft", Reader::Need::Required);
    asked.device = args.text("device", Reader::Need::Required);
    asked.seen = args.number("seen");
    const auto conversation = livingConversationOf(context, args);
    if (!conversation) return tl::unexpected(conversation.error());
    asked.conversation = conversation->facts.id;
    return asked;
}

}  // namespace

Result<QJsonObject> doDraftPut(VerbContext &context) {
    Reader args(context.what.args);
    const auto asked = askedFrom(context, args);
    if (!asked) return tl::unexpected(asked.error());
    QJsonObject mine{{kDraft, asked->draft}, {kDevice, asked->device}};
    // A clock that goes before the hub's wins nothing by it.
    mine.insert(kAt, std::min(args.number("at", Reader::Need::Required), context.change.now()));
    mine.insert(QStringLiteral("device_name"), args.text("device_name").left(100));
    mine.insert(QStringLiteral("text"), args.text("text"));
    mine.insert(QStringLiteral("caret"), args.number("caret"));
    if (const QJsonObject outgoing = args.object("outgoing"); !outgoing.isEmpty())
        mine.insert(QStringLiteral("outgoing"), outgoing);
    if (const QJsonArray used = args.array("used"); !used.isEmpty()) mine.insert(QStringLiteral("used"), used);
    const QStringList took = args.words("took");
    if (args.flag("shared")) mine.insert(kShared, true);
    auto parts = protocol::partsFrom(args.array("parts"));
    if (args.failed()) return tl::unexpected(args.error());
    if (!parts) return tl::unexpected(parts.error());
    if (!parts->isEmpty()) {
        parts = cleanParts(*parts);
        if (!parts) return tl::unexpected(parts.error());
        if (!fillBlobs(context.change, *parts)) return failure(QStringLiteral("no-such-blob"));
        mine.insert(kAttachments, protocol::toJson(*parts));
    }
    if (jsonBytes(mine).size() > kMostDraftBytes) return failure(QStringLiteral("too-large"));

    Card card = cardFor(context.change, context.who.id, asked->conversation, asked->note);
    QJsonObject body = card.body;
    body.insert(kVersions, without(body.value(kVersions).toArray(), took));
    const bool ended = hasEnded(context.change, context.who.id, asked->draft);
    const bool newer = mine.value(kAt).toInteger() >= body.value(kAt).toInteger();
    const bool wins = !ended && (!isBegun(body) || hasSeen(card, asked->device, asked->seen) || newer);
    if (!wins) {
        addVersion(body, mine);
    } else {
        const QJsonObject before = body;
        body = withCurrent(body, mine);
        if (!took.isEmpty() || !hasSeen(card, asked->device, asked->seen)) addVersion(body, before);
    }
    card.body = body;
    keepDraft(context.change, card);
    return QJsonObject{{QStringLiteral("current"), wins}};
}

Result<QJsonObject> doDraftEnd(VerbContext &context) {
    Reader args(context.what.args);
    const auto asked = askedFrom(context, args);
    if (!asked) return tl::unexpected(asked.error());
    if (context.what.id != QStringLiteral("end-") + asked->draft)
        return failure(QStringLiteral("wrong-shape"), QStringLiteral("id"));
    Card card = cardFor(context.change, context.who.id, asked->conversation, asked->note);
    if (!card.id || card.body.value(kDraft).toString() != asked->draft) return QJsonObject();
    const QJsonObject before = card.body;
    card.body = withCurrent(before, {});
    // Another device has gone on writing, and whoever sent it has not seen that.
    if (!hasSeen(card, asked->device, asked->seen)) addVersion(card.body, before);
    keepDraft(context.change, card);
    return QJsonObject();
}

Result<QJsonObject> doDraftDrop(VerbContext &context) {
    Reader args(context.what.args);
    const bool note = args.flag("note");
    const QString version = args.text("version", Reader::Need::Required);
    const auto conversation = livingConversationOf(context, args);
    if (!conversation) return tl::unexpected(conversation.error());
    Card card = cardFor(context.change, context.who.id, conversation->facts.id, note);
    if (!card.id) return QJsonObject();
    card.body.insert(kVersions, without(card.body.value(kVersions).toArray(), {version}));
    keepDraft(context.change, card);
    return QJsonObject();
}

void moveDrafts(Change &change, ConversationId from, ConversationId into) {
    const auto cards = change.read().cardsOf(QLatin1String(kDraftKind), from.v);
    for (Card card : cards) {
        Card there = cardFor(change, card.agent, into, card.body.value(kNote).toBool());
        QJsonObject moved = card.body;
        card.body.remove(kShared);
        mirror(change, card);  // no more where it was
        if (there.id) {
            for (const QJsonValue &version : moved.value(kVersions).toArray())
                addVersion(there.body, version.toObject());
            if (isBegun(there.body))
                addVersion(there.body, moved);
            else
                there.body = withCurrent(there.body, pick(moved, kOfVersion + QStringList{kShared}));
            change.remove(card);
            keepDraft(change, there);
        } else {
            card.owner = into.v;
            card.body = moved;
            keepDraft(change, card);
        }
    }
}

}  // namespace heard::hub
