// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <deque>
#include <functional>
#include <optional>

#include "plugins/email/wire/imapclient.h"
#include "plugins/email/wire/signin.h"

namespace heard::email {

/// The folder that holds what was sent: puts copies there, each once, and looks whether a mail is there. Found by its
/// special use (RFC 6154), else by the names that servers give it. Connects when there is something to do and leaves
/// soon after. One thread.
class SentFolder final : public QObject {
    Q_OBJECT
public:
    /// What came of it; `trouble` if it could not be done, with no answer then.
    struct Answer {
        bool there = false;
        std::optional<Trouble> trouble;
    };
    using Done = std::function<void(const Answer &answer)>;

    /// `folder`: empty to find it.
    SentFolder(const Server &server, SignIn *signIn, const QString &folder, QObject *parent = nullptr);
    ~SentFolder() override;

    /// By Message-ID, without angle brackets.
    void find(const QString &messageId, Done done);
    /// Unless it is there already.
    void put(const QString &messageId, const QString &path, Done done);
    void stop();

private:
    struct Task {
        QString messageId;
        QString path;  ///< of put()
        Done done;
    };
    void next();
    void connectNow();
    void locate();
    void select();
    void work();
    void append();
    void end(const Answer &answer);
    void lost(const Trouble &why);

    const Server m_server;
    SignIn *m_signIn;
    QString m_folder;
    QPointer<ImapClient> m_client;
    std::deque<Task> m_tasks;
    QTimer m_leave;
    bool m_ready = false;
    bool m_busy = false;
    bool m_connecting = false;
    bool m_stopped = false;
};

}  // namespace heard::email
