// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/sitelist.h"

#include <algorithm>

namespace heard::webchat {
namespace {

int portOf(const QUrl &url) {
    const bool secure = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
    return url.port(secure ? 443 : 80);
}

/// Behind a proxy the hub may not know the scheme, so host and port decide.
bool samePlace(const QUrl &a, const QUrl &b) {
    return !a.host().isEmpty() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && portOf(a) == portOf(b);
}

bool matches(const QString &site, const QUrl &origin) {
    if (site.contains(QLatin1String("://"))) {
        const QUrl url(site);
        return url.scheme() == origin.scheme() && samePlace(url, origin);
    }
    if (site.startsWith(QLatin1String("*."))) return origin.host().endsWith(QStringView(site).sliced(1));
    const QUrl url(QLatin1String("//") + site);
    return url.host() == origin.host() && (url.port() < 0 || url.port() == portOf(origin));
}

}  // namespace

SiteList::SiteList(const QStringList &sites) {
    for (const QString &site : sites)
        if (!site.trimmed().isEmpty()) m_sites += site.trimmed().toLower();
}

bool SiteList::allows(const QByteArray &origin, const QUrl &own, const QUrl &publicUrl) const {
    if (m_sites.contains(QLatin1String("*"))) return true;
    const QUrl url(QString::fromLatin1(origin), QUrl::StrictMode);
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")) return false;
    if (url.host().isEmpty()) return false;
    if (samePlace(url, own) || samePlace(url, publicUrl)) return true;
    return std::any_of(m_sites.begin(), m_sites.end(), [&](const QString &site) { return matches(site, url); });
}

}  // namespace heard::webchat
