// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QRegularExpression>

#include "hub/core/cleantext.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr QLatin1String kApiPurpose("api:");

bool mayGiveTokens(const Agent &who) { return who.roles.contains(QLatin1String("administrator")); }

Result<QString> apiPurpose(VerbContext &context, Reader &args) {
    if (!mayGiveTokens(context.who)) return failure(QStringLiteral("not-allowed"));
    const QString name = cleanLine(args.text("name", Reader::Need::Required), 100);
    if (args.failed()) return tl::unexpected(args.error());
    if (name.isEmpty()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("name"));
    return kApiPurpose + name;
}

}  // namespace

Result<QJsonObject> doTokenAdd(VerbContext &context) {
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    Reader args(context.what.args);
    const auto purpose = apiPurpose(context, args);
    // Only its hash: the token itself never comes here, so that it is in no frame, file or list of what was done.
    const QString hash = args.text("token_hash", Reader::Need::Required);
    if (!purpose) return tl::unexpected(purpose.error());
    if (args.failed()) return tl::unexpected(args.error());
    if (!hex.match(hash).hasMatch()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("token_hash"));
    Tables &tables = context.change.read();
    if (tables.number("sessions_with_purpose", *purpose)) return failure(QStringLiteral("name-taken"));
    if (tables.number("session_known", hash)) return failure(QStringLiteral("id-taken"));
    tables.run("session_add", hash, context.who.id.v, *purpose, context.change.now());
    return QJsonObject();
}

Result<QJsonObject> doTokenRemove(VerbContext &context) {
    Reader args(context.what.args);
    const auto purpose = apiPurpose(context, args);
    if (!purpose) return tl::unexpected(purpose.error());
    if (context.change.read().number("sessions_with_purpose", *purpose) == 0) return notFound("token");
    context.change.read().run("sessions_revoke", *purpose);
    return QJsonObject();
}

Result<QJsonObject> tokensFor(Tables &tables, const Agent &who) {
    if (!mayGiveTokens(who)) return failure(QStringLiteral("not-allowed"));
    QJsonArray items;
    auto rows = tables.run("api_sessions");
    while (rows && rows->next())
        items += QJsonObject{{QStringLiteral("name"), rows->text(0).mid(kApiPurpose.size())},
                             {QStringLiteral("created_at"), rows->number(1)}};
    return QJsonObject{{QStringLiteral("items"), items}};
}

}  // namespace heard::hub
