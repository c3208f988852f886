// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every state of the window (states.cpp) into a folder, by default build/screens, light and dark:
//   QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] heard_screens [--lang CODES] [--only PATTERN] [FOLDER]
//   heard_screens --show [--lang CODE]
// --lang: en (the default), ru, uk, several as in en,ru,uk; or qps and qpr, the languages that nobody speaks
// (ui/style/pseudolanguage.h). --only: states whose name fits this regular expression. --show opens the window on the
// demo data instead, to be used by hand. `./dev screenshots` takes all of them and makes a page to look at.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <cstdio>

#include "ui/screens/shooter.h"
#include "ui/style/listaccessible.h"
#include "ui/style/theme.h"

using namespace heard;

static int showWindow(ui::Theme &theme) {
    const SystemClock clock;
    test::DemoDesk desk(clock);
    desk.fillLikeTheMock();
    QTemporaryDir files;
    QSettings settings(files.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::MainWindow window({theme, clock}, desk, settings);
    window.show();
    return QApplication::exec();
}

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("show"), QString()},
                       {QStringLiteral("only"), QString(), QStringLiteral("pattern"), QStringLiteral(".")},
                       {QStringLiteral("lang"), QString(), QStringLiteral("codes"), QStringLiteral("en")}});
    parser.process(app);
    const QStringList languages = parser.value(QStringLiteral("lang")).split(QLatin1Char(','));
    ui::Language language;
    language.speak(languages.first());
    ui::installListAccessibility();
    ui::Theme theme(app);
    if (parser.isSet(QStringLiteral("show"))) return showWindow(theme);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("build/screens"));
    QDir().mkpath(folder);
    test::Shooter shooter(folder, QRegularExpression(parser.value(QStringLiteral("only"))), theme);
    for (const QString &code : languages) {
        // Pictures are for comparing: days and numbers in English as in the United Kingdom.
        language.speak(code == QLatin1String("en") ? QStringLiteral("en_GB") : code);
        shooter.setLanguage(code);
        test::takeAll(shooter);
    }
    std::printf("%d pictures in %s\n", shooter.taken(), qPrintable(folder));
    return shooter.taken() > 0 ? 0 : 1;
}
