// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <cstdio>

#include "base/clock.h"
#include "base/log.h"
#include "hub/ledger/ledger.h"
#include "hub/ledger/unlock.h"
#include "main/hub/commands.h"
#include "main/hub/exitcode.h"
#include "main/hub/options.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub secrets forget --data DIR
The passwords and tokens of channels stand in the ledger sealed with a key, which is, in this order: in the file that
HEARD_HUB_KEY_FILE names; the systemd credential heard-hub-key; HEARD_HUB_KEY itself (64 hex digits); else in
DIR/secrets.key, made at the first start. A backup that is not encrypted does not hold it: keep it elsewhere.

  forget    for a key that is lost: takes the secrets out, so that the hub starts again. Each channel then asks for
            its own anew. The hub must not be running
)";

}  // namespace

int secretsCommand(const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data")});
    if (const auto code = options.parse(words, {QStringLiteral("data")}, 1, 1)) return *code;
    if (options.words().first() != QLatin1String("forget"))
        return complain({QStringLiteral("usage"), options.words().first()});
    log::setUp({{}, true, QStringLiteral("err")});
    const QString folder = QDir(options.value(QStringLiteral("data"))).absolutePath();
    if (!QFileInfo::exists(folder)) return complain({QStringLiteral("no-ledger"), folder});
    const SystemClock clock;
    Ledger::Options where;
    where.folder = folder;
    Ledger ledger(where, clock);
    if (auto locked = ledger.lockFolder(); !locked) return complain(locked.error());
    if (auto done = forgetSecrets(folder); !done) {
        const bool none = done.error().code == QLatin1String("not-found");
        return complain(none ? Error{QStringLiteral("no-ledger"), done.error().detail} : done.error());
    }
    std::puts("The channels' secrets are forgotten. Give each channel its own again.");
    return kFine;
}

}  // namespace heard::hub
