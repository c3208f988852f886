// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

class QTcpSocket;
class QUrlQuery;

namespace heard::test {

/// An OAuth 2 authorisation server on this computer (RFC 6749, 7636): the page /authorize sends the browser straight
/// back with a code, /token gives tokens for codes and refresh tokens, and checks what it is given as a strict one
/// does.
class AuthServer final : public QObject {
    Q_OBJECT
public:
    AuthServer();

    QUrl authorize() const { return page(QStringLiteral("/authorize")); }
    QUrl token() const { return page(QStringLiteral("/token")); }
    /// The access token given last.
    QString accessToken() const { return QStringLiteral("access-%1").arg(m_given); }
    QString refreshToken() const { return m_refresh; }

    bool denies = false;    ///< /authorize comes back with access_denied
    bool rotates = true;    ///< each refresh token works once
    bool revoked = false;   ///< refresh tokens are no good any more
    int brokenAnswers = 0;  ///< so many answers of /token are 500
    int lifetime = 3600;    ///< of access tokens, seconds
    int asked = 0;          ///< requests to /token

private:
    QUrl page(const QString &path) const;
    void read(QTcpSocket *client);
    void answer(QTcpSocket *client, int status, const QByteArray &body, const QByteArray &more = {});
    QByteArray take(const QUrlQuery &form, int *status);

    QTcpServer m_listener;
    QString m_challenge;
    QString m_redirect;
    QString m_refresh;
    int m_given = 0;
};

}  // namespace heard::test
