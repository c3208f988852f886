// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/setup.h"

#include <QFile>

#include "base/ownerfiles.h"
#include "base/token.h"
#include "hub/core/channels.h"
#include "hub/core/outbox.h"
#include "hub/core/silencewatch.h"
#include "hub/ledger/rowvalues.h"
#include "replies/starters.h"
#include "standards/standard.h"

namespace heard::hub {
namespace {

constexpr int kAll = 100'000;
constexpr int kFormReplyWithin = 4 * 3600;  // who fills in a form does not sit and wait

/// Addresses that a newcomer can open at once.
QList<NewChannel> starters() {
    return {{QStringLiteral("webchat"), QStringLiteral("Site chat"), QStringLiteral("site"), {}, {}, 0},
            {QStringLiteral("form"), QStringLiteral("Web form"), QStringLiteral("form"), {}, {}, kFormReplyWithin},
            {QStringLiteral("desk-entry"), QStringLiteral("Taken down by hand"), QStringLiteral("desk"), {}, {}, 0}};
}

QString metaValue(Change &change, const QString &name) {
    auto rows = change.read().run("meta", name);
    return rows && rows->next() ? rows->text(0) : QString();
}

QString workspaceOf(Change &change) {
    const QString name = QStringLiteral("workspace");
    QString workspace = metaValue(change, name);
    if (!workspace.isEmpty()) return workspace;
    workspace = newClientId();
    change.read().run("meta_put", name, workspace);
    return workspace;
}

/// Once, even if a person removes them later; a kind whose plugin comes later gets its channel then.
void addStarters(Change &change, const QHash<QString, QJsonObject> &kinds) {
    for (const NewChannel &starter : starters()) {
        const QString mark = QStringLiteral("starter_") + starter.kind;
        if (!kinds.contains(starter.kind) || !metaValue(change, mark).isEmpty()) continue;
        if (addChannel(change, starter, kinds.value(starter.kind), {}))
            change.read().run("meta_put", mark, QStringLiteral("added"));
    }
}

Sessions sessionsOf(Change &change) {
    Sessions sessions;
    auto rows = change.read().run("sessions");
    while (rows && rows->next()) sessions.insert(rows->text(0), readSession(*rows));
    return sessions;
}

void addStarterReplies(Change &change, const QString &language) {
    const auto starterReplies = replies::starterReplies(language);
    for (const replies::CannedReply &reply : starterReplies) {
        Card card = replies::cardOf(reply);
        card.updatedAt = change.now();
        change.add(card);
    }
}

/// A later version stands beside the one that scores have been kept with.
void addStandards(Change &change) {
    QHash<QString, int> known;
    const auto cards = change.read().cardsOf(QLatin1String(standards::kStandardKind), 0);
    for (const Card &card : cards)
        if (const auto standard = standards::standardFrom(card))
            known[standard->id] = std::max(known.value(standard->id), standard->version);
    const auto readyMade = standards::readyMade();
    for (const standards::Standard &standard : readyMade) {
        if (known.value(standard.id) >= standard.version) continue;
        Card card;
        card.kind = QLatin1String(standards::kStandardKind);
        card.body = standards::bodyOf(standard);
        card.updatedAt = change.now();
        change.add(card);
    }
}

QHash<ChannelId, QJsonObject> keptOf(Change &change) {
    QHash<ChannelId, QJsonObject> kept;
    auto rows = change.read().run("kept");
    while (rows && rows->next())
        kept[ChannelId{rows->number(0)}].insert(
            rows->text(1), jsonObject(change.read().unsealed(rows->bytes(2))).value(QLatin1String("value")));
    return kept;
}

}  // namespace

QStringList starterKinds() {
    QStringList kinds;
    for (const NewChannel &starter : starters()) kinds += starter.kind;
    return kinds;
}

Result<Registry::Start> prepareLedger(Change &change, const QHash<QString, QJsonObject> &kinds,
                                      const Founding &founding) {
    Registry::Start start;
    start.workspace = workspaceOf(change);
    start.restored = {metaValue(change, QStringLiteral("restored_from")).toLongLong(),
                      metaValue(change, QStringLiteral("restored_at")).toLongLong()};
    start.agents = change.read().agents({}, kAll);
    if (start.agents.isEmpty()) {
        Agent agent;
        agent.name = founding.administrator;
        agent.roles = {QStringLiteral("administrator"), QStringLiteral("agent")};
        change.add(agent);
        start.agents += agent;
        addStarterReplies(change, founding.language);
    }
    addStarters(change, kinds);
    addStandards(change);
    admitUncertain(change);
    start.channels = change.read().channels({}, kAll);
    start.sessions = sessionsOf(change);
    start.kept = keptOf(change);
    start.rates = learnedRates(change.read());
    return start;
}

DeskKey readDeskKey(const QString &path, const Sessions &sessions) {
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QString token = QString::fromLatin1(file.read(1000)).trimmed();
        if (sessions.contains(tokenHash(token))) return {token, false};
    }
    return {newToken(), true};
}

Result<void> writeDeskKey(const QString &path, const DeskKey &key) {
    return writeOwnerFile(path, key.token.toLatin1() + '\n');
}

Sessions replaceDeskSession(Change &change, AgentId agent, const QString &token) {
    change.read().run("sessions_revoke", QLatin1String(kDeskSession));
    change.addSession({tokenHash(token), agent, QLatin1String(kDeskSession)});
    return sessionsOf(change);
}

}  // namespace heard::hub
