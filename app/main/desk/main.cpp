// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <cstdio>

#include "base/clock.h"
#include "base/log.h"
#include "base/ownerfiles.h"
#include "main/desk/deskprogram.h"

using namespace heard;

static QStringList wordsOf(int argc, char **argv) {
    QStringList words;
    for (int i = 0; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    return words;
}

static int run(int argc, char **argv, const desk::Options &options, qint64 startedAt) {
    if (const auto made = makeOwnerFolder(options.dataFolder); !made) {
        std::fprintf(stderr, "heard: the data folder %s can't be used\n", qPrintable(options.dataFolder));
        return 1;
    }
    const QString logs = QDir(options.dataFolder).filePath(QStringLiteral("logs"));
    if (const auto made = makeOwnerFolder(logs); !made) return 1;
    log::setUp({QDir(logs).filePath(QStringLiteral("heard.log")), true,
                options.logLevels.isEmpty() ? QStringLiteral("info") : options.logLevels});

    QApplication app(argc, argv);
    int code = 0;
    {
        desk::DeskProgram program(app, options, startedAt);
        const auto ended = program.open();
        code = ended ? *ended : QApplication::exec();
    }
    log::shutDown();
    return code;
}

int main(int argc, char **argv) {
    const qint64 startedAt = SystemClock().now();
    QCoreApplication::setApplicationName(QStringLiteral("heard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEARD_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Heard"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.heard.Heard"));
    const auto options = desk::readOptions(wordsOf(argc, argv));
    if (!options) {
        std::fprintf(stderr, "heard: %s\n%s", qPrintable(options.error().detail), qPrintable(desk::usage()));
        return 2;
    }
    // Answered without a display.
    if (options->wantsHelp) return std::fputs(qPrintable(desk::usage()), stdout) < 0;
    if (options->wantsVersion) return std::printf("heard %s\n", HEARD_VERSION) < 0;
    return run(argc, argv, *options, startedAt);
}
