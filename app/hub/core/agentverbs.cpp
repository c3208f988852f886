// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "hub/core/cleantext.h"
#include "hub/core/devices.h"
#include "hub/core/setup.h"
#include "hub/core/systemline.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr int kAllAgents = 100'000;

QList<Agent> presentAgents(Change &change) {
    QList<Agent> agents = change.read().agents({}, kAllAgents);
    agents.removeIf([](const Agent &agent) { return agent.removed; });
    return agents;
}

Result<QStringList> rolesIn(Reader &args) {
    static const QStringList known{QStringLiteral("agent"), QStringLiteral("supervisor"),
                                   QStringLiteral("administrator")};
    QStringList roles = args.words("roles");
    if (roles.isEmpty()) roles = {QStringLiteral("agent")};
    for (const QString &role : std::as_const(roles))
        if (!known.contains(role)) return failure(QStringLiteral("unknown-role"), role.left(40));
    return roles;
}

Result<Agent> agentNamed(VerbContext &context, Reader &args) {
    const AgentId id{args.number("agent", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto agent = context.change.read().agent(id);
    if (!agent || agent->removed) return notFound("agent");
    return *std::move(agent);
}

}  // namespace

Result<QString> tokenHashIn(Reader &args, Reader::Need need) {
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    const QString hash = args.text("token_hash", need);
    if (args.failed()) return tl::unexpected(args.error());
    if (!hash.isEmpty() && !hex.match(hash).hasMatch())
        return failure(QStringLiteral("wrong-shape"), QStringLiteral("token_hash"));
    return hash;
}

Result<QJsonObject> doAgentAdd(VerbContext &context) {
    Reader args(context.what.args);
    Agent agent;
    agent.name = cleanLine(args.text("name", Reader::Need::Required), 100);
    const auto roles = rolesIn(args);
    const auto hash = tokenHashIn(args, Reader::Need::Optional);
    if (args.failed()) return tl::unexpected(args.error());
    if (!roles) return tl::unexpected(roles.error());
    if (!hash) return tl::unexpected(hash.error());
    if (agent.name.isEmpty()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("name"));
    const auto others = presentAgents(context.change);
    for (const Agent &other : others)
        if (other.name.compare(agent.name, Qt::CaseInsensitive) == 0) return failure(QStringLiteral("name-taken"));
    agent.roles = *roles;
    context.change.add(agent);
    if (!hash->isEmpty()) addDevice(context.change, agent.id, {}, *hash);
    return QJsonObject{{QStringLiteral("agent"), agent.id.v}};
}

Result<QJsonObject> doAgentToken(VerbContext &context) {
    Reader args(context.what.args);
    const auto agent = agentNamed(context, args);
    const auto hash = tokenHashIn(args, Reader::Need::Required);
    if (!hash) return tl::unexpected(hash.error());
    if (!agent) return tl::unexpected(agent.error());
    // But that of the desk on the hub's own machine, which its file holds.
    endSessions(context.change, agent->id, kDeskSession);
    addDevice(context.change, agent->id, {}, *hash);
    return QJsonObject();
}

Result<QJsonObject> doAgentRemove(VerbContext &context) {
    Change &change = context.change;
    Reader args(context.what.args);
    auto agent = agentNamed(context, args);
    if (!agent) return tl::unexpected(agent.error());
    const auto present = presentAgents(change);
    const auto administrators = std::count_if(present.begin(), present.end(), isAdministrator);
    if (isAdministrator(*agent) && administrators == 1) return failure(QStringLiteral("last-administrator"));
    endSessions(change, agent->id, "");
    const auto theirs = change.read().ids<ConversationId>("conversations_assigned", agent->id.v);
    for (const ConversationId id : theirs) {
        auto conversation = change.conversation(id);
        if (!conversation) continue;
        addSystemLine(change, *conversation, context.who, QStringLiteral("assigned"), {{QStringLiteral("agent"), 0}});
        conversation->facts.assignee = {};
        change.put(*conversation);
    }
    agent->removed = true;
    change.put(*agent);
    return QJsonObject();
}

}  // namespace heard::hub
