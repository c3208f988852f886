// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "hub/core/cleantext.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {
namespace {

using protocol::Reader;

constexpr QLatin1String kApiPurpose("api:");

Result<QString> apiPurpose(Reader &args) {
    const QString name = cleanLine(args.text("name", Reader::Need::Required), 100);
    if (args.failed()) return tl::unexpected(args.error());
    if (name.isEmpty()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("name"));
    return kApiPurpose + name;
}

}  // namespace

Result<QJsonObject> doTokenAdd(VerbContext &context) {
    Reader args(context.what.args);
    const auto purpose = apiPurpose(args);
    const auto hash = tokenHashIn(args, Reader::Need::Required);
    if (!purpose) return tl::unexpected(purpose.error());
    if (!hash) return tl::unexpected(hash.error());
    Tables &tables = context.change.read();
    if (tables.number("sessions_with_purpose", *purpose)) return failure(QStringLiteral("name-taken"));
    if (tables.number("session_known", *hash)) return failure(QStringLiteral("id-taken"));
    tables.run("session_add", *hash, context.who.id.v, *purpose, context.change.now(), qint64{0}, qint64{0});
    return QJsonObject();
}

Result<QJsonObject> doTokenRemove(VerbContext &context) {
    Reader args(context.what.args);
    const auto purpose = apiPurpose(args);
    if (!purpose) return tl::unexpected(purpose.error());
    if (context.change.read().number("sessions_with_purpose", *purpose) == 0) return notFound("token");
    context.change.read().run("sessions_revoke", *purpose);
    return QJsonObject();
}

Result<QJsonObject> tokensFor(Tables &tables, const Agent &who) {
    if (!isAdministrator(who)) return failure(QStringLiteral("not-allowed"));
    QJsonArray items;
    auto rows = tables.run("api_sessions");
    while (rows && rows->next())
        items += QJsonObject{{QStringLiteral("name"), rows->text(0).mid(kApiPurpose.size())},
                             {QStringLiteral("created_at"), rows->number(1)}};
    return QJsonObject{{QStringLiteral("items"), items}};
}

}  // namespace heard::hub
