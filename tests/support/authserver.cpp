// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/authserver.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QUrlQuery>

namespace heard::test {

AuthServer::AuthServer() {
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_listener.nextPendingConnection())
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    });
    m_listener.listen(QHostAddress::LocalHost);
}

QUrl AuthServer::page(const QString &path) const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_listener.serverPort()).arg(path));
}

void AuthServer::read(QTcpSocket *client) {
    const QByteArray seen = client->peek(100'000);
    const qsizetype head = seen.indexOf("\r\n\r\n");
    if (head < 0) return;
    qsizetype length = 0;
    const QList<QByteArray> lines = seen.left(head).split('\n');
    for (const QByteArray &line : lines)
        if (line.toLower().startsWith("content-length:")) length = line.mid(15).trimmed().toLongLong();
    if (seen.size() < head + 4 + length) return;
    client->readAll();
    const QUrl url = QUrl::fromEncoded(lines.first().split(' ').value(1));
    if (url.path() == QLatin1String("/authorize")) {
        const QUrlQuery query(url);
        const auto value = [&](const char *key) {
            return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
        };
        m_challenge = value("code_challenge");
        m_redirect = value("redirect_uri");
        const bool fine = value("response_type") == QLatin1String("code") &&
                          value("client_id") == QLatin1String("heard") &&
                          value("code_challenge_method") == QLatin1String("S256") && m_challenge.size() == 43 &&
                          value("scope") == QLatin1String("mail read&write") && !value("state").isEmpty();
        if (!fine) return answer(client, 400, "{}");
        const QByteArray what = denies ? "error=access_denied" : "code=the+code%2F1";
        return answer(client, 302, {},
                      "Location: " + m_redirect.toUtf8() + "?" + what + "&state=" + value("state").toUtf8() + "\r\n");
    }
    ++asked;
    if (brokenAnswers > 0) {
        --brokenAnswers;
        return answer(client, 500, "oops");
    }
    QByteArray body = seen.mid(head + 4, length);
    int status = 400;
    const QByteArray said = take(QUrlQuery(QString::fromLatin1(body.replace('+', ' '))), &status);
    answer(client, status, said);
}

QByteArray AuthServer::take(const QUrlQuery &form, int *status) {
    const auto value = [&](const char *key) { return form.queryItemValue(QLatin1String(key), QUrl::FullyDecoded); };
    if (value("client_id") != QLatin1String("heard") || value("client_secret") != QLatin1String("a b+c"))
        return R"({"error":"invalid_client"})";
    if (value("grant_type") == QLatin1String("authorization_code")) {
        const QByteArray challenge =
            QCryptographicHash::hash(value("code_verifier").toLatin1(), QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        if (value("code") != QLatin1String("the code/1") || value("redirect_uri") != m_redirect ||
            challenge != m_challenge.toLatin1())
            return R"({"error":"invalid_grant"})";
    } else if (value("grant_type") != QLatin1String("refresh_token") || revoked ||
               value("refresh_token") != m_refresh) {
        return R"({"error":"invalid_grant"})";
    }
    ++m_given;
    if (rotates || m_refresh.isEmpty()) m_refresh = QStringLiteral("refresh-%1").arg(m_given);
    *status = 200;
    return R"({"token_type":"Bearer","expires_in":)" + QByteArray::number(lifetime) + R"(,"access_token":")" +
           accessToken().toUtf8() + R"(","refresh_token":")" + m_refresh.toUtf8() + R"("})";
}

void AuthServer::answer(QTcpSocket *client, int status, const QByteArray &body, const QByteArray &more) {
    client->write("HTTP/1.1 " + QByteArray::number(status) +
                  " x\r\nContent-Type: application/json\r\nConnection: close\r\n" + more +
                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    client->disconnectFromHost();
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

}  // namespace heard::test
