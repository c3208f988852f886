// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"
#include "hub/core/channels.h"
#include "hub/core/cleantext.h"
#include "hub/core/outbox.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {
namespace {

using protocol::Reader;
using ChannelEvent = Effects::ChannelEvent;

constexpr qint64 kLongestPromise = 30LL * 24 * 3600;  // seconds

Result<ChannelRecord> channelNamed(VerbContext &context, Reader &args) {
    const ChannelId id{args.number("channel", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    auto record = context.change.channel(id);
    if (!record || record->channel.removed) return notFound("channel");
    return *std::move(record);
}

}  // namespace

Result<QJsonObject> doChannelAdd(VerbContext &context) {
    Reader args(context.what.args);
    NewChannel wanted;
    wanted.kind = args.text("kind", Reader::Need::Required);
    wanted.name = args.text("name", Reader::Need::Required);
    wanted.key = args.text("key");
    wanted.settings = args.object("settings");
    wanted.secrets = args.object("secrets");
    if (args.failed()) return tl::unexpected(args.error());
    auto added = addChannel(context.change, wanted, context.kind, context.publicUrl);
    if (!added) {
        if (added.error().code == u"bad-setting") context.facts.insert(QStringLiteral("key"), added.error().detail);
        return tl::unexpected(added.error());
    }
    return QJsonObject{{QStringLiteral("channel"), added->channel.id.v}, {QStringLiteral("key"), added->channel.key}};
}

Result<QJsonObject> doChannelUpdate(VerbContext &context) {
    Reader args(context.what.args);
    auto record = channelNamed(context, args);
    if (!record) return tl::unexpected(record.error());
    const bool newSettings = context.what.args.contains(QLatin1String("settings"));
    const bool newSecrets = context.what.args.contains(QLatin1String("secrets"));
    const QString name = cleanLine(args.text("name"), 200);
    const QJsonObject settings = args.object("settings");
    const QJsonObject secrets = args.object("secrets");
    const std::optional<qint64> department = args.maybeNumber("department");
    const std::optional<qint64> within = args.maybeNumber("reply_within");
    const std::optional<qint64> keep = args.maybeNumber("keep_days");
    if (within && (*within < 0 || *within > kLongestPromise)) args.refuse("reply_within");
    if (keep && (*keep < 0 || *keep > Channel::kLongestKeeping)) args.refuse("keep_days");
    if (args.failed()) return tl::unexpected(args.error());
    if (department && *department != 0) {
        if (auto card = departmentCard(context.change, CardId{*department}); !card) return tl::unexpected(card.error());
    }
    if (department) record->channel.department.v = *department;
    if (within) record->channel.replyWithin = static_cast<int>(*within);
    if (keep) record->channel.keepDays = static_cast<int>(*keep);
    if (!name.isEmpty()) record->channel.name = name;
    if (newSettings) record->channel.settings = settings;
    // A secret that is not named stays: nobody can show the others to be said again. null takes one away.
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        it->isNull() ? record->secrets.remove(it.key()) : (void)record->secrets.insert(it.key(), *it);
    keepSecretsApart(*record, context.kind);
    if ((newSettings || newSecrets) && !context.kind.isEmpty()) {
        const QString key = wrongSetting(*record, context.kind);
        context.facts = key.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("key"), key}};
        if (!key.isEmpty()) return failure(QStringLiteral("bad-setting"), key);
    }
    giveCodes(*record, context.kind);
    context.change.put(*record, ChannelEvent::Changed);
    return QJsonObject();
}

Result<QJsonObject> doChannelRemove(VerbContext &context) {
    Reader args(context.what.args);
    auto record = channelNamed(context, args);
    if (!record) return tl::unexpected(record.error());
    failReplies(context.change, record->channel.id, QStringLiteral("channel-removed"));
    Channel &channel = record->channel;
    channel.removed = true;
    context.change.read().run("kept_of_channel_remove", channel.id.v);
    channel.state = Channel::State::Off;
    channel.stateSince = context.change.now();
    channel.stateCode.clear();
    channel.stateDetail.clear();
    record->secrets = {};  // nothing needs them any more
    record->channelSecret.clear();
    context.change.put(*record, ChannelEvent::Removed);
    return QJsonObject();
}

Result<QJsonObject> doChannelTest(VerbContext &context) {
    Reader args(context.what.args);
    auto record = channelNamed(context, args);
    if (!record) return tl::unexpected(record.error());
    const Channel &channel = record->channel;
    // An attempt that was not answered is no state of the channel, so its code stands here alone.
    const bool fresh = context.tested.has_value();
    return QJsonObject{{QStringLiteral("state"), wordFor(channel.state)},
                       {QStringLiteral("code"), fresh ? context.tested->code : channel.stateCode},
                       {QStringLiteral("detail"), fresh ? context.tested->detail : channel.stateDetail},
                       {QStringLiteral("fresh"), fresh}};
}

}  // namespace heard::hub
