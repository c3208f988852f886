// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/desk/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "domain/hubaddress.h"
#include "platform/link.h"

namespace heard::desk {

QString usage() {
    return QStringLiteral(
        "Usage: heard [options] [heard://conversation/NUMBER]\n"
        "The desk where a support team answers every customer.\n"
        "\n"
        "  --data DIR          the desk's data folder (default: the user's, such as ~/.local/share/heard)\n"
        "  --hub URL           work with the hub at wss://host[:port]/ws, whatever the settings say\n"
        "  --token-file FILE   the desk's token for that hub\n"
        "  --theme WORD        light, dark or system, for this start\n"
        "  --lang CODE         language of dates and texts, such as en, ru, uk, for this start\n"
        "  --log LEVELS        such as info or info,link=debug\n"
        "  --background        start in the notification area, without a window\n"
        "  --version           print the version\n"
        "  --help              print this\n");
}

static Result<void> check(const Options &options) {
    const auto wrong = [](const QString &detail) { return failure(QStringLiteral("wrong-usage"), detail); };
    if (const auto hub = hubAddress(options.hub.toString()); !options.hub.isEmpty() && !hub)
        return wrong(
            hub.error().code == QLatin1String("address-open")
                ? QStringLiteral("--hub takes ws:// for this computer only: others on the way could read all of it")
                : QStringLiteral("--hub takes an address that begins with wss://"));
    if (!options.hub.isEmpty() && options.tokenFile.isEmpty()) return wrong(QStringLiteral("--hub needs --token-file"));
    const QStringList themes{QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    if (!themes.contains(options.theme)) return wrong(QStringLiteral("--theme takes light, dark or system"));
    return {};
}

Result<Options> readOptions(const QStringList &arguments) {
    QCommandLineParser parser;
    for (const auto *name : {"data", "hub", "token-file", "theme", "lang", "log"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("value")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QString()});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, QString()});
    parser.addOption({QStringLiteral("background"), QString()});
    if (!parser.parse(arguments)) return failure(QStringLiteral("wrong-usage"), parser.errorText());
    const QStringList words = parser.positionalArguments();
    if (words.size() > 1 || (words.size() == 1 && !conversationOfLink(words.first())))
        return failure(QStringLiteral("wrong-usage"), QStringLiteral("Unknown word: %1").arg(words.last()));

    Options options;
    const QString fallback =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/heard");
    const QString data = parser.value(QStringLiteral("data"));
    options.dataFolder = QFileInfo(data.isEmpty() ? fallback : data).absoluteFilePath();
    options.hub = QUrl(parser.value(QStringLiteral("hub")), QUrl::StrictMode);
    options.tokenFile = parser.value(QStringLiteral("token-file"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.language = parser.value(QStringLiteral("lang"));
    options.link = words.value(0);
    options.background = parser.isSet(QStringLiteral("background"));
    options.logLevels = parser.value(QStringLiteral("log"));
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    options.wantsVersion = parser.isSet(QStringLiteral("version"));
    if (const auto fine = check(options); !fine) return tl::unexpected(fine.error());
    return options;
}

}  // namespace heard::desk
