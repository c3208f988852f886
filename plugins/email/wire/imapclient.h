// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QSet>
#include <deque>
#include <functional>

#include "plugins/email/wire/imapcommand.h"
#include "plugins/email/wire/imapreader.h"
#include "plugins/email/wire/mailsocket.h"

namespace heard::email {

/// How a command ended.
struct ImapReply {
    bool ok = false;
    QByteArray code;  ///< of the status line: "UIDVALIDITY", "OVERQUOTA" (RFC 5530) …
    QByteArray codeValue;
    QByteArray text;
    QList<ImapResponse> data;  ///< all untagged responses meanwhile
    /// Why, if not ok: a code of Trouble.
    [[nodiscard]] Trouble trouble() const;
};

/// A signed-in connection to an IMAP server (RFC 3501, 9051; STARTTLS, SASL-IR, IDLE), on the event loop of its
/// thread. Commands go out one after another. If the connection ends, failed() says so once, what was asked is
/// forgotten, and the object is of no more use: its owner makes another.
class ImapClient final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const ImapReply &)>;

    ImapClient(const Server &server, const Credentials &who, QObject *parent = nullptr);
    ~ImapClient() override;

    void open();
    /// Without a word. No signal and no answer comes any more.
    void close();
    /// LOGOUT, and then as close(); for a connection that is in order.
    void logout();

    /// Capabilities as the server names them: "IDLE", "UIDPLUS", "MOVE", "SPECIAL-USE".
    [[nodiscard]] bool has(const QByteArray &capability) const { return m_capabilities.contains(capability); }

    /// Sends it after those before it. `done` is called once, unless the connection fails.
    void run(const ImapCommand &command, Done done);
    /// The same; a mail in its answer goes into the file `path`, at most `limit` bytes. tooLarge() holds for the last.
    void runInto(const ImapCommand &command, const QString &path, qint64 limit, Done done);
    [[nodiscard]] bool tooLarge() const { return m_reader.tooLarge(); }

    /// RFC 2177: changed() tells what the server pushes. Ends by itself at the next run() and after five minutes, so
    /// that a connection that died in silence is noticed; idled() is told then.
    void idle();

Q_SIGNALS:
    void ready();    ///< signed in
    void idling();   ///< the server has agreed
    void idled();    ///< idle() has ended
    void changed();  ///< there may be new mail in the selected folder
    void failed(const heard::email::Trouble &trouble);

private:
    struct Waiting {
        ImapCommand command;
        Done done;
        QString path;
        qint64 limit = 0;
        bool idle = false;
    };
    void read();
    void take(const ImapResponse &response);
    void takeData(const ImapResponse &response);
    void takeEnd(const ImapResponse &response);
    void greeted(const ImapResponse &response);
    void capability();
    void secure();
    void signIn();
    void signedIn(const ImapReply &reply);
    void note(const QByteArray &capabilities);
    void next();
    void sendPiece();
    void sendFile();
    void goOn(const ImapResponse &response);
    void endIdle();
    void fail(const Trouble &why);

    const Server m_server;
    const Credentials m_who;
    MailSocket m_socket;
    ImapReader m_reader;
    QSet<QByteArray> m_capabilities;
    std::deque<Waiting> m_queue;
    bool m_running = false;  ///< the first of the queue is on its way
    QByteArray m_tag;
    int m_lastTag = 0;
    qsizetype m_piece = 0;
    ImapReply m_reply;
    qsizetype m_dataBytes = 0;
    QFile m_upload;
    QTimer m_idleEnd;
    bool m_greeted = false;
    bool m_idling = false;
    bool m_endingIdle = false;
    bool m_leaving = false;
    bool m_over = false;
    Trouble m_bye;  ///< what the server said before it closed
};

}  // namespace heard::email
