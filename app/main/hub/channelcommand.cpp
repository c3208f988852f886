// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "main/hub/commands.h"
#include "main/hub/departments.h"
#include "main/hub/exitcode.h"
#include "main/hub/hubaction.h"
#include "main/hub/settingsfrom.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub channel list --data DIR [--json]
       heard-hub channel kinds --data DIR [--json]
       heard-hub channel add KIND --data DIR --name NAME [--key KEY] [--set KEY=VALUE]... [--secret KEY]...
       heard-hub channel set CHANNEL --data DIR [--name NAME] [--department DEPARTMENT] [--reply-within MINUTES]
                            [--keep-days DAYS]
       heard-hub channel remove CHANNEL --data DIR
       heard-hub channel test CHANNEL --data DIR
Works while a hub runs on DIR (it is asked over its socket) and while none does. CHANNEL is a key or an id.

  list      the channels with their state and address
  kinds     the kinds that can be added, with their settings
  add       prints the new channel's key and address. A list's setting is given once for each entry; the value of each
            --secret is read from standard input, a line each, so that it stands in no list of processes
  set       changes what is given. DEPARTMENT is a name or an id, or none: of new conversations that begin there.
            MINUTES is within how many an answer is promised; 0: ten, as usual. DAYS is how long a resolved conversation is
            kept after its last message, then it is erased from hub and desks; 0: for good, as usual
  remove    receives and sends nothing from then on; its conversations stay
  test      has the channel try now, where its kind can, and prints its state; exit code 0 if it is ready, else 1
)";

void print(const QString &line) { std::printf("%s\n", line.toUtf8().constData()); }

void printJson(const QJsonArray &array) { std::fputs(QJsonDocument(array).toJson().constData(), stdout); }

QString textAt(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

Result<QJsonArray> channelsOf(HubCalls &hub) { return factsOf(hub, QStringLiteral("channel")); }

Result<QJsonObject> channelNamed(HubCalls &hub, const QString &word) {
    const auto channels = channelsOf(hub);
    if (!channels) return tl::unexpected(channels.error());
    for (const QJsonValue &channel : *channels)
        if (channel[QLatin1String("key")].toString() == word ||
            QString::number(channel[QLatin1String("id")].toInteger()) == word)
            return channel.toObject();
    return failure(QStringLiteral("not-found"), word);
}

Result<QJsonObject> kindNamed(HubCalls &hub, const QString &kind) {
    const auto answer = hub.ask(QLatin1String(protocol::query::kKinds), {});
    if (!answer) return tl::unexpected(answer.error());
    const QJsonArray kinds = answer->value(QLatin1String("kinds")).toArray();
    for (const QJsonValue &each : kinds)
        if (each[QLatin1String("kind")].toString() == kind) return each.toObject();
    return failure(QStringLiteral("unknown-kind"), kind);
}

int list(HubCalls &hub, const Options &options) {
    const auto channels = channelsOf(hub);
    if (!channels) return complain(channels.error());
    if (options.has(QStringLiteral("json"))) {
        printJson(*channels);
        return kFine;
    }
    for (const QJsonValue &value : *channels) {
        const QJsonObject channel = value.toObject();
        const QString state = hub.isRunning()
                                  ? QStringLiteral("%1 %2").arg(textAt(channel, "state"), textAt(channel, "state_code"))
                                  : QStringLiteral("hub not running");
        print(QStringLiteral("%1  %2  %3  \"%4\"  %5  %6")
                  .arg(channel.value(QLatin1String("id")).toInteger())
                  .arg(textAt(channel, "kind"), textAt(channel, "key"), textAt(channel, "name"), state.trimmed(),
                       textAt(channel, "public_url"))
                  .trimmed());
    }
    return kFine;
}

int kinds(HubCalls &hub, const Options &options) {
    const auto answer = hub.ask(QLatin1String(protocol::query::kKinds), {});
    if (!answer) return complain(answer.error());
    const QJsonArray kinds = answer->value(QLatin1String("kinds")).toArray();
    if (options.has(QStringLiteral("json"))) {
        printJson(kinds);
        return kFine;
    }
    for (const QJsonValue &kind : kinds) {
        print(QStringLiteral("%1  %2").arg(kind[QLatin1String("kind")].toString(),
                                           kind[QLatin1String("names")][QLatin1String("en")].toString()));
        const QJsonArray fields = kind[QLatin1String("settings")].toArray();
        for (const QJsonValue &field : fields)
            print(QStringLiteral("    %1 (%2%3)  %4")
                      .arg(field[QLatin1String("key")].toString(), field[QLatin1String("type")].toString(),
                           field[QLatin1String("required")].toBool() ? QStringLiteral(", needed") : QString(),
                           field[QLatin1String("label")][QLatin1String("en")].toString()));
    }
    return kFine;
}

QJsonObject readSecrets(const QStringList &keys) {
    QFile input;
    QJsonObject secrets;
    if (keys.isEmpty() || !input.open(stdin, QIODevice::ReadOnly)) return secrets;
    for (const QString &key : keys) {
        QByteArray line = input.readLine();
        while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
        secrets.insert(key, QString::fromUtf8(line));
    }
    return secrets;
}

int add(HubCalls &hub, const Options &options) {
    const QString kind = options.words().at(1);
    const auto metadata = kindNamed(hub, kind);
    if (!metadata) return complain(metadata.error());
    const auto settings = settingsFrom(*metadata, options.values(QStringLiteral("set")),
                                       readSecrets(options.values(QStringLiteral("secret"))));
    if (!settings) return complain(settings.error());
    QJsonObject args{{QStringLiteral("kind"), kind},
                     {QStringLiteral("name"), options.value(QStringLiteral("name"))},
                     {QStringLiteral("settings"), settings->settings},
                     {QStringLiteral("secrets"), settings->secrets}};
    if (options.has(QStringLiteral("key"))) args.insert(QStringLiteral("key"), options.value(QStringLiteral("key")));
    const auto added = hub.execute(QLatin1String(protocol::verb::kChannelAdd), args);
    if (!added) return complain(added.error());
    const auto channel = channelNamed(hub, textAt(*added, "key"));
    print(QStringLiteral("%1  %2")
              .arg(textAt(*added, "key"), channel ? textAt(*channel, "public_url") : QString())
              .trimmed());
    return kFine;
}

int set(HubCalls &hub, const Options &options) {
    const auto channel = channelNamed(hub, options.words().at(1));
    if (!channel) return complain(channel.error());
    QJsonObject args{{QStringLiteral("channel"), channel->value(QLatin1String("id"))}};
    if (options.has(QStringLiteral("name"))) args.insert(QStringLiteral("name"), options.value(QStringLiteral("name")));
    if (const QString word = options.value(QStringLiteral("department")); !word.isEmpty()) {
        const auto department = word == QLatin1String("none") ? Result<qint64>(0) : departmentNamed(hub, word);
        if (!department) return complain(department.error());
        args.insert(QStringLiteral("department"), *department);
    }
    if (options.has(QStringLiteral("reply-within"))) {
        bool isNumber = false;
        const int minutes = options.value(QStringLiteral("reply-within")).toInt(&isNumber);
        if (!isNumber || minutes < 0) return complain({QStringLiteral("usage"), QStringLiteral("--reply-within")});
        args.insert(QStringLiteral("reply_within"), minutes * 60);
    }
    if (options.has(QStringLiteral("keep-days"))) {
        bool isNumber = false;
        const int days = options.value(QStringLiteral("keep-days")).toInt(&isNumber);
        if (!isNumber || days < 0) return complain({QStringLiteral("usage"), QStringLiteral("--keep-days")});
        args.insert(QStringLiteral("keep_days"), days);
    }
    const auto changed = hub.execute(QLatin1String(protocol::verb::kChannelUpdate), args);
    return changed ? kFine : complain(changed.error());
}

int remove(HubCalls &hub, const Options &options) {
    const auto channel = channelNamed(hub, options.words().at(1));
    if (!channel) return complain(channel.error());
    const QJsonObject args{{QStringLiteral("channel"), channel->value(QLatin1String("id"))}};
    const auto removed = hub.execute(QLatin1String(protocol::verb::kChannelRemove), args);
    return removed ? kFine : complain(removed.error());
}

int test(HubCalls &hub, const Options &options) {
    const auto channel = channelNamed(hub, options.words().at(1));
    if (!channel) return complain(channel.error());
    if (!hub.isRunning()) return complain({QStringLiteral("not-running"), {}});
    const QJsonObject args{{QStringLiteral("channel"), channel->value(QLatin1String("id"))}};
    const auto tested = hub.execute(QLatin1String(protocol::verb::kChannelTest), args);
    if (!tested) return complain(tested.error());
    const QString state = textAt(*tested, "state");
    const bool fresh = tested->value(QLatin1String("fresh")).toBool();
    const QString how = fresh ? QStringLiteral("tried now") : QStringLiteral("as known last; this kind has no test");
    const QString why = QStringLiteral("%1 %2").arg(textAt(*tested, "code"), textAt(*tested, "detail")).trimmed();
    print(QStringLiteral("%1 %2 (%3)").arg(state, why, how).simplified());
    return state == QLatin1String("ready") && why.isEmpty() ? kFine : kFailed;
}

constexpr HubAction kChannelActions[] = {{"list", 1, list}, {"kinds", 1, kinds},   {"add", 2, add, true, "name"},
                                         {"set", 2, set},   {"remove", 2, remove}, {"test", 2, test}};

}  // namespace

int channelCommand(const QStringList &words) {
    Options options(kHelp,
                    {QStringLiteral("data"), QStringLiteral("name"), QStringLiteral("key"), QStringLiteral("set"),
                     QStringLiteral("secret"), QStringLiteral("department"), QStringLiteral("reply-within"),
                     QStringLiteral("keep-days")},
                    {QStringLiteral("json")});
    return runAction(kChannelActions, options, words);
}

}  // namespace heard::hub
