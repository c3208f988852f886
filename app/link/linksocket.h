// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <memory>

#include "link/linktimes.h"
#include "protocol/frames.h"

class QWebSocket;

namespace heard::link {

/// One connection to a hub: frames in, frames out, heartbeat, and an end that is told exactly once. Main thread.
class LinkSocket final : public QObject {
    Q_OBJECT
public:
    LinkSocket(const QUrl &url, const LinkTimes &times, QObject *parent);
    ~LinkSocket() override;

    /// Takes the hub for itself that shows a certificate whose SHA-256, or whose key's, is one of these, whoever signed
    /// it and whatever its name; and no other, were it the best. To be called before the event loop runs.
    void trust(const QByteArrayList &pins);

    void send(const protocol::Frame &frame);
    /// Ends it without closed().
    void drop();

Q_SIGNALS:
    void opened();
    void received(const heard::protocol::Frame &frame);
    /// Before it was open: "host-not-found", "tls-failed" (a certificate that can't be trusted),
    /// "certificate-changed" (it is not the one that was pinned), "not-a-hub" (something
    /// else answers), "unreachable"; after: "closed", "silent", "bad-frame".
    void closed(const QString &code, const QString &detail);

private:
    void take(const QString &text);
    void end(const QString &code, const QString &detail);
    void onNotOpened();
    bool isPinned() const;
    QString whyNotOpened() const;
    void beat();

    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_heartbeat;
    QTimer m_silence;
    qint64 m_pings = 0;
    QByteArrayList m_pins;
    bool m_distrusted = false;
    bool m_opened = false;
    bool m_ended = false;
};

}  // namespace heard::link
