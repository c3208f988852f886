// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include "base/datafolder.h"
#include "base/log.h"
#include "main/hub/commands.h"
#include "main/hub/datafolder.h"
#include "main/hub/exitcode.h"
#include "main/hub/filelimit.h"
#include "main/hub/hubprocess.h"
#include "main/hub/options.h"
#include "main/hub/stopsignals.h"

namespace heard::hub {
namespace {

constexpr auto kHelp = R"(usage: heard-hub serve --data DIR --listen HOST:PORT [options]
Runs the hub on the data folder DIR, which is made if it is not there and kept to its owner. SIGINT and SIGTERM stop it
cleanly; a second one ends it at once.

  --data DIR          the data folder
  --listen HOST:PORT  where desks and visitors come in; HOST may be an address, [an IPv6 address], localhost or *.
                      Port 0 picks a free one
  --public-url URL    the hub as customers see it, as https://chat.example.com; without it, where it listens
  --certificate FILE  PEM with the whole chain, and
  --key FILE          its key: speaks TLS itself
  --ready-file FILE   written once it listens, owner-only: JSON {ws, url, pid, token_file, version, certificate}. The
                      same always stands in DIR/hub.json as long as the hub runs
  --trusted-proxy IP  a proxy in front, whose X-Forwarded-For and -Proto are believed; may be given again
  --page-rate N       texts a second that one page's socket may send (20); more closes it
  --plugins DIR       a folder to search for plugins before all others; may be given again
  --log LEVELS        as in info,gateway=debug. The log is DIR/logs/hub.log and stderr
)";

/// "127.0.0.1:0", "[::1]:8080", "*:80" -> host and port.
Result<void> takeListen(const QString &text, HubProcess::Settings &settings) {
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    settings.port = text.mid(colon + 1).toUShort(&isNumber);
    settings.host = text.left(qMax<qsizetype>(colon, 0));
    if (settings.host.startsWith(QLatin1Char('[')) && settings.host.endsWith(QLatin1Char(']')))
        settings.host = settings.host.mid(1, settings.host.size() - 2);
    if (!isNumber || settings.host.isEmpty()) return failure(QStringLiteral("wrong-address"), text);
    return {};
}

Result<void> takePublicUrl(const QString &text, HubProcess::Settings &settings) {
    if (text.isEmpty()) return {};
    QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(QStringLiteral("wrong-public-url"), text);
    while (url.path().endsWith(QLatin1Char('/'))) url.setPath(url.path().chopped(1));  // also that of the root
    settings.publicUrl = url;
    return {};
}

Result<void> takeProxies(const QStringList &addresses, HubProcess::Settings &settings) {
    for (const QString &text : addresses) {
        const QHostAddress address(text);
        if (address.isNull()) return failure(QStringLiteral("wrong-address"), text);
        settings.trustedProxies += address;
    }
    return {};
}

Result<void> takePageRate(const QString &text, HubProcess::Settings &settings) {
    if (text.isEmpty()) return {};
    settings.pageTextsPerSecond = text.toInt();
    if (settings.pageTextsPerSecond < 1) return failure(QStringLiteral("wrong-rate"), text);
    return {};
}

int run(HubApplication &application, const HubProcess::Settings &settings) {
    raiseFileLimit();
    StopSignals signals;
    HubProcess hub(settings);
    bool asked = false;
    QObject::connect(&signals, &StopSignals::asked, &hub, [&asked, &hub] {
        asked = true;
        hub.stop();
    });
    QObject::connect(&hub, &HubProcess::stopped, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (const auto started = hub.start(); !started) return complain(started.error());
    application.guard(hub.plugins());
    QCoreApplication::exec();
    application.guard(nullptr);
    return asked ? kFine : kFailed;
}

}  // namespace

int serveCommand(HubApplication &application, const QStringList &words) {
    Options options(kHelp, {QStringLiteral("data"), QStringLiteral("listen"), QStringLiteral("public-url"),
                            QStringLiteral("certificate"), QStringLiteral("key"), QStringLiteral("ready-file"),
                            QStringLiteral("plugins"), QStringLiteral("log"), QStringLiteral("trusted-proxy"),
                            QStringLiteral("page-rate")});
    if (const auto code = options.parse(words, {QStringLiteral("data"), QStringLiteral("listen")}, 0, 0)) return *code;
    HubProcess::Settings settings;
    settings.folder = QDir(options.value(QStringLiteral("data"))).absolutePath();
    settings.readyFile = options.value(QStringLiteral("ready-file"));
    settings.pluginFolders = options.values(QStringLiteral("plugins"));
    settings.certificateFile = options.value(QStringLiteral("certificate"));
    settings.keyFile = options.value(QStringLiteral("key"));
    const auto understood =
        takeListen(options.value(QStringLiteral("listen")), settings)
            .and_then([&] { return takePublicUrl(options.value(QStringLiteral("public-url")), settings); })
            .and_then([&] { return takeProxies(options.values(QStringLiteral("trusted-proxy")), settings); })
            .and_then([&] { return takePageRate(options.value(QStringLiteral("page-rate")), settings); });
    if (!understood) {
        complain(understood.error());
        return kUsage;
    }
    if (const QFileInfo folder(settings.folder); folder.isDir() && !folder.isWritable())
        return complain({QStringLiteral("read-only"), settings.folder});
    const auto secured = secureDataFolder(settings.folder);
    if (!secured) return complain(secured.error());
    log::setUp({logFileIn(settings.folder), true, options.value(QStringLiteral("log"))});
    if (!secured->isEmpty())
        log::category("hub")->warn("others could reach the data folder: no more; mended: {}", secured->size());
    const int code = run(application, settings);
    log::shutDown();
    return code;
}

}  // namespace heard::hub
