// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskclient.h"

#include "base/token.h"
#include "protocol/codec.h"
#include "protocol/verbs.h"

namespace heard::bench {
namespace {

QString textOf(const protocol::Frame &frame) { return QString::fromUtf8(protocol::encode(frame)); }

}  // namespace

DeskClient::DeskClient(QObject *parent) : QObject(parent) {
    connect(&m_socket, &QWebSocket::connected, this, &DeskClient::sayHello);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &DeskClient::take);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_live = false; });
}

void DeskClient::open(const QUrl &hub, const QString &token) {
    m_token = token;
    m_socket.open(hub);
}

void DeskClient::ask(std::function<void()> answered) {
    m_answered = std::move(answered);
    m_socket.sendTextMessage(
        textOf(protocol::Ask{QStringLiteral("a%1").arg(++m_asked),
                             QLatin1String(protocol::query::kSnapshot),
                             {{QStringLiteral("kind"), QStringLiteral("agent")}, {QStringLiteral("limit"), 1}},
                             {}}));
}

void DeskClient::sayHello() {
    protocol::Hello hello;
    hello.token = m_token;
    hello.device = newClientId();
    hello.program = QStringLiteral("heard-bench");
    m_socket.sendTextMessage(textOf(hello));
}

void DeskClient::take(const QString &text) {
    // Events are many: they are only counted, so that what is measured is the hub and not this reader.
    static const QString kEvents = QStringLiteral("{\"from\":");
    if (text.startsWith(kEvents)) {
        ++eventFrames;
        eventBytes += text.size();
        const qsizetype at = text.indexOf(QLatin1String("\"to\":")) + 5;
        head = QStringView(text).mid(at, text.indexOf(u',', at) - at).toLongLong();
        return;
    }
    const auto frame = protocol::decode(text.toUtf8());
    if (!frame) return;
    if (const auto *welcome = std::get_if<protocol::Welcome>(&*frame)) {
        head = welcome->head;
        m_socket.sendTextMessage(textOf(protocol::Resume{welcome->head, {}}));
        m_live = true;
    } else if (const auto *ping = std::get_if<protocol::Ping>(&*frame)) {
        m_socket.sendTextMessage(textOf(protocol::Pong{ping->n, {}}));
    } else if (std::holds_alternative<protocol::Answer>(*frame) && m_answered) {
        std::exchange(m_answered, {})();
    }
}

}  // namespace heard::bench
