// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <deque>
#include <functional>

#include "plugins/email/hub/backoff.h"
#include "plugins/email/hub/folderplace.h"
#include "plugins/email/hub/keeper.h"
#include "plugins/email/wire/imapclient.h"
#include "plugins/email/wire/signin.h"

namespace heard::email {

/// A mail as it came out of a folder. `path` is a file in the work folder that is the taker's now; empty if the server
/// would not give the mail at all.
struct FetchedMail {
    enum class Whole { Yes, HeaderOnly, Nothing };
    QString folder;
    quint32 validity = 0;
    quint32 uid = 0;
    QString path;
    Whole whole = Whole::Yes;
    QString why;  ///< if it is not whole: "too-large", "not-given"
    /// It was begun several times and never came to an end: Header: only its header is to be parsed; Nothing: not even
    /// that.
    enum class Trust { All, Header, Nothing };
    Trust trust = Trust::All;
    qint64 size = 0;  ///< as the server says
    qint64 arrivedAt = 0;
};

/// What FolderWatch goes by.
struct WatchRules {
    QString folder;
    QString workFolder;
    qint64 now = 0;           ///< when the channel starts, ms UTC
    int daysBack = 0;         ///< of a folder that was never seen
    qint64 largest = 0;       ///< bytes of a mail that is fetched whole
    int pollMs = 60'000;      ///< where the server does not push
    bool markAsRead = false;  ///< \Seen once it is kept
};

/// Watches one folder over a connection of its own: new mails are fetched into files, in order and a few at a time, and
/// are done once taken() says so. Which ones were begun is on disk before they are fetched: a mail on which the hub
/// dies is given up after some tries, and one whose connection dies is too, by taking its header only. Connects again
/// by itself. RFC 3501, 2177; RFC 4549 says how a client keeps up.
class FolderWatch final : public QObject {
    Q_OBJECT
public:
    FolderWatch(const Server &server, SignIn *signIn, const WatchRules &rules, const FolderPlace &place, Keeper *keeper,
                QObject *parent = nullptr);
    ~FolderWatch() override;

    void start();
    /// Closes; mails that were given out are still taken().
    void stop();
    /// Connects now if it waits to.
    void tryNow();

    void taken(quint32 uid);
    /// It could not be kept now: again later.
    void putBack(quint32 uid);

    [[nodiscard]] bool isHealthy() const { return m_healthy; }
    [[nodiscard]] const Trouble &trouble() const { return m_trouble; }
    [[nodiscard]] const QString &folder() const { return m_rules.folder; }

Q_SIGNALS:
    void fetched(const heard::email::FetchedMail &mail);
    void stateChanged();

private:
    struct Known {
        qint64 size = 0;
        qint64 arrivedAt = 0;
    };
    void connectNow();
    void opened(const Credentials &who);
    void failed(const Trouble &why);
    void select();
    void selected(const ImapReply &reply);
    void begin(quint32 validity, quint32 next);
    void search();
    void found(const ImapReply &reply);
    void pump();
    void announce();
    void announced(const QList<quint32> &uids, const ImapReply &reply);
    void fetch(quint32 uid);
    void fetchedInto(quint32 uid, const FetchedMail &mail, const ImapReply &reply);
    void giveOut(const FetchedMail &mail);
    void settle();
    void rest();
    void markSeen();
    void healthy();

    const Server m_server;
    SignIn *m_signIn;
    const WatchRules m_rules;
    FolderPlace m_place;
    Keeper *m_keeper;
    QPointer<ImapClient> m_client;
    QTimer m_again;  ///< until the next connection
    QTimer m_poll;
    Backoff m_backoff;
    Trouble m_trouble;
    bool m_healthy = false;
    bool m_selected = false;
    bool m_stopped = false;
    bool m_token = false;  ///< this connection uses an OAuth token
    bool m_searching = false;
    bool m_resting = false;           ///< in IDLE
    bool m_lookAgain = false;         ///< something came while searching
    std::deque<quint32> m_queue;      ///< found
    std::deque<quint32> m_announced;  ///< begun on disk, to be fetched
    QSet<quint32> m_announcing;
    QSet<quint32> m_out;   ///< given out
    QSet<quint32> m_past;  ///< taken, above m_place.done
    quint32 m_fetching = 0;
    QHash<quint32, Known> m_known;
    QHash<quint32, int> m_refusals;  ///< of this run: NO, or a connection that broke in it
    QList<quint32> m_toMark;
    int m_files = 0;
};

}  // namespace heard::email
