// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/webhook.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <algorithm>

#include "plugins/common/page.h"

namespace heard::telegram {

using channelapi::HttpRequest;
using plugins::textReply;

namespace {

constexpr int kMostWaits = 4;  ///< for a further picture, in all

/// Takes the same time wherever the two differ.
bool sameSecret(const QByteArray &given, const QByteArray &right) {
    if (given.size() != right.size()) return false;
    unsigned different = 0;
    for (qsizetype at = 0; at < right.size(); ++at)
        different |= static_cast<unsigned char>(given.at(at)) ^ static_cast<unsigned char>(right.at(at));
    return different == 0;
}

}  // namespace

Webhook::Webhook(channelapi::ConnectorHost *host, Inbox &inbox, const QByteArray &channelSecret, const Times &times,
                 QObject *parent)
    : QObject(parent),
      m_host(host),
      m_inbox(inbox),
      m_secret(QMessageAuthenticationCode::hash("telegram webhook", channelSecret, QCryptographicHash::Sha256).toHex()),
      m_times(times) {
    connect(&m_inbox, &Inbox::handedOver, this, &Webhook::handedOver);
}

void Webhook::serve(const HttpRequest &request) {
    if (!sameSecret(request.header("x-telegram-bot-api-secret-token"), m_secret))
        return m_host->replyHttp(request.id, textReply(403, "The secret is wrong.\n"));
    if (request.method != QLatin1String("POST"))
        return m_host->replyHttp(request.id, textReply(405, "Only POST is understood here.\n"));
    const QJsonObject update = QJsonDocument::fromJson(request.body).object();
    const qint64 id = update.value(QLatin1String("update_id")).toInteger();
    if (id <= 0) return m_host->replyHttp(request.id, textReply(400, "This is no update.\n"));
    const Delivered delivered{request.id, id, update};
    if (!gather(delivered)) take({delivered});
}

/// True if it waits for the rest of an album. It waits from one picture to the next, but not for ever.
bool Webhook::gather(const Delivered &delivered) {
    const auto update = m_inbox.read(delivered.json);
    if (!update) return false;
    const bool isPicture = update->kind == Update::Kind::Message && !update->mediaGroup.isEmpty();
    const QString chat = update->chat;
    if (!isPicture && !m_gathered.contains(chat)) return false;
    Gathered &gathered = m_gathered[chat];
    gathered.all += delivered;
    if (!gathered.settles) {
        gathered.since.start();
        gathered.settles = new QTimer(this);
        gathered.settles->setSingleShot(true);
        connect(gathered.settles, &QTimer::timeout, this, [this, chat] {
            const Gathered whole = m_gathered.take(chat);
            whole.settles->deleteLater();
            take(whole.all);
        });
        gathered.settles->start(m_times.albumSettles);
    } else if (isPicture && gathered.since.elapsed() < kMostWaits * m_times.albumSettles) {
        gathered.settles->start(m_times.albumSettles);
    }
    return true;
}

/// In the order in which Telegram counts them, whichever came first.
void Webhook::take(QList<Delivered> all) {
    std::sort(all.begin(), all.end(), [](const Delivered &a, const Delivered &b) { return a.update < b.update; });
    QList<QJsonObject> updates;
    qint64 last = 0;
    for (const Delivered &each : std::as_const(all))
        if (std::exchange(last, each.update) != each.update) updates += each.json;  // once, if it was brought twice
    m_open.insert(++m_number, all);
    m_inbox.take(m_number, updates);
}

void Webhook::handedOver(quint64 number, const QString &problem) {
    if (!m_open.contains(number)) return;
    const QList<Delivered> all = m_open.take(number);
    for (const Delivered &each : all)
        m_host->replyHttp(each.request, problem.isEmpty() ? textReply(200, "kept\n") : textReply(503, "later\n"));
    // Each delivery is confirmed by its answer; what is still open may be older.
    if (problem.isEmpty() && m_open.isEmpty()) m_inbox.answered(all.last().update + 1);
}

}  // namespace heard::telegram
