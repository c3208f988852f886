// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QUrl>
#include <QWebSocket>

namespace heard::bench {

/// A customer's browser in the site chat: says hello, then sends messages, each only when one before it was kept.
class CustomerClient final : public QObject {
    Q_OBJECT
public:
    explicit CustomerClient(int number, QObject *parent = nullptr);

    void open(const QUrl &socket, const QByteArray &origin);
    bool isWelcome() const { return m_welcome; }
    /// Sends `count` messages with at most `inFlight` not yet kept.
    void send(int count, int inFlight);

    int kept = 0;
    QString refusal;  ///< the last one's reason, or why the connection ended

Q_SIGNALS:
    void keptOne();

private:
    void take(const QString &text);
    void sendNext();

    QWebSocket m_socket;
    const int m_number;
    bool m_welcome = false;
    int m_sent = 0;
    int m_upTo = 0;
};

}  // namespace heard::bench
