// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/folderwatch.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace heard::email {

namespace {

constexpr int kAtOnce = 16;       ///< mails begun together
constexpr int kOut = 32;          ///< mails given out and not taken yet
constexpr int kTries = 3;         ///< runs of the hub that began a mail, until only its header is parsed
constexpr int kTriesAtAll = 6;    ///< and until not even that is
constexpr int kHeaderAfter = 3;   ///< refusals until only the header is asked for
constexpr int kNothingAfter = 5;  ///< and until it is told without anything of it
constexpr qint64 kOverlapMs = 3LL * 24 * 3600 * 1000;
constexpr qint64 kClocksMs = 10 * 60'000;  ///< how far the server's clock may be from ours
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

/// RFC 3501 9: date-time of INTERNALDATE.
qint64 internalDate(const QByteArray &text) {
    const QString zone = QString::fromLatin1(text.trimmed().right(5));
    const QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()).chopped(6).trimmed(),
                                                   QStringLiteral("d-MMM-yyyy hh:mm:ss"));
    if (!time.isValid()) return 0;
    const int minutes = zone.mid(1, 2).toInt() * 60 + zone.mid(3, 2).toInt();
    const int offset = zone.startsWith(QLatin1Char('-')) ? -minutes : minutes;
    return QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch() - offset * 60'000LL;
}

QByteArray searchDay(qint64 ms) {
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date(), QStringLiteral("d-MMM-yyyy"))
        .toLatin1();
}

QByteArray setOf(const QList<quint32> &uids) {
    QByteArray text;
    for (const quint32 uid : uids) text += (text.isEmpty() ? "" : ",") + QByteArray::number(uid);
    return text;
}

/// What a FETCH told, by UID.
template <class Each>
void forFetched(const ImapReply &reply, Each each) {
    for (const ImapResponse &data : reply.data) {
        if (data.values.size() < 3 || !data.values[1].is("FETCH")) continue;
        const ImapValue &facts = data.values[2];
        if (const ImapValue *uid = facts.after("UID")) each(static_cast<quint32>(uid->number()), facts);
    }
}

}  // namespace

FolderWatch::FolderWatch(const Server &server, SignIn *signIn, const WatchRules &rules, const FolderPlace &place,
                         Keeper *keeper, QObject *parent)
    : QObject(parent), m_server(server), m_signIn(signIn), m_rules(rules), m_place(place), m_keeper(keeper) {
    m_again.setSingleShot(true);
    m_poll.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &FolderWatch::connectNow);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::search);
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::start() { connectNow(); }

void FolderWatch::stop() {
    m_stopped = true;
    m_again.stop();
    m_poll.stop();
    if (!m_client) return;
    m_client->close();
    m_client->deleteLater();
    m_client.clear();
}

void FolderWatch::tryNow() {
    if (m_client || m_stopped) return;
    m_backoff.reset();
    m_again.stop();
    connectNow();
}

// --- the connection -------------------------------------------------------------------------------------------------

void FolderWatch::connectNow() {
    if (m_stopped || m_client) return;
    m_signIn->ask(this, [this](const Credentials &who, const std::optional<Trouble> &why) {
        if (m_stopped || m_client) return;
        if (why) return failed(*why);
        opened(who);
    });
}

void FolderWatch::opened(const Credentials &who) {
    m_token = !who.token.isEmpty();
    m_client = new ImapClient(m_server, who, this);
    connect(m_client, &ImapClient::ready, this, &FolderWatch::select);
    connect(m_client, &ImapClient::failed, this, &FolderWatch::failed);
    connect(m_client, &ImapClient::changed, this, [this] {
        if (m_selected) search();
    });
    connect(m_client, &ImapClient::idled, this, [this] {
        m_resting = false;
        if (!m_searching) search();
    });
    m_client->open();
}

void FolderWatch::failed(const Trouble &why) {
    if (m_client) m_client->deleteLater();
    m_client.clear();
    m_poll.stop();
    m_selected = m_searching = m_lookAgain = false;
    // What was on its way is found again by the next search.
    if (m_fetching != 0) ++m_refusals[m_fetching];
    // It was not the hub that ended, so these tries do not count.
    for (const quint32 uid : std::as_const(m_announced)) --m_place.tries[uid];
    for (const quint32 uid : std::as_const(m_announcing)) --m_place.tries[uid];
    if (m_fetching != 0) --m_place.tries[m_fetching];
    m_fetching = 0;
    m_queue.clear();
    m_announced.clear();
    m_announcing.clear();
    m_toMark.clear();
    m_resting = false;
    if (m_stopped) return;
    // A token may have been taken back before its time: fetch one more before a person is asked.
    const bool tokenOnly = m_token && why.code == QLatin1String("sign-in-again") && m_healthy;
    if (tokenOnly) m_signIn->tokenRefused();
    m_healthy = false;
    m_trouble = why;
    m_again.start(m_backoff.next(why.standing && !tokenOnly));
    Q_EMIT stateChanged();
}

void FolderWatch::healthy() {
    m_backoff.reset();
    if (m_healthy) return;
    m_healthy = true;
    m_trouble = {};
    Q_EMIT stateChanged();
}

void FolderWatch::select() {
    m_client->run(ImapCommand("SELECT").folder(m_rules.folder), [this](const ImapReply &reply) { selected(reply); });
}

void FolderWatch::selected(const ImapReply &reply) {
    if (!reply.ok) {
        Trouble why = reply.trouble();
        // Most servers name no code here, and there is little else that can be wrong with it.
        if (why.code == QLatin1String("mail-refused") || why.code == QLatin1String("mail-folder-missing"))
            why = {QStringLiteral("mail-folder-missing"), m_rules.folder, true};
        return failed(why);
    }
    quint32 validity = 0;
    quint32 next = 0;
    for (const ImapResponse &each : reply.data) {
        if (each.code == "UIDVALIDITY") validity = each.codeValue.toUInt();
        if (each.code == "UIDNEXT") next = each.codeValue.toUInt();
    }
    if (next > 0) return begin(validity, next);
    // RFC 3501 lets a server leave UIDNEXT out: then the last mail says where we are.
    m_client->run(ImapCommand("UID SEARCH").raw("ALL"), [this, validity](const ImapReply &all) {
        quint64 last = 0;
        for (const ImapResponse &each : all.data)
            if (!each.values.isEmpty() && each.values.first().is("SEARCH"))
                for (const ImapValue &uid : each.values.mid(1)) last = std::max(last, uid.number());
        begin(validity, static_cast<quint32>(last + 1));
    });
}

void FolderWatch::begin(quint32 validity, quint32 next) {
    m_selected = true;
    if (m_place.validity != validity || (m_place.validity == 0 && m_place.done == 0 && m_place.since == 0)) {
        const bool known = m_place.validity != 0 || m_place.since != 0;
        const qint64 newest = m_place.newest;
        const qint64 began = m_place.since;
        m_place = {};
        m_past.clear();
        m_refusals.clear();
        m_known.clear();
        m_place.validity = validity;
        m_place.sinceUpTo = next - 1;
        // A folder that numbers its mails anew: what arrived lately is looked at again, and the hub knows which of it
        // it has. A folder never seen: what was there before is no matter of ours, or back to the wished day.
        if (known)
            m_place.since = std::max(newest - kOverlapMs, began);
        else
            m_place.since = m_rules.daysBack > 0 ? m_rules.now - m_rules.daysBack * kDayMs : m_rules.now;
        if (!known && m_rules.daysBack == 0) m_place.done = next - 1;
        m_place.newest = m_place.since;
        m_keeper->put(m_place.toJson());
    }
    search();
}

// --- what is new ----------------------------------------------------------------------------------------------------

void FolderWatch::search() {
    if (!m_client || !m_selected) return;
    if (m_searching) {
        m_lookAgain = true;
        return;
    }
    m_searching = true;
    m_lookAgain = false;
    m_poll.stop();
    const QByteArray from = QByteArray::number(m_place.done + 1);
    ImapCommand command("UID SEARCH");
    if (m_place.done < m_place.sinceUpTo)
        command.raw("UID " + from + ":* OR UID " + QByteArray::number(m_place.sinceUpTo + 1) + ":* SINCE " +
                    searchDay(m_place.since - kDayMs));  // the server counts days in a zone of its own
    else
        command.raw("UID " + from + ":*");
    m_client->run(command, [this](const ImapReply &reply) { found(reply); });
}

void FolderWatch::found(const ImapReply &reply) {
    m_searching = false;
    if (!reply.ok) return failed(reply.trouble());
    QList<quint32> uids;
    for (const ImapResponse &each : reply.data) {
        if (each.values.isEmpty() || !each.values.first().is("SEARCH")) continue;
        for (const ImapValue &value : each.values.mid(1)) uids += static_cast<quint32>(value.number());
    }
    std::sort(uids.begin(), uids.end());
    const QSet<quint32> waiting(m_announced.begin(), m_announced.end());
    m_queue.clear();
    for (const quint32 uid : uids) {
        // "9:*" means the last one too, however small its number is.
        const bool busy = m_out.contains(uid) || m_past.contains(uid) || m_announcing.contains(uid) ||
                          waiting.contains(uid) || uid == m_fetching;
        if (uid > m_place.done && !busy && (m_queue.empty() || m_queue.back() != uid)) m_queue.push_back(uid);
    }
    // What was begun in an earlier run and is not there any more holds nothing up.
    const QSet<quint32> there(uids.begin(), uids.end());
    m_place.tries.removeIf([&](const std::pair<const quint32 &, int &> &each) { return !there.contains(each.first); });
    if (m_queue.empty()) healthy();
    pump();
}

void FolderWatch::pump() {
    if (!m_client || !m_selected) return;
    if (m_announced.empty() && m_announcing.isEmpty() && !m_queue.empty()) announce();
    if (m_fetching == 0 && !m_announced.empty() && m_out.size() < kOut) {
        const quint32 uid = m_announced.front();
        m_announced.pop_front();
        fetch(uid);
        return;
    }
    const bool idle = m_queue.empty() && m_announced.empty() && m_announcing.isEmpty() && m_fetching == 0;
    if (idle && !m_searching) rest();
}

void FolderWatch::announce() {
    // One of those that were begun when the hub died may be why: each by itself, so that the others are not blamed.
    const bool alone = m_place.tries.value(m_queue.front()) > 0;
    if (alone && !m_out.isEmpty()) return;
    QList<quint32> uids;
    while (!m_queue.empty() && uids.size() < (alone ? 1 : kAtOnce)) {
        uids += m_queue.front();
        m_queue.pop_front();
    }
    m_announcing = QSet<quint32>(uids.begin(), uids.end());
    for (const quint32 uid : uids) ++m_place.tries[uid];
    const QPointer<ImapClient> client = m_client;
    // What is begun is on disk before it is fetched: a mail that kills the hub has left its mark.
    m_keeper->put(m_place.toJson(), [this, client, uids](bool kept) {
        if (!client || client != m_client) return;
        if (!kept) return failed({QStringLiteral("disk-full"), {}, false});
        client->run(ImapCommand("UID FETCH").raw(setOf(uids)).raw("(UID RFC822.SIZE INTERNALDATE)"),
                    [this, uids](const ImapReply &reply) { announced(uids, reply); });
    });
}

void FolderWatch::announced(const QList<quint32> &uids, const ImapReply &reply) {
    forFetched(reply, [this](quint32 uid, const ImapValue &facts) {
        const ImapValue *size = facts.after("RFC822.SIZE");
        const ImapValue *date = facts.after("INTERNALDATE");
        m_known.insert(uid, {size ? static_cast<qint64>(size->number()) : 0, date ? internalDate(date->bytes) : 0});
    });
    m_announcing.clear();
    for (const quint32 uid : uids) {
        const qint64 arrived = m_known.value(uid).arrivedAt;
        const bool old =
            uid <= m_place.sinceUpTo && arrived > 0 && arrived + kClocksMs < m_place.since;  // SEARCH knows days only
        if (!old && (m_known.contains(uid) || !reply.ok)) {
            m_announced.push_back(uid);
            continue;
        }
        m_past.insert(uid);  // or it is gone again: somebody has moved or deleted it
        m_place.tries.remove(uid);
    }
    settle();
    pump();
}

void FolderWatch::fetch(quint32 uid) {
    m_fetching = uid;
    FetchedMail mail{m_rules.folder, m_place.validity, uid, {}, FetchedMail::Whole::Yes, {}, {}, 0, 0};
    mail.size = m_known.value(uid).size;
    mail.arrivedAt = m_known.value(uid).arrivedAt;
    const int tries = m_place.tries.value(uid);
    if (tries > kTries) mail.trust = tries > kTriesAtAll ? FetchedMail::Trust::Nothing : FetchedMail::Trust::Header;
    const int refused = m_refusals.value(uid);
    if (mail.size > m_rules.largest || refused >= kHeaderAfter) {
        mail.whole = FetchedMail::Whole::HeaderOnly;
        mail.why = mail.size > m_rules.largest ? QStringLiteral("too-large") : QStringLiteral("not-given");
    }
    if (refused >= kNothingAfter) {
        mail.whole = FetchedMail::Whole::Nothing;
        m_fetching = 0;
        giveOut(mail);
        return pump();
    }
    mail.path = m_rules.workFolder + QStringLiteral("/mail-%1-%2-%3.eml").arg(m_place.validity).arg(uid).arg(++m_files);
    const bool whole = mail.whole == FetchedMail::Whole::Yes;
    m_client->runInto(ImapCommand("UID FETCH")
                          .raw(QByteArray::number(uid))
                          .raw(whole ? "(UID BODY.PEEK[])" : "(UID BODY.PEEK[HEADER])"),
                      mail.path, m_rules.largest,
                      [this, uid, mail](const ImapReply &reply) { fetchedInto(uid, mail, reply); });
}

void FolderWatch::fetchedInto(quint32 uid, const FetchedMail &mail, const ImapReply &reply) {
    m_fetching = 0;
    bool there = false;
    forFetched(reply, [&](quint32 each, const ImapValue &facts) {
        if (each != uid) return;
        for (const ImapValue &value : facts.items) there |= value.kind == ImapValue::Kind::File;
    });
    FetchedMail got = mail;
    if (there && reply.ok && m_client->tooLarge()) {  // it is larger than the server has said
        m_known[uid].size = m_rules.largest + 1;
        QFile::remove(got.path);
        m_announced.push_front(uid);
    } else if (there && reply.ok) {
        m_refusals.remove(uid);
        healthy();
        giveOut(got);
    } else {
        QFile::remove(got.path);
        ++m_refusals[uid];
        m_announced.push_back(uid);
    }
    pump();
}

void FolderWatch::giveOut(const FetchedMail &mail) {
    m_out.insert(mail.uid);
    Q_EMIT fetched(mail);
}

// --- what is done ---------------------------------------------------------------------------------------------------

void FolderWatch::taken(quint32 uid) {
    if (!m_out.remove(uid)) return;
    m_past.insert(uid);
    m_place.tries.remove(uid);
    m_place.newest = std::max(m_place.newest, m_known.value(uid).arrivedAt);
    m_known.remove(uid);
    if (m_rules.markAsRead) m_toMark += uid;
    settle();
    pump();
}

void FolderWatch::putBack(quint32 uid) {
    if (!m_out.remove(uid)) return;
    if (m_place.tries.value(uid) > 0) --m_place.tries[uid];  // it did not fail by itself
    settle();
    // Found again by the next look; the host has no room now, so not at once.
    if (m_client && m_selected && !m_poll.isActive()) m_poll.start(5'000);
}

void FolderWatch::settle() {
    // All below the first that is still to be done is done.
    quint32 first = 0;
    const auto look = [&first](const auto &uids) {
        for (const quint32 uid : uids) first = first == 0 ? uid : std::min(first, uid);
    };
    look(m_queue);
    look(m_announced);
    look(m_announcing);
    look(m_out);
    if (m_fetching != 0) first = first == 0 ? m_fetching : std::min(first, m_fetching);
    for (auto it = m_place.tries.cbegin(); it != m_place.tries.cend(); ++it)
        first = first == 0 ? it.key() : std::min(first, it.key());
    quint32 done = m_place.done;
    for (const quint32 uid : std::as_const(m_past))
        if (first == 0 || uid < first) done = std::max(done, uid);
    m_past.removeIf([done](const quint32 &uid) { return uid <= done; });
    m_place.done = done;
    m_keeper->put(m_place.toJson());
}

void FolderWatch::markSeen() {
    const QList<quint32> uids = std::exchange(m_toMark, {});
    // If it fails the mail stays bold for whoever looks there: no reason to stop.
    m_client->run(ImapCommand("UID STORE").raw(setOf(uids)).raw("+FLAGS.SILENT (\\Seen)"), [](const ImapReply &) {});
}

void FolderWatch::rest() {
    if (!m_toMark.isEmpty()) markSeen();
    if (m_lookAgain) return search();
    if (m_resting) return;
    if (!m_out.isEmpty()) return;  // taken() comes back here; until then nothing is to be pushed
    healthy();
    m_resting = m_client->has("IDLE");
    if (m_resting)
        m_client->idle();
    else if (!m_poll.isActive())
        m_poll.start(m_rules.pollMs);
}

}  // namespace heard::email
