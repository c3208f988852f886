// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

class QTcpSocket;

namespace heard::link {

/// Where a person signs in, and as which program.
struct AuthorizationServer {
    QUrl authorize;  ///< https, or on this computer
    QUrl token;
    QString scope;
    QString clientId;
    QString clientSecret;  ///< empty: a public client
    QString loginHint;     ///< the account's address, so that it need not be typed again
};

/// Signing in by the system's browser, as RFC 8252 has it for native programs: the browser comes back to a port of this
/// computer that is open for the while (7.3), with a code that is of use only to whoever began (RFC 7636, S256).
/// Ends once, by done() or failed(); main thread.
class BrowserSignIn final : public QObject {
    Q_OBJECT
public:
    explicit BrowserSignIn(const AuthorizationServer &server, QObject *parent = nullptr);
    ~BrowserSignIn() override;

    /// Opens the port and gives the page to show in the browser; empty if there is none, and failed() comes then.
    [[nodiscard]] QUrl start();
    /// What the browser shows when it has come back.
    void setFarewell(const QString &text) { m_farewell = text; }

Q_SIGNALS:
    /// What a connector needs to sign in from now on: token_url, client_id, client_secret, refresh_token.
    void done(const QJsonObject &grant);
    /// Codes: "oauth-client-refused" (the settings are wrong), "sign-in-denied" (by the person or the provider),
    /// "oauth-unavailable", "sign-in-timed-out", "oauth-no-refresh" (the provider gave nothing that lasts).
    void failed(const QString &code, const QString &detail);

private:
    void accept();
    void read(QTcpSocket *browser);
    void comeBack(QTcpSocket *browser, const QUrl &page);
    void exchange(const QString &code);
    void exchanged();
    void fail(const QString &code, const QString &detail = {});

    const AuthorizationServer m_server;
    QTcpServer m_listener;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_patience;
    QByteArray m_verifier;
    QByteArray m_state;
    QString m_redirect;
    QString m_farewell;
    bool m_over = false;
};

}  // namespace heard::link
