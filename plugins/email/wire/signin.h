// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>
#include <functional>
#include <optional>

#include "plugins/email/wire/server.h"

namespace heard::email {

/// What a sign-in by OAuth 2 needs beside the name. `tokenUrl` is https, or on this computer.
struct OAuth {
    QUrl tokenUrl;
    QString clientId;
    QString clientSecret;  ///< empty: a public client (RFC 8252)
    QString refreshToken;
};

/// Gives the credentials for each new connection: the password, or an access token that is fetched with the refresh
/// token (RFC 6749 6) and used until shortly before its end. A refresh token that the server takes back is
/// "sign-in-again"; "oauth-unavailable" passes, "oauth-client-refused" is the settings' fault. One thread.
class SignIn final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Credentials &who, const std::optional<Trouble> &why)>;

    SignIn(const QString &user, const QString &password, QObject *parent = nullptr);
    SignIn(const QString &user, const OAuth &oauth, QObject *parent = nullptr);
    ~SignIn() override;

    /// `done` is called once and later, unless `context` is gone by then.
    void ask(QObject *context, Done done);
    /// A server has refused the token: the next ask() fetches a new one, once.
    void tokenRefused();

Q_SIGNALS:
    /// The server gave another refresh token in place of the one used, which may not work again: keep it.
    void renewed(const QString &refreshToken);

private:
    struct Asked {
        QPointer<QObject> context;
        Done done;
    };
    void fetch();
    void fetched(QNetworkReply *reply);
    void answer(const std::optional<Trouble> &why);

    Credentials m_who;
    std::optional<OAuth> m_oauth;
    QNetworkAccessManager m_network;
    QList<Asked> m_asked;
    QDeadlineTimer m_validUntil{0};
    bool m_fetching = false;
};

}  // namespace heard::email
