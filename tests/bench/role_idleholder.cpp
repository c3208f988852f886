// SPDX-License-Identifier: GPL-3.0-or-later
// Holds idle connections, so that the process that measures has only its own. Arguments: URL COUNT [TOKEN-FILE]; with a
// token file they are desks, without they are plain WebSockets.
#include <QCoreApplication>
#include <QFile>
#include <QWebSocket>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

#include "child.h"
#include "deskclient.h"
#include "roles.h"
#include "waiting.h"

namespace heard::bench {
namespace {

constexpr int kAtOnce = 50;  ///< connecting at the same time: below every server's queue
constexpr int kHoldersConnectMs = 120'000;

template <class Connection, class Open, class IsOpen>
bool hold(std::vector<std::unique_ptr<Connection>> &held, int count, Open open, IsOpen isOpen) {
    for (int i = 0; i < count; ++i) {
        held.push_back(std::make_unique<Connection>());
        open(*held.back());
        const bool last = i == count - 1;
        if ((i % kAtOnce == kAtOnce - 1 || last) &&
            !waitUntil([&] { return std::all_of(held.begin(), held.end(), [&](auto &each) { return isOpen(*each); }); },
                       kHoldersConnectMs))
            return false;
    }
    return true;
}

}  // namespace

int idleHolderRole(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    endWithParent(&app);
    raiseFileLimit();
    const QStringList words = app.arguments();
    const QUrl url(words.value(3));
    const int count = words.value(4).toInt();
    QFile tokenFile(words.value(5));
    std::vector<std::unique_ptr<DeskClient>> desks;
    std::vector<std::unique_ptr<QWebSocket>> sockets;
    const bool held = tokenFile.fileName().isEmpty()
                          ? hold(
                                sockets, count, [&](QWebSocket &socket) { socket.open(url); },
                                [](QWebSocket &socket) { return socket.state() == QAbstractSocket::ConnectedState; })
                          : tokenFile.open(QIODevice::ReadOnly) &&
                                hold(
                                    desks, count,
                                    [&, token = QString::fromLatin1(tokenFile.readAll()).trimmed()](DeskClient &desk) {
                                        desk.open(url, token);
                                    },
                                    [](DeskClient &desk) { return desk.isLive(); });
    std::printf("%s\n", held ? "holding" : "failed");
    std::fflush(stdout);
    return held ? QCoreApplication::exec() : 1;
}

}  // namespace heard::bench
