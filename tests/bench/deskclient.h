// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebSocket>
#include <functional>

namespace heard::bench {

/// A desk as far as the hub can tell: signs in, resumes at the head and counts what it is sent. It keeps nothing.
class DeskClient final : public QObject {
public:
    explicit DeskClient(QObject *parent = nullptr);

    void open(const QUrl &hub, const QString &token);
    bool isLive() const { return m_live; }
    /// Asks for one row, and calls back with the answer.
    void ask(std::function<void()> answered);

    qint64 eventFrames = 0;
    qint64 eventBytes = 0;  ///< characters
    qint64 head = 0;        ///< the seq it stands at

private:
    void sayHello();
    void take(const QString &text);

    QWebSocket m_socket;
    QString m_token;
    bool m_live = false;
    int m_asked = 0;
    std::function<void()> m_answered;
};

}  // namespace heard::bench
