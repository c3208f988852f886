// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "base/log.h"
#include "main/hub/commands.h"
#include "main/hub/datafolder.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"
#include "main/hub/pluginfacts.h"
#include "main/hub/readyfile.h"
#include "main/hub/runninghub.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub plugins --data DIR [--json]
       heard-hub plugins enable|disable|release ID --data DIR
Lists the channel plugins with what became of each and why, and the folders that were searched; of the running hub, if
one runs on DIR. What is enabled, disabled or released takes effect at the hub's next start.

  disable   leaves a plugin out
  enable    takes it in again
  release   lets a plugin try again that was quarantined because the hub crashed or hung in it
)";

/// The running hub's own answer; without one, what a hub would find if it started now.
Result<QJsonObject> pluginsOn(const QString &folder) {
    if (const auto facts = readReadyFile(hubFileIn(folder))) {
        RunningHub running;
        if (running.connectTo(*facts)) return running.ask(QLatin1String(protocol::query::kPlugins), {});
    }
    pluginhost::PluginHost host(hubPluginOptions(folder));
    host.load();
    return describe(host);
}

int list(const QString &folder, bool json) {
    const auto found = pluginsOn(folder);
    if (!found) return complain(found.error());
    if (json) {
        std::fputs(QJsonDocument(*found).toJson().constData(), stdout);
        return kFine;
    }
    const QJsonArray plugins = found->value(QLatin1String("plugins")).toArray();
    const auto text = [](const QJsonValue &value, const char *key) { return value[QLatin1String(key)].toString(); };
    for (const QJsonValue &plugin : plugins) {
        const QString name = text(plugin, "id").isEmpty() ? QStringLiteral("?") : text(plugin, "id");
        const QString line = QStringLiteral("%1 %2  %3  %4 %5  %6")
                                 .arg(name, text(plugin, "version"), text(plugin, "state"), text(plugin, "reason"),
                                      text(plugin, "detail"), text(plugin, "file"));
        std::printf("%s\n", line.toUtf8().constData());
    }
    const QJsonArray folders = found->value(QLatin1String("folders")).toArray();
    for (const QJsonValue &each : folders)
        std::printf("searched %s %s\n", text(each, "path").toUtf8().constData(),
                    text(each, "reason").toUtf8().constData());
    return kFine;
}

int change(const QString &folder, const QString &action, const QString &id) {
    const pluginhost::PluginMarks marks(hubPluginOptions(folder).marksFolder);
    if (action == QLatin1String("release")) {
        marks.end(id);
        marks.forgiveCrashes(id);
        return kFine;
    }
    const auto done = marks.setDisabled(id, action == QLatin1String("disable"));
    return done ? kFine : complain(done.error());
}

}  // namespace

int pluginsCommand(const QStringList &words) {
    static const QStringList kChanges{QStringLiteral("enable"), QStringLiteral("disable"), QStringLiteral("release")};
    Options options(kHelp, {QStringLiteral("data")}, {QStringLiteral("json")});
    if (const auto code = options.parse(words, {QStringLiteral("data")}, 0, 2)) return *code;
    const QString folder = QDir(options.value(QStringLiteral("data"))).absolutePath();
    log::setUp({{}, true, QStringLiteral("err")});
    const QStringList given = options.words();
    if (given.isEmpty()) return list(folder, options.has(QStringLiteral("json")));
    // The id becomes part of a file's name.
    const bool plain = !given.last().contains(QLatin1Char('/')) && !given.last().contains(QLatin1Char('\\'));
    if (given.size() != 2 || !kChanges.contains(given.first()) || !plain)
        return complain({QStringLiteral("usage"), given.join(QLatin1Char(' '))});
    return change(folder, given.first(), given.last());
}

}  // namespace heard::hub
