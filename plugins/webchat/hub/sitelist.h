// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace heard::webchat {

/// The sites that may show a channel's chat, held against the Origin header (RFC 6454) that browsers send and pages
/// can't change. Entries: "https://shop.example", "shop.example" (both schemes), "*.shop.example" (its sub-domains),
/// "*" (any site). The hub's own pages are always allowed. No Origin: only with "*". A value; any thread.
class SiteList {
public:
    explicit SiteList(const QStringList &sites = {});
    /// @param own the hub's address as the browser used it, @param publicUrl as the settings have it
    [[nodiscard]] bool allows(const QByteArray &origin, const QUrl &own, const QUrl &publicUrl) const;

private:
    QStringList m_sites;
};

}  // namespace heard::webchat
