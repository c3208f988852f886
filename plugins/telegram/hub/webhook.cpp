// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/webhook.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include "plugins/common/page.h"

namespace heard::telegram {

using channelapi::HttpRequest;
using plugins::textReply;

namespace {

/// Takes the same time wherever the two differ.
bool sameSecret(const QByteArray &given, const QByteArray &right) {
    if (given.size() != right.size()) return false;
    unsigned different = 0;
    for (qsizetype at = 0; at < right.size(); ++at)
        different |= static_cast<unsigned char>(given.at(at)) ^ static_cast<unsigned char>(right.at(at));
    return different == 0;
}

}  // namespace

Webhook::Webhook(channelapi::ConnectorHost *host, Inbox &inbox, const QByteArray &channelSecret, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_inbox(inbox),
      m_secret(
          QMessageAuthenticationCode::hash("telegram webhook", channelSecret, QCryptographicHash::Sha256).toHex()) {
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
    m_open.insert(++m_number, {request.id, id});
    m_inbox.take(m_number, {update});
}

void Webhook::handedOver(quint64 number, const QString &problem) {
    if (!m_open.contains(number)) return;
    const Delivered delivered = m_open.take(number);
    m_host->replyHttp(delivered.request, problem.isEmpty() ? textReply(200, "kept\n") : textReply(503, "later\n"));
    // Each delivery is confirmed by its answer; what is still open may be older.
    if (problem.isEmpty() && m_open.isEmpty()) m_inbox.confirmed(delivered.update + 1);
}

}  // namespace heard::telegram
