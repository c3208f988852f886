// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <cstdio>

#include "base/log.h"
#include "hub/ledger/check.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub check --data DIR
Reads the whole ledger and its files and says whether they are sound: exit code 0 if so, else 4 with what is wrong, a
line each. Changes nothing; the hub may be running.
)";

}  // namespace

int checkCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data")});
    if (const auto code = options.parse(words, {QStringLiteral("data")}, 0, 0)) return *code;
    log::setUp({{}, true, QStringLiteral("err")});
    const auto findings = checkLedger(QDir(options.value(QStringLiteral("data"))).absolutePath());
    if (!findings) {
        const bool none = findings.error().code == QLatin1String("not-found");
        return complain(none ? Error{QStringLiteral("no-ledger"), findings.error().detail} : findings.error());
    }
    for (const QString &finding : *findings) std::printf("%s\n", finding.toUtf8().constData());
    if (!findings->isEmpty())
        return complain({QStringLiteral("unsound"), QStringLiteral("%1 findings").arg(findings->size())});
    std::puts("The ledger is sound.");
    return kFine;
}

}  // namespace heard::hub
