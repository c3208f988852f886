// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <cstdio>

#include "main/hub/commands.h"
#include "main/hub/departments.h"
#include "main/hub/exitcode.h"
#include "main/hub/hubaction.h"
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

constexpr HubAction kDepartmentActions[] = {{"list", 1, list}, {"add", 2, add, true}, {"remove", 2, remove}};

}  // namespace

int departmentCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data")}, {QStringLiteral("json")});
    return runAction(kDepartmentActions, options, words);
}

}  // namespace heard::hub
