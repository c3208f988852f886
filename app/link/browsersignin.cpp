// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/browsersignin.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUrlQuery>

namespace heard::link {

namespace {

constexpr int kPatienceMs = 10 * 60'000;  ///< a person has a password to find and a telephone to unlock
constexpr int kTransferMs = 30'000;
constexpr qint64 kMostRequest = 16 * 1024;

QByteArray randomText() {
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool believable(const QUrl &url) {
    if (url.scheme() == QLatin1String("https")) return !url.host().isEmpty();
    const bool here = QHostAddress(url.host()).isLoopback() || url.host() == QLatin1String("localhost");
    return url.scheme() == QLatin1String("http") && here;
}

/// QUrlQuery leaves "+" and others as they are, which servers read as spaces.
void add(QByteArray &form, const char *name, const QString &value) {
    if (!form.isEmpty()) form += '&';
    form += QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

}  // namespace

BrowserSignIn::BrowserSignIn(const AuthorizationServer &server, QObject *parent) : QObject(parent), m_server(server) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(QStringLiteral("sign-in-timed-out")); });
    connect(&m_listener, &QTcpServer::newConnection, this, &BrowserSignIn::accept);
}

BrowserSignIn::~BrowserSignIn() = default;

QUrl BrowserSignIn::start() {
    const bool usable = believable(m_server.authorize) && believable(m_server.token) && !m_server.clientId.isEmpty();
    if (!usable || !m_listener.listen(QHostAddress::LocalHost)) {
        QTimer::singleShot(0, this, [this] { fail(QStringLiteral("oauth-client-refused")); });
        return {};
    }
    m_patience.start(kPatienceMs);
    m_verifier = randomText();
    m_state = randomText();
    m_redirect = QStringLiteral("http://127.0.0.1:%1/").arg(m_listener.serverPort());
    const QByteArray challenge = QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QByteArray query = m_server.authorize.query(QUrl::FullyEncoded).toLatin1();
    add(query, "response_type", QStringLiteral("code"));
    add(query, "client_id", m_server.clientId);
    add(query, "redirect_uri", m_redirect);
    add(query, "scope", m_server.scope);
    add(query, "state", QString::fromLatin1(m_state));
    add(query, "code_challenge", QString::fromLatin1(challenge));
    add(query, "code_challenge_method", QStringLiteral("S256"));
    if (!m_server.loginHint.isEmpty()) add(query, "login_hint", m_server.loginHint);
    QUrl page = m_server.authorize;
    page.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return page;
}

void BrowserSignIn::accept() {
    while (QTcpSocket *browser = m_listener.nextPendingConnection()) {
        browser->setParent(this);
        connect(browser, &QTcpSocket::readyRead, this, [this, browser] { read(browser); });
        connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater);
    }
}

void BrowserSignIn::read(QTcpSocket *browser) {
    const QByteArray seen = browser->peek(kMostRequest);
    if (!seen.contains("\r\n\r\n")) {
        if (seen.size() >= kMostRequest) browser->abort();
        return;
    }
    browser->readAll();
    const QList<QByteArray> words = seen.left(seen.indexOf("\r\n")).split(' ');
    const QUrl page = QUrl::fromEncoded(words.value(1));
    const bool ours = words.value(0) == "GET" && page.path() == QLatin1String("/") && page.hasQuery();
    if (ours) return comeBack(browser, page);
    browser->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    browser->disconnectFromHost();
}

void BrowserSignIn::comeBack(QTcpSocket *browser, const QUrl &page) {
    // RFC 6749 4.1.2: a form's encoding, in which "+" is a space; QUrlQuery leaves it.
    const QUrlQuery query(page.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QLatin1String("%20")));
    // Whoever else finds this port does not know the state, and is not heard.
    const bool known = query.queryItemValue(QStringLiteral("state")).toLatin1() == m_state && !m_over && !m_reply;
    const QByteArray body = "<!doctype html><meta charset=utf-8><title>Heard</title><p>" +
                            (known ? m_farewell.toHtmlEscaped().toUtf8() : QByteArray("Heard"));
    browser->write(QByteArray("HTTP/1.1 ") + (known ? "200 OK" : "403 Forbidden") +
                   "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Security-Policy: default-src 'none'\r\n"
                   "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\nContent-Length: " +
                   QByteArray::number(body.size()) + "\r\n\r\n" + body);
    browser->disconnectFromHost();
    if (!known) return;
    const QString code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    if (code.isEmpty())
        return fail(QStringLiteral("sign-in-denied"), query.queryItemValue(QStringLiteral("error")).left(100));
    exchange(code);
}

void BrowserSignIn::exchange(const QString &code) {
    QByteArray form;
    add(form, "grant_type", QStringLiteral("authorization_code"));
    add(form, "code", code);
    add(form, "redirect_uri", m_redirect);
    add(form, "client_id", m_server.clientId);
    add(form, "code_verifier", QString::fromLatin1(m_verifier));
    if (!m_server.clientSecret.isEmpty()) add(form, "client_secret", m_server.clientSecret);
    QNetworkRequest request(m_server.token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kTransferMs);
    m_reply = m_network.post(request, form);
    connect(m_reply, &QNetworkReply::finished, this, &BrowserSignIn::exchanged);
}

void BrowserSignIn::exchanged() {
    m_reply->deleteLater();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject said = QJsonDocument::fromJson(m_reply->read(256 * 1024)).object();
    const QString error = said.value(QLatin1String("error")).toString().left(100);
    if (status >= 400 && status < 500 && !error.isEmpty()) return fail(QStringLiteral("oauth-client-refused"), error);
    if (status != 200)
        return fail(QStringLiteral("oauth-unavailable"), status > 0 ? QString::number(status) : QString());
    const QString refresh = said.value(QLatin1String("refresh_token")).toString();
    if (refresh.isEmpty()) return fail(QStringLiteral("oauth-no-refresh"));
    if (m_over) return;
    m_over = true;
    m_patience.stop();
    m_listener.close();
    Q_EMIT done({{QStringLiteral("token_url"), m_server.token.toString()},
                 {QStringLiteral("client_id"), m_server.clientId},
                 {QStringLiteral("client_secret"), m_server.clientSecret},
                 {QStringLiteral("refresh_token"), refresh}});
}

void BrowserSignIn::fail(const QString &code, const QString &detail) {
    if (m_over) return;
    m_over = true;
    m_patience.stop();
    m_listener.close();
    Q_EMIT failed(code, detail);
}

}  // namespace heard::link
