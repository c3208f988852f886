// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/pinnedreply.h"

#include <QNetworkReply>
#include <QSslConfiguration>

#include "link/pins.h"

namespace heard::link {

void askForTls(QNetworkRequest &request) {
    if (request.url().scheme() != QLatin1String("https")) return;
    QSslConfiguration tls = request.sslConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
}

void holdToPins(QNetworkReply &reply, const QByteArrayList &pins) {
    if (pins.isEmpty()) return;
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply, [&reply, pins] {
        if (matchesPin(reply.sslConfiguration().peerCertificate(), pins)) reply.ignoreSslErrors();
    });
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [&reply, pins] {
        if (!matchesPin(reply.sslConfiguration().peerCertificate(), pins)) reply.abort();
    });
}

}  // namespace heard::link
