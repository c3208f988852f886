// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/sentfolder.h"

#include <QFileInfo>

#include "plugins/email/wire/imaputf7.h"

namespace heard::email {

namespace {

constexpr int kLeaveMs = 20'000;

/// What servers without special uses call it, best first.
constexpr const char *kNames[] = {"Sent",     "Sent Items", "Sent Messages", "Отправленные", "Надіслані",
                                  "Gesendet", "INBOX.Sent", "INBOX/Sent",    "Sent Mail",    "Исходящие"};

}  // namespace

SentFolder::SentFolder(const Server &server, SignIn *signIn, const QString &folder, QObject *parent)
    : QObject(parent), m_server(server), m_signIn(signIn), m_folder(folder) {
    m_leave.setSingleShot(true);
    m_leave.setInterval(kLeaveMs);
    connect(&m_leave, &QTimer::timeout, this, [this] {
        if (!m_client) return;
        // It leaves by itself; from here on it is nobody's.
        ImapClient *leaving = m_client;
        m_client.clear();
        m_ready = false;
        leaving->disconnect(this);
        leaving->logout();
        QTimer::singleShot(kLeaveMs, leaving, &QObject::deleteLater);
    });
}

SentFolder::~SentFolder() = default;

void SentFolder::find(const QString &messageId, Done done) {
    m_tasks.push_back({messageId, {}, std::move(done)});
    next();
}

void SentFolder::put(const QString &messageId, const QString &path, Done done) {
    m_tasks.push_back({messageId, path, std::move(done)});
    next();
}

void SentFolder::stop() {
    m_stopped = true;
    m_tasks.clear();
    m_leave.stop();
    if (!m_client) return;
    m_client->close();  // an answer that is on its way would be to a task that is gone
    m_client->deleteLater();
    m_client.clear();
}

void SentFolder::next() {
    if (m_stopped || m_busy) return;
    if (m_tasks.empty()) return m_leave.start();
    m_leave.stop();
    if (!m_client) return connectNow();
    if (!m_ready) return;
    m_busy = true;
    work();
}

void SentFolder::connectNow() {
    if (m_connecting) return;
    m_connecting = true;
    m_signIn->ask(this, [this](const Credentials &who, const std::optional<Trouble> &why) {
        m_connecting = false;
        if (m_stopped) return;
        if (why) return lost(*why);
        m_client = new ImapClient(m_server, who, this);
        connect(m_client, &ImapClient::failed, this, &SentFolder::lost);
        connect(m_client, &ImapClient::ready, this, &SentFolder::locate);
        m_client->open();
    });
}

void SentFolder::lost(const Trouble &why) {
    if (m_client) m_client->deleteLater();
    m_client.clear();
    m_ready = m_busy = false;
    // All that wait hear of it; whoever wants to tries again.
    const std::deque<Task> tasks = std::exchange(m_tasks, {});
    for (const Task &task : tasks) task.done({false, why});
}

void SentFolder::locate() {
    if (!m_folder.isEmpty()) return select();
    m_client->run(ImapCommand("LIST").string("").string("*"), [this](const ImapReply &reply) {
        QStringList names;
        for (const ImapResponse &each : reply.data) {
            if (each.values.size() < 4 || !each.values[0].is("LIST")) continue;
            const QString name = fromImapUtf7(each.values[3].bytes);
            for (const ImapValue &flag : each.values[1].items)
                if (flag.is("\\Sent")) m_folder = name;
            names += name;
        }
        for (const char *name : kNames)
            if (m_folder.isEmpty() && names.contains(QString::fromUtf8(name), Qt::CaseInsensitive))
                m_folder = names.filter(QString::fromUtf8(name), Qt::CaseInsensitive).value(0);
        if (m_folder.isEmpty()) return lost({QStringLiteral("mail-folder-missing"), QStringLiteral("Sent"), true});
        select();
    });
}

void SentFolder::select() {
    m_client->run(ImapCommand("SELECT").folder(m_folder), [this](const ImapReply &reply) {
        if (!reply.ok) return lost({QStringLiteral("mail-folder-missing"), m_folder, true});
        m_ready = true;
        next();
    });
}

void SentFolder::work() {
    // NOOP first: some servers search only what they have told this connection of.
    m_client->run(ImapCommand("NOOP"), [](const ImapReply &) {});
    m_client->run(ImapCommand("UID SEARCH HEADER Message-ID").string(m_tasks.front().messageId.toUtf8()),
                  [this](const ImapReply &reply) {
                      if (!reply.ok) return end({false, reply.trouble()});
                      bool there = false;
                      for (const ImapResponse &each : reply.data)
                          there |= each.values.size() > 1 && each.values.first().is("SEARCH");
                      if (there || m_tasks.front().path.isEmpty()) return end({there, std::nullopt});
                      append();
                  });
}

void SentFolder::append() {
    const QString path = m_tasks.front().path;
    m_client->run(ImapCommand("APPEND").folder(m_folder).raw("(\\Seen)").file(path, QFileInfo(path).size()),
                  [this](const ImapReply &reply) {
                      end({reply.ok, reply.ok ? std::nullopt : std::optional(reply.trouble())});
                  });
}

void SentFolder::end(const Answer &answer) {
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_busy = false;
    task.done(answer);
    next();
}

}  // namespace heard::email
