// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/discovery.h"

#include <QNetworkReply>
#include <QUrlQuery>
#include <QXmlStreamReader>
#include <algorithm>

namespace heard::email {

namespace {

constexpr int kPatienceMs = 15'000;
constexpr int kPageMs = 5'000;
constexpr qint64 kMostPage = 256 * 1024;

Server serverFrom(QXmlStreamReader &xml, QString &user) {
    Server server;
    std::optional<Security> security;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (name == QLatin1String("hostname")) server.host = text;
        if (name == QLatin1String("port")) server.port = text.toUShort();
        if (name == QLatin1String("username")) user = text;
        if (name == QLatin1String("socketType") && text == QLatin1String("SSL")) security = Security::Tls;
        if (name == QLatin1String("socketType") && text == QLatin1String("STARTTLS")) security = Security::StartTls;
    }
    if (!security || server.port == 0) return {};
    server.security = *security;
    return server;
}

/// The best of them (RFC 2782), if it may be believed.
Server best(const QString &domain, QList<QDnsServiceRecord> records) {
    std::sort(records.begin(), records.end(), [](const QDnsServiceRecord &a, const QDnsServiceRecord &b) {
        return a.priority() != b.priority() ? a.priority() < b.priority() : a.weight() > b.weight();
    });
    for (const QDnsServiceRecord &record : records) {
        QString host = record.target().toLower();
        if (host.endsWith(QLatin1Char('.'))) host.chop(1);
        const bool inside = host == domain || host.endsWith(QLatin1Char('.') + domain);
        if (host.isEmpty() || !(inside || isProvidersHost(host))) continue;
        return {host, record.port(), Security::Tls, {}};
    }
    return {};
}

}  // namespace

std::optional<Provider> providerFromAutoconfig(const QByteArray &text) {
    QXmlStreamReader xml(text);
    Provider provider;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("clientConfig")) return std::nullopt;
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("emailProvider")) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            const QString type = xml.attributes().value(QLatin1String("type")).toString();
            const bool imap = xml.name() == QLatin1String("incomingServer") && type == QLatin1String("imap");
            const bool smtp = xml.name() == QLatin1String("outgoingServer") && type == QLatin1String("smtp");
            if (!imap && !smtp) {
                xml.skipCurrentElement();
                continue;
            }
            QString user;
            const Server server = serverFrom(xml, user);
            Server &place = imap ? provider.imap : provider.smtp;
            if (!place.host.isEmpty() || server.host.isEmpty()) continue;
            place = server;
            if (imap) provider.user = user;
        }
    }
    // A name that is a template of theirs or of ours; anything else is somebody else's name.
    if (!provider.user.startsWith(QLatin1String("%EMAIL"))) provider.user.clear();
    if (xml.hasError() || provider.imap.host.isEmpty() || provider.smtp.host.isEmpty()) return std::nullopt;
    return provider;
}

std::optional<Provider> providerFromSrv(const QString &domain, const QList<QDnsServiceRecord> &imaps,
                                        const QList<QDnsServiceRecord> &submissions) {
    const Provider provider{best(domain, imaps), best(domain, submissions), {}, false};
    if (provider.imap.host.isEmpty() || provider.smtp.host.isEmpty()) return std::nullopt;
    return provider;
}

Discovery::Discovery(const QString &domain, const QList<QUrl> &pages, QObject *parent)
    : QObject(parent), m_domain(domain), m_pages(pages) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(std::nullopt); });
    connect(&m_imap, &QDnsLookup::finished, this, &Discovery::namesCame);
    connect(&m_submission, &QDnsLookup::finished, this, &Discovery::namesCame);
}

Discovery::~Discovery() = default;

QList<QUrl> Discovery::pagesOf(const QString &address) {
    // The address itself is not told to anybody: the answer does not depend on it where it matters.
    const QString domain = address.section(QLatin1Char('@'), -1);
    return {QUrl(QStringLiteral("https://autoconfig.%1/mail/config-v1.1.xml").arg(domain)),
            QUrl(QStringLiteral("https://%1/.well-known/autoconfig/mail/config-v1.1.xml").arg(domain))};
}

void Discovery::start() {
    m_patience.start(kPatienceMs);
    askPage();
}

void Discovery::askPage() {
    if (m_over) return;
    if (m_pages.isEmpty()) return askNames();
    QNetworkRequest request(m_pages.takeFirst());
    request.setTransferTimeout(kPageMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got, qint64) {
        if (got > kMostPage) reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { pageCame(reply); });
}

void Discovery::pageCame(QNetworkReply *reply) {
    reply->deleteLater();
    const bool fine = reply->error() == QNetworkReply::NoError;
    const auto found = fine ? providerFromAutoconfig(reply->read(kMostPage)) : std::nullopt;
    if (found) return end(found);
    askPage();
}

void Discovery::askNames() {
    m_imap.setType(QDnsLookup::SRV);
    m_imap.setName(QStringLiteral("_imaps._tcp.") + m_domain);
    m_submission.setType(QDnsLookup::SRV);
    m_submission.setName(QStringLiteral("_submissions._tcp.") + m_domain);
    m_imap.lookup();
    m_submission.lookup();
}

void Discovery::namesCame() {
    if (m_imap.isFinished() && m_submission.isFinished())
        end(providerFromSrv(m_domain, m_imap.serviceRecords(), m_submission.serviceRecords()));
}

void Discovery::end(const std::optional<Provider> &found) {
    if (m_over) return;
    m_over = true;
    m_patience.stop();
    Q_EMIT ended(found);
}

}  // namespace heard::email
