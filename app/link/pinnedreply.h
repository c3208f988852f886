// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

class QNetworkReply;
class QNetworkRequest;

namespace heard::link {

/// TLS 1.2 or later for a request to a hub.
void askForTls(QNetworkRequest &request);
/// Holds the answer to a hub's pins, where it has some: without one of them it is aborted before anything is sent.
void holdToPins(QNetworkReply &reply, const QByteArrayList &pins);

}  // namespace heard::link
