// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QPointer>
#include <QQueue>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

#include "link/linktimes.h"
#include "protocol/codec.h"

namespace heard::test {

/// A hub that says only what the test tells it to, on a real WebSocket server: "the desk must have sent this", "the hub
/// says that". Pings are answered by itself.
class FakeHub : public QObject {
public:
    static constexpr int kWaitMs = 20'000;

    FakeHub();

    link::HubAddress address() const;
    /// Waits for the next connection; what an earlier one still had to say is forgotten.
    bool waitConnection();
    /// The next frame of the desk, which must be a T.
    template <class T>
    T expect() {
        T value{};
        if (!waitFrame()) {
            ADD_FAILURE() << "the desk said nothing";
            return value;
        }
        const protocol::Frame frame = m_frames.dequeue();
        if (const T *right = std::get_if<T>(&frame))
            value = *right;
        else
            ADD_FAILURE() << "the desk said " << protocol::encode(frame).toStdString();
        return value;
    }
    template <class T>
    bool nextIs() {
        return waitFrame() && std::holds_alternative<T>(m_frames.head());
    }
    /// Nothing was sent before the desk answered a ping that was sent now.
    void expectNothingMore();
    void push(const protocol::Frame &frame);
    void pushText(const QString &text);
    void cut();  ///< ends the connection without a word
    int connections() const { return m_connections; }
    int pings() const { return m_pings; }  ///< of the desk

    // Usual pieces of the dialogue.
    protocol::Restoring restored;  ///< what welcome() says of it
    protocol::Hello welcome(qint64 head, bool reset, const QString &workspace = QStringLiteral("w1"));
    /// Answers six snapshot questions with these items, each in one page, and takes the resume.
    void serveSnapshot(const QList<protocol::Item> &items, qint64 head);
    protocol::Ask answerPage(const QList<protocol::Item> &items, std::optional<qint64> next = {});

private:
    bool waitFrame();
    void take(const QString &text);

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_socket;
    QQueue<protocol::Frame> m_frames;
    int m_connections = 0;
    int m_awaited = 0;
    int m_pings = 0;
    qint64 m_ping = 0;
    qint64 m_pong = 0;
};

/// Items as a hub would send them, with as little in them as may be.
protocol::Item conversationItem(qint64 seq, qint64 id, qint64 lastAt, const QString &status = QStringLiteral("open"),
                                int unread = 0, qint64 lastMessage = 0);
protocol::Item messageItem(qint64 seq, qint64 id, qint64 conversation, const QString &text,
                           const QString &clientId = {});
protocol::Item channelItem(qint64 seq, qint64 id, const QString &kind);
protocol::Item goneItem(qint64 seq, const QString &kind, qint64 id);

}  // namespace heard::test
