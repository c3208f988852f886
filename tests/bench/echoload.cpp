// SPDX-License-Identifier: GPL-3.0-or-later
#include "echoload.h"

#include <QElapsedTimer>
#include <QWebSocket>

#include "waiting.h"

namespace heard::bench {
namespace {

const QString kText(1024, u'x');

}  // namespace

EchoLoad::~EchoLoad() = default;

Result<std::unique_ptr<EchoLoad>> EchoLoad::start(const QString &self, int connections) {
    std::unique_ptr<EchoLoad> load(new EchoLoad);
    load->m_server =
        std::make_unique<Child>(self, QStringList{QStringLiteral("--role"), QStringLiteral("echo-server")});
    if (auto started = load->m_server->start(); !started) return tl::unexpected(started.error());
    const auto address = load->m_server->line();
    if (!address) return tl::unexpected(address.error());
    load->m_address = QUrl(QString::fromUtf8(*address));
    int connected = 0;
    for (int i = 0; i < connections; ++i) {
        auto socket = std::make_unique<QWebSocket>();
        QObject::connect(socket.get(), &QWebSocket::connected, socket.get(), [&connected] { ++connected; });
        socket->open(load->m_address);
        load->m_sockets.push_back(std::move(socket));
    }
    if (!waitUntil([&] { return connected == connections; }, 60'000)) return failure(QStringLiteral("not-connected"));
    for (auto &socket : load->m_sockets) QObject::disconnect(socket.get(), &QWebSocket::connected, nullptr, nullptr);
    return load;
}

double EchoLoad::rate(int inFlight, int ms) {
    qint64 echoes = 0;
    QObject context;
    for (auto &each : m_sockets) {
        QWebSocket *socket = each.get();
        QObject::connect(socket, &QWebSocket::textMessageReceived, &context, [&echoes, socket] {
            ++echoes;
            socket->sendTextMessage(kText);
        });
        for (int i = 0; i < inFlight; ++i) socket->sendTextMessage(kText);
    }
    runFor(ms / 5);  // until it runs evenly
    echoes = 0;
    QElapsedTimer since;
    since.start();
    runFor(ms);
    return double(echoes) * 1e9 / double(since.nsecsElapsed());
}

QList<double> EchoLoad::roundTrips(int count) {
    QList<double> times;
    QElapsedTimer since;
    QObject context;
    QWebSocket *socket = m_sockets.front().get();
    QObject::connect(socket, &QWebSocket::textMessageReceived, &context, [&] {
        times += double(since.nsecsElapsed()) / 1e6;
        if (times.size() == count) return;
        since.start();
        socket->sendTextMessage(kText);
    });
    since.start();
    socket->sendTextMessage(kText);
    waitUntil([&] { return times.size() == count; }, 120'000);
    return times;
}

}  // namespace heard::bench
