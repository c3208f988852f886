// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "base/result.h"
#include "link/linktimes.h"
#include "protocol/frames.h"

namespace heard::link {

class LinkSocket;

/// Tries an address and a token once: connects, says hello, hears what the hub says to that, and goes. Nothing on this
/// side or the other is different afterwards. Main thread.
class HubCheck final : public QObject {
    Q_OBJECT
public:
    /// Whom the hub lets in with the token. Codes: "host-not-found", "nothing-there", "tls-failed", "not-a-hub",
    /// "wrong-token", "hub-too-old", "hub-too-new", "hub-silent", and what else a hub says in `bye`.
    using Outcome = Result<QString>;

    HubCheck(const QString &program, const LinkTimes &times, QObject *parent = nullptr);
    ~HubCheck() override;

    /// Again is allowed: what was under way is forgotten.
    void start(const HubAddress &hub);

Q_SIGNALS:
    void finished(const heard::link::HubCheck::Outcome &outcome);

private:
    void sayHello(const QString &token);
    void take(const protocol::Frame &frame);
    void onClosed(const QString &code, const QString &detail);
    void finish(const Outcome &outcome);
    void leave();

    QString m_program;
    LinkTimes m_times;
    QTimer m_limit;
    LinkSocket *m_socket = nullptr;
};

}  // namespace heard::link
