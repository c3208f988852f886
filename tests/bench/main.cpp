// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <cstring>

#include "base/log.h"
#include "parts.h"
#include "report.h"
#include "roles.h"
#include "watchedapplication.h"

namespace heard::bench {
namespace {

struct BenchPart {
    const char *name;
    const char *what;
    Outcome (*run)(const Setup &);
    bool needsScreen;
};
constexpr BenchPart kParts[] = {
    {"start", "starting the desk until its list can be used", measureStart, true},
    {"switch", "opening another conversation, and scrolling the list", measureSwitching, true},
    {"search", "a key press in the search box until its answer is painted", measureSearch, true},
    {"replies", "a key after the slash, with 5,000 canned replies", measureReplies, true},
    {"live", "from an event that the hub sends to the picture", measureLive, true},
    {"throughput", "messages that the hub keeps durably", measureHubThroughput, false},
    {"fanout", "frames that the hub sends to 200 desks", measureFanout, false},
    {"idle", "what 1,000 idle desks cost the others", measureIdle, false},
    {"memory", "memory of both programs", measureMemory, true},
    {"mailparse", "mails made into messages", measureMailParse, false},
};

struct Role {
    const char *name;
    int (*run)(int, char **);
};
constexpr Role kRoles[] = {{"empty-window", emptyWindowRole},
                           {"echo-server", echoServerRole},
                           {"idle-holder", idleHolderRole},
                           {"event-source", eventSourceRole}};

void print(const QString &line) {
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

QString help() {
    QString text = QStringLiteral(
        "usage: heard-bench [--json FILE] [--only PART]... [--quick] [--data DIR]\n"
        "Measures Heard and, in the same run, what this machine does without it (the floors). A bad figure is no "
        "failure:\n"
        "the exit code is 0 if everything asked for could be measured.\n\n"
        "  --json FILE  also writes a list of {name, unit, value, floor, ratio, aim, met}\n"
        "  --only PART  one part, may be given again:\n");
    for (const BenchPart &part : kParts)
        text += QStringLiteral("                 %1  %2\n")
                    .arg(QLatin1String(part.name), -10)
                    .arg(QLatin1String(part.what));
    return text + QStringLiteral(
                      "  --quick      a small workspace and few runs: a try, its figures say little\n"
                      "  --data DIR   where generated workspaces are kept (default: bench-data beside the build)");
}

bool writeJson(const QString &path, const Measures &measures) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(jsonOf(measures)) >= 0 && file.flush())
        return true;
    std::fprintf(stderr, "heard-bench: %s can't be written\n", path.toUtf8().constData());
    return false;
}

int runParts(const Setup &setup, const QStringList &only, const QString &jsonFile) {
    print(machineLine());
    print(tableHead());
    Measures all;
    bool complete = true;
    for (const BenchPart &part : kParts) {
        if (!only.isEmpty() && !only.contains(QLatin1String(part.name))) continue;
        if (part.needsScreen && QGuiApplication::platformName() != QLatin1String("xcb")) {
            print(QStringLiteral("%1: not measured, it needs an X11 screen (xvfb-run gives one)")
                      .arg(QLatin1String(part.name)));
            complete = false;
            continue;
        }
        const Outcome outcome = part.run(setup);
        if (!outcome) {
            print(QStringLiteral("%1: not measured: %2 %3")
                      .arg(QLatin1String(part.name), outcome.error().code, outcome.error().detail));
            complete = false;
            continue;
        }
        for (const Measure &measure : *outcome) print(tableLine(measure));
        all += *outcome;
    }
    if (!jsonFile.isEmpty() && !writeJson(jsonFile, all)) complete = false;
    return complete ? 0 : 1;
}

int benchmark() {
    QCommandLineParser parser;
    for (const char *name : {"json", "only", "data"})
        parser.addOption({QLatin1String(name), {}, QStringLiteral("value")});
    for (const char *name : {"quick", "help"}) parser.addOption(QCommandLineOption(QLatin1String(name)));
    const bool parsed = parser.parse(QCoreApplication::arguments()) && parser.positionalArguments().isEmpty();
    if (!parsed || parser.isSet(QStringLiteral("help"))) {
        print(help());
        return parsed ? 0 : 2;
    }
    const QDir tests(QCoreApplication::applicationDirPath());
    Setup setup;
    setup.quick = parser.isSet(QStringLiteral("quick"));
    setup.self = QCoreApplication::applicationFilePath();
    setup.binFolder = QDir::cleanPath(tests.filePath(QStringLiteral("../bin")));
    setup.pluginFolder = QDir::cleanPath(tests.filePath(QStringLiteral("../plugins")));
    setup.dataFolder = QDir::cleanPath(tests.filePath(QStringLiteral("../../bench-data")));
    if (parser.isSet(QStringLiteral("data")))
        setup.dataFolder = QFileInfo(parser.value(QStringLiteral("data"))).absoluteFilePath();
    QDir().mkpath(setup.dataFolder);
    return runParts(setup, parser.values(QStringLiteral("only")), parser.value(QStringLiteral("json")));
}

}  // namespace
}  // namespace heard::bench

int main(int argc, char **argv) {
    using namespace heard::bench;
    if (argc >= 3 && std::strcmp(argv[1], "--role") == 0) {
        for (const Role &role : kRoles)
            if (std::strcmp(argv[2], role.name) == 0) return role.run(argc, argv);
        return 2;
    }
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    heard::log::setUp({{}, true, QStringLiteral("err")});
    WatchedApplication app(argc, argv);
    return benchmark();
}
