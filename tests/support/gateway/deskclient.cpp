// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway/deskclient.h"

#include <QTest>

#include "protocol/codec.h"

namespace heard::test {

DeskClient::DeskClient(quint16 port, const QString &path) {
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        texts += text;
        const auto frame = protocol::decode(text.toUtf8());
        if (!frame) return;
        frames += *frame;
        const auto *ping = std::get_if<protocol::Ping>(&*frame);
        if (ping && answersPings) say(protocol::Pong{ping->n, {}});
    });
    connect(&socket, &QWebSocket::disconnected, this, [this] { closed = true; });
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1%2").arg(port).arg(path)));
}

bool DeskClient::waitUntil(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 10'000); }

bool DeskClient::waitOpen() {
    return waitUntil([this] { return closed || socket.state() == QAbstractSocket::ConnectedState; }) && !closed;
}

void DeskClient::say(const protocol::Frame &frame) { sayText(protocol::encode(frame)); }

void DeskClient::sayText(const QByteArray &text) { socket.sendTextMessage(QString::fromUtf8(text)); }

void DeskClient::hello(std::optional<qint64> cursor, const QString &token) {
    say(protocol::Hello{protocol::kVersion,
                        token,
                        QStringLiteral("device-1"),
                        QStringLiteral("test"),
                        cursor,
                        QStringLiteral("workspace-1"),
                        {}});
}

bool DeskClient::signIn(std::optional<qint64> cursor) {
    if (!waitOpen()) return false;
    hello(cursor);
    return waitFor<protocol::Welcome>();
}

bool DeskClient::waitClosed() {
    return waitUntil([this] { return closed; });
}

QString DeskClient::byeCode() const {
    const auto byes = all<protocol::Bye>();
    return byes.isEmpty() ? QString() : byes.last().code;
}

QList<qint64> DeskClient::seqs() const {
    QList<qint64> found;
    for (const auto &events : all<protocol::Events>())
        for (const auto &item : events.items) found += item.seq;
    return found;
}

}  // namespace heard::test
