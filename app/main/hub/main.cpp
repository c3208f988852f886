// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cstdio>

#include "main/hub/commands.h"
#include "main/hub/exitcode.h"

namespace {

constexpr auto kHelp = R"(usage: heard-hub COMMAND ... --data DIR
Keeps the truth of Heard and talks to the outside. `heard-hub COMMAND --help` tells more.

  serve     run the hub on a data folder
  agent     list, add or remove agents, or give one a new token
  channel   list, add, change, remove or test channels
  device    list what agents sign in from, add, revoke (and wipe) or renew one
  department  list, add or remove departments
  check     read the whole ledger and say whether it is sound
  audit     print who did what when
  person    export or erase a customer with all that is kept of them
  plugins   list the channel plugins with what became of each; enable, disable or release one
  token     let a shop's system in at /api/v1, list those that are, or shut one out
  backup    write the whole hub into one file, while it runs
  restore   make a data folder of such a file
  secrets   forget the channels' secrets, where their key is lost
  --version

Exit codes: 0 fine; 1 it failed; 2 the command line is wrong; 3 another hub has the data folder; 4 the ledger was
refused (damaged, of a newer version, or not writable); 5 the address can't be listened on; 6 a plugin hung.
)";

}  // namespace

int main(int argc, char **argv) {
    // GLib's loop wakes itself by a system call for every socket that begins or ends to wait: one more for each frame
    // sent.
    qputenv("QT_NO_GLIB", "1");
    heard::hub::HubApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heard-hub"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARD_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString command = words.value(0);
    if (command == QLatin1String("serve")) return heard::hub::serveCommand(application, words.mid(1));
    if (command == QLatin1String("agent")) return heard::hub::agentCommand(words.mid(1));
    if (command == QLatin1String("channel")) return heard::hub::channelCommand(words.mid(1));
    if (command == QLatin1String("device")) return heard::hub::deviceCommand(words.mid(1));
    if (command == QLatin1String("department")) return heard::hub::departmentCommand(words.mid(1));
    if (command == QLatin1String("audit")) return heard::hub::auditCommand(words.mid(1));
    if (command == QLatin1String("check")) return heard::hub::checkCommand(words.mid(1));
    if (command == QLatin1String("person")) return heard::hub::personCommand(words.mid(1));
    if (command == QLatin1String("plugins")) return heard::hub::pluginsCommand(words.mid(1));
    if (command == QLatin1String("backup")) return heard::hub::backupCommand(words.mid(1));
    if (command == QLatin1String("restore")) return heard::hub::restoreCommand(words.mid(1));
    if (command == QLatin1String("secrets")) return heard::hub::secretsCommand(words.mid(1));
    if (command == QLatin1String("token")) return heard::hub::tokenCommand(words.mid(1));
    if (command == QLatin1String("--version")) {
        std::puts("heard-hub " HEARD_VERSION);
        return heard::hub::kFine;
    }
    const bool asked = command == QLatin1String("--help") || command == QLatin1String("-h");
    std::fputs(kHelp, asked ? stdout : stderr);
    return asked ? heard::hub::kFine : heard::hub::kUsage;
}
