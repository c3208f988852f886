// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/remotepictures.h"

#include <QBuffer>
#include <QHostAddress>
#include <QImageReader>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>

#include "ui/conversation/shownpicture.h"

namespace heard::ui {
namespace {

constexpr qint64 kMostBytes = 5 * 1024 * 1024;
constexpr int kMostMs = 20'000;
constexpr int kMostPictures = 200;
constexpr int kMostSide = 4000;  ///< pixels

/// Keeps nothing, so that no two pictures are known to have been fetched by one person.
class NoCookies final : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isOwnNetwork(const QHostAddress &address) {
    static const QList<QPair<QHostAddress, int>> kOwn{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                                      QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
                                                      QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
                                                      QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
                                                      QHostAddress::parseSubnet(QStringLiteral("0.0.0.0/8")),
                                                      QHostAddress::parseSubnet(QStringLiteral("fc00::/7"))};
    if (address.isLoopback() || address.isLinkLocal() || address.isMulticast() || address.isBroadcast()) return true;
    return std::any_of(kOwn.begin(), kOwn.end(), [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

}  // namespace

RemotePictures::RemotePictures(MayAsk mayAsk, QObject *parent) : QObject(parent), m_mayAsk(std::move(mayAsk)) {
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::UserVerifiedRedirectPolicy);
    m_network.setTransferTimeout(kMostMs);
}

bool RemotePictures::isOutside(const QUrl &url) {
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) return false;
    const QString host = url.host().toLower();
    // A name without a dot is of this network; an address is looked at as what it is.
    const QHostAddress address(host);
    if (!address.isNull()) return !isOwnNetwork(address);
    return host.contains(u'.') && !host.endsWith(QLatin1String(".local")) &&
           !host.endsWith(QLatin1String(".localhost")) && !host.endsWith(QLatin1String(".internal"));
}

QImage RemotePictures::picture(const QUrl &url) {
    if (const auto known = m_pictures.constFind(url); known != m_pictures.cend()) return *known;
    if (m_asked.contains(url) || m_asked.size() >= kMostPictures || !m_mayAsk(url)) return {};
    m_asked.insert(url);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Mozilla/5.0"));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::redirected, this, [this, reply](const QUrl &target) {
        if (m_mayAsk(target))
            Q_EMIT reply->redirectAllowed();
        else
            reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got, qint64) {
        if (got > kMostBytes) reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, url] { take(reply, url); });
    return {};
}

void RemotePictures::take(QNetworkReply *reply, const QUrl &url) {
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError) return;
    QBuffer bytes;
    bytes.setData(reply->readAll());
    bytes.open(QIODevice::ReadOnly);
    QImageReader reader(&bytes);
    if (!mayDecode(reader)) return;
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostSide || size.height() > kMostSide) return;
    const QImage picture = reader.read();
    if (picture.isNull()) return;
    m_pictures.insert(url, picture);
    Q_EMIT ready(url);
}

}  // namespace heard::ui
