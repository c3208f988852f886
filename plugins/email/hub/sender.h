// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <deque>
#include <memory>

#include "channelapi/connector.h"
#include "plugins/common/worker.h"
#include "plugins/email/hub/backoff.h"
#include "plugins/email/hub/mailsettings.h"
#include "plugins/email/hub/sendnotes.h"
#include "plugins/email/hub/sentfolder.h"
#include "plugins/email/mime/outgoing.h"
#include "plugins/email/wire/smtpclient.h"

namespace heard::email {

/// From a reply to the mail server: written to a file on the worker, sent, noted, a copy into Sent. Says exactly how
/// each send ended, and after a kill what is known of it. One thread; all pointers outlive it.
class Sender final : public QObject {
    Q_OBJECT
public:
    Sender(channelapi::ConnectorHost *host, plugins::Worker *worker, const MailSettings &settings, SignIn *signIn,
           SendNotes *notes, SentFolder *sent, const QByteArray &channelSecret, const QString &workFolder,
           QObject *parent = nullptr);
    ~Sender() override;

    [[nodiscard]] channelapi::SendJob *send(const channelapi::OutboundMessage &message);
    /// Accepted: noted so, or found in Sent. RetryLater: the final dot was certainly never out. Else Uncertain.
    [[nodiscard]] channelapi::SendJob *lookUp(const channelapi::OutboundMessage &message);
    /// Puts into Sent what an earlier life, or a server that was away, has left to be put there.
    void resumeCopies();
    /// Sends that are on their way end now.
    void stop();

Q_SIGNALS:
    /// The outgoing server is in trouble, or in order again (no code).
    void serverState(const heard::email::Trouble &trouble);
    /// The copy could not be put into Sent, or was (no code).
    void sentState(const heard::email::Trouble &trouble);

private:
    struct Going;
    using Mail = std::shared_ptr<Going>;
    void quote(const Mail &mail);
    void nextFile(const Mail &mail);
    void write(const Mail &mail);
    void written(const Mail &mail);
    void connectTo(const Mail &mail);
    void ending(const Mail &mail);
    void ended(const Mail &mail, const SmtpOutcome &how);
    void end(const Mail &mail, const channelapi::SendOutcome &how);
    void copyToSent(const Mail &mail);
    void copyLost(const Mail &mail);
    void clean(const Mail &mail);
    void moved(int patienceMs);
    void next();
    void lookInSent(const Mail &mail, qint64 until);
    [[nodiscard]] Mail made(const channelapi::OutboundMessage &message);

    channelapi::ConnectorHost *m_host;
    plugins::Worker *m_worker;
    const MailSettings m_settings;
    SignIn *m_signIn;
    SendNotes *m_notes;
    SentFolder *m_sent;
    const QByteArray m_secret;
    const QString m_workFolder;
    QHash<QString, Mail> m_going;  ///< by entry
    std::deque<Mail> m_waiting;    ///< for a connection
    QSet<QString> m_copying;       ///< entries on their way into Sent
    QTimer m_copyAgain;
    Backoff m_copyBackoff;
    int m_connections = 0;
    int m_files = 0;
    bool m_stopped = false;
};

}  // namespace heard::email
