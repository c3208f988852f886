// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonDocument>
#include <cstdio>

#include "base/log.h"
#include "main/hub/commands.h"
#include "main/hub/departments.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub department list --data DIR [--json]
       heard-hub department add NAME --data DIR
       heard-hub department remove DEPARTMENT --data DIR
Works while a hub runs on DIR (it is asked over its socket) and while none does. DEPARTMENT is a name or an id.
`heard-hub channel set CHANNEL --department DEPARTMENT` says where what begins on a channel belongs.
)";

int list(HubCalls &hub, const Options &options) {
    const auto departments = departmentsOf(hub);
    if (!departments) return complain(departments.error());
    if (options.has(QStringLiteral("json"))) {
        std::fputs(QJsonDocument(*departments).toJson().constData(), stdout);
        return kFine;
    }
    for (const QJsonValue &each : *departments)
        std::printf("%lld  \"%s\"\n", static_cast<long long>(each[QLatin1String("id")].toInteger()),
                    each[QLatin1String("body")][QLatin1String("name")].toString().toUtf8().constData());
    return kFine;
}

int add(HubCalls &hub, const Options &options) {
    const QJsonObject body{{QStringLiteral("name"), options.words().at(1)}};
    const auto added =
        hub.execute(QLatin1String(protocol::verb::kCardAdd),
                    {{QStringLiteral("kind"), QLatin1String(kDepartmentCard)}, {QStringLiteral("body"), body}});
    return added ? kFine : complain(added.error());
}

int remove(HubCalls &hub, const Options &options) {
    const auto department = departmentNamed(hub, options.words().at(1));
    if (!department) return complain(department.error());
    const auto removed =
        hub.execute(QLatin1String(protocol::verb::kCardRemove), {{QStringLiteral("card"), *department}});
    return removed ? kFine : complain(removed.error());
}

struct Action {
    const char *name;
    qsizetype words;
    int (*run)(HubCalls &, const Options &);
};
constexpr Action kActions[] = {{"list", 1, list}, {"add", 2, add}, {"remove", 2, remove}};

const Action *actionNamed(const QString &word) {
    for (const Action &action : kActions)
        if (word == QLatin1String(action.name)) return &action;
    return nullptr;
}

}  // namespace

int departmentCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data")}, {QStringLiteral("json")});
    const Action *action = actionNamed(words.value(0));
    const qsizetype count = action ? action->words : 1;
    if (const auto code = options.parse(words, {QStringLiteral("data")}, count, count)) return *code;
    if (!action) return complain({QStringLiteral("usage"), options.words().first()});
    log::setUp({{}, true, QStringLiteral("err")});
    const auto hub = hubOn(QDir(options.value(QStringLiteral("data"))).absolutePath(), action->run == add);
    return hub ? action->run(**hub, options) : complain(hub.error());
}

}  // namespace heard::hub
