// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <cstdio>

#include "base/clock.h"
#include "base/datafolder.h"
#include "base/leftovers.h"
#include "base/log.h"
#include "base/ownerfiles.h"
#include "main/desk/deskprogram.h"
#include "ui/settings/preferences.h"
#include "ui/style/codewords.h"
#include "ui/style/language.h"

using namespace heard;

static QStringList wordsOf(int argc, char **argv) {
    QStringList words;
    for (int i = 0; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    return words;
}

/// Qt reads its scale once, before the application is made; what the environment asks for already is kept.
static void useTextSize(const desk::Options &options) {
    const QSettings settings(QDir(options.dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const int percent = ui::Preferences::textSizeIn(settings);
    if (percent == 100) return;
    const double before = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();
    qputenv("QT_SCALE_FACTOR", QByteArray::number((before > 0 ? before : 1) * percent / 100));
}

/// In a window: the program is mostly started from a menu.
static int sayFolderRefused(int argc, char **argv, const desk::Options &options, const Error &why) {
    std::fprintf(stderr, "heard: the data folder can't be used: %s %s\n", qPrintable(why.code), qPrintable(why.detail));
    QApplication app(argc, argv);
    ui::Language language;
    language.speak(options.language);
    QMessageBox::critical(nullptr, QStringLiteral("Heard"),
                          ui::sentenceFor(why.code).whole() + QStringLiteral("\n\n") + why.detail);
    return 1;
}

static int run(int argc, char **argv, const desk::Options &options, qint64 startedAt) {
    // Dictionaries may be the system's.
    const auto secured = secureDataFolder(options.dataFolder, {QStringLiteral("dictionaries")});
    if (!secured) return sayFolderRefused(argc, argv, options, secured.error());
    for (const char *ours : {".", "tokens", "plugins"})
        removeLeftovers(QDir(options.dataFolder).filePath(QLatin1String(ours)));
    const QString logs = QDir(options.dataFolder).filePath(QStringLiteral("logs"));
    if (const auto made = makeOwnerFolder(logs); !made) return 1;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    log::setUp({QDir(logs).filePath(QStringLiteral("heard.log")), true,
                options.logLevels.isEmpty() ? QStringLiteral("info") : options.logLevels});

    if (!secured->isEmpty())
        log::category("desk")->warn("others could reach the data folder: no more; mended: {}", secured->size());
    int code = 0;
    {
        useTextSize(options);
        desk::DeskApplication app(argc, argv);
        desk::DeskProgram program(app, options, startedAt);
        const auto ended = program.open();
        code = ended ? *ended : QApplication::exec();
        if (!ended) program.sendLastWords();
    }
    log::shutDown();
    if (code != desk::DeskProgram::kStartAgain) return code;
    // With the environment of the first start: the text size chosen now is put into it anew.
    QProcess again;
    again.setProgram(QString::fromLocal8Bit(argv[0]));
    again.setArguments(wordsOf(argc, argv).mid(1));
    again.setProcessEnvironment(environment);
    return again.startDetached() ? 0 : 1;
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
