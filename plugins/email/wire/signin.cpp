// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/signin.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

namespace heard::email {

namespace {

constexpr int kTimeoutMs = 30'000;
constexpr qint64 kMostAnswer = 256 * 1024;
constexpr qint64 kEarlyMs = 60'000;  ///< a token is not used in its last minute

QByteArray formText(const QList<std::pair<QString, QString>> &fields) {
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty()) text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

bool believable(const QUrl &url) {
    if (url.scheme() == QLatin1String("https")) return true;
    const bool here = QHostAddress(url.host()).isLoopback() || url.host() == QLatin1String("localhost");
    return url.scheme() == QLatin1String("http") && here;
}

}  // namespace

SignIn::SignIn(const QString &user, const QString &password, QObject *parent)
    : QObject(parent), m_who{user, password, {}} {}

SignIn::SignIn(const QString &user, const OAuth &oauth, QObject *parent)
    : QObject(parent), m_who{user, {}, {}}, m_oauth(oauth) {}

SignIn::~SignIn() = default;

void SignIn::ask(QObject *context, Done done) {
    m_asked += {context, std::move(done)};
    if (m_oauth && m_validUntil.hasExpired()) return fetch();
    QTimer::singleShot(0, this, [this] { answer(std::nullopt); });
}

void SignIn::tokenRefused() { m_validUntil = QDeadlineTimer(0); }

void SignIn::answer(const std::optional<Trouble> &why) {
    const QList<Asked> asked = std::exchange(m_asked, {});
    for (const Asked &each : asked)
        if (each.context) each.done(m_who, why);
}

void SignIn::fetch() {
    if (m_fetching) return;
    m_fetching = true;
    if (m_oauth->refreshToken.isEmpty() || !believable(m_oauth->tokenUrl)) {
        const char *code = m_oauth->refreshToken.isEmpty() ? "sign-in-again" : "oauth-client-refused";
        QTimer::singleShot(0, this, [this, code] {
            m_fetching = false;
            answer(trouble(code, {}, true));
        });
        return;
    }
    QList<std::pair<QString, QString>> fields{{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                                              {QStringLiteral("refresh_token"), m_oauth->refreshToken},
                                              {QStringLiteral("client_id"), m_oauth->clientId}};
    if (!m_oauth->clientSecret.isEmpty()) fields += {QStringLiteral("client_secret"), m_oauth->clientSecret};
    QNetworkRequest request(m_oauth->tokenUrl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kTimeoutMs);
    QNetworkReply *reply = m_network.post(request, formText(fields));
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got, qint64) {
        if (got > kMostAnswer) reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { fetched(reply); });
}

void SignIn::fetched(QNetworkReply *reply) {
    reply->deleteLater();
    m_fetching = false;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject said = QJsonDocument::fromJson(reply->readAll()).object();
    const QString token = said.value(QLatin1String("access_token")).toString();
    if (status == 200 && !token.isEmpty()) {
        m_who.token = token;
        const qint64 seconds = said.value(QLatin1String("expires_in")).toInteger(3600);
        m_validUntil = QDeadlineTimer(std::max<qint64>(seconds * 1000 - kEarlyMs, seconds * 500));
        const QString next = said.value(QLatin1String("refresh_token")).toString();
        if (!next.isEmpty() && next != m_oauth->refreshToken) {
            m_oauth->refreshToken = next;
            Q_EMIT renewed(next);
        }
        return answer(std::nullopt);
    }
    const QByteArray error = said.value(QLatin1String("error")).toString().toUtf8();
    if (error == "invalid_grant") return answer(trouble("sign-in-again", error, true));
    if (status >= 400 && status < 500 && !error.isEmpty()) return answer(trouble("oauth-client-refused", error, true));
    answer(trouble("oauth-unavailable", status > 0 ? QByteArray::number(status) : QByteArray()));
}

}  // namespace heard::email
