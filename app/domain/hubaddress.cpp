// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hubaddress.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrlQuery>

namespace heard {
namespace {

bool isLoopback(const QString &host) {
    static const QRegularExpression four(QRegularExpression::anchoredPattern(QStringLiteral("127(\\.\\d{1,3}){3}")));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || four.match(host).hasMatch();
}

/// The WebSocket scheme for what was written; empty if it is none of a hub's.
QString schemeFor(const QString &written) {
    if (written == QLatin1String("wss") || written == QLatin1String("https")) return QStringLiteral("wss");
    if (written == QLatin1String("ws") || written == QLatin1String("http")) return QStringLiteral("ws");
    return {};
}

}  // namespace

Result<QUrl> hubAddress(const QString &written) {
    QString text = written.trimmed();
    if (text.isEmpty()) return failure(QStringLiteral("address-missing"));
    if (!text.contains(QLatin1String("://"))) text.prepend(QLatin1String("wss://"));
    QUrl url(text, QUrl::StrictMode);
    const QString scheme = schemeFor(url.scheme());
    const bool more = !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment();
    if (!url.isValid() || scheme.isEmpty() || url.host().isEmpty() || more)
        return failure(QStringLiteral("address-wrong"));
    if (scheme == QLatin1String("ws") && !isLoopback(url.host())) return failure(QStringLiteral("address-open"));
    url.setScheme(scheme);
    if (url.port() == (scheme == QLatin1String("wss") ? 443 : 80)) url.setPort(-1);
    if (url.path().isEmpty() || url.path() == QLatin1String("/")) url.setPath(QStringLiteral("/ws"));
    return url;
}

QString HubInvitation::text() const {
    QUrlQuery facts;
    facts.addQueryItem(QStringLiteral("token"), token);
    if (!pin.isEmpty()) facts.addQueryItem(QStringLiteral("pin"), pin);
    return hub.toString() + QLatin1Char('#') + facts.toString();
}

Result<HubInvitation> hubInvitation(const QString &written) {
    const auto address = hubAddress(written.section(QLatin1Char('#'), 0, 0));
    if (!address) return tl::unexpected(address.error());
    const QUrlQuery facts(written.section(QLatin1Char('#'), 1).trimmed());
    HubInvitation invitation{*address, facts.queryItemValue(QStringLiteral("token")),
                             facts.queryItemValue(QStringLiteral("pin"))};
    if (invitation.token.isEmpty()) return failure(QStringLiteral("invitation-wrong"));
    return invitation;
}

QUrl hubBase(const QUrl &socket) {
    QUrl base = socket;
    base.setScheme(socket.scheme() == QLatin1String("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    QString path = socket.path();
    if (path.endsWith(QLatin1String("/ws"))) path.chop(3);
    base.setPath(path);
    return base;
}

QString hubFolderName(const QUrl &socket) {
    const QByteArray address = socket.toEncoded(QUrl::FullyEncoded);
    return QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().left(16));
}

}  // namespace heard
