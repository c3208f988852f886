// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDnsLookup>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include "plugins/email/wire/providers.h"

namespace heard::email {

/// What an "autoconfig" page says (format: wiki.mozilla.org, Thunderbird:Autoconfiguration:ConfigFileFormat), if it
/// names an IMAP and an SMTP server that encrypt. Of several the first. Any thread.
[[nodiscard]] std::optional<Provider> providerFromAutoconfig(const QByteArray &xml);

/// What the domain's SRV records say (RFC 6186, 8314). Names are not proven here, so a host counts only if it is in the
/// domain itself or is a known provider's: else whoever forges an answer gets the password.
[[nodiscard]] std::optional<Provider> providerFromSrv(const QString &domain, const QList<QDnsServiceRecord> &imaps,
                                                      const QList<QDnsServiceRecord> &submissions);

/// Asks a domain where its mailboxes are: its autoconfig pages first, which are proven by their certificate, then its
/// SRV records. Ends once, by ended(), within 15 s. One thread.
class Discovery final : public QObject {
    Q_OBJECT
public:
    /// `pages`: the autoconfig pages to ask, in order of preference; see pagesOf().
    Discovery(const QString &domain, const QList<QUrl> &pages, QObject *parent = nullptr);
    ~Discovery() override;

    [[nodiscard]] static QList<QUrl> pagesOf(const QString &address);
    void start();

Q_SIGNALS:
    void ended(const std::optional<heard::email::Provider> &found);

private:
    void askPage();
    void pageCame(QNetworkReply *reply);
    void askNames();
    void namesCame();
    void end(const std::optional<Provider> &found);

    const QString m_domain;
    QList<QUrl> m_pages;
    QNetworkAccessManager m_network;
    QDnsLookup m_imap;
    QDnsLookup m_submission;
    QTimer m_patience;
    bool m_over = false;
};

}  // namespace heard::email
