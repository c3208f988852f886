// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "hub/gateway/httpconnection.h"
#include "hub/service.h"

namespace heard::hub {

/// /blob for desks: POST /blob?name=… stores the body and answers {id, name, mime, size, width, height}; GET /blob/<id>
/// gives the bytes back. Both want `Authorization: Bearer <session token>`. Refusals are JSON {code}.
/// A picture of a safe kind keeps its type; anything else comes as a download, so that no browser ever runs what a
/// customer sent (RFC 6266, X-Content-Type-Options, CSP sandbox). Main thread.
class Blobs final : public QObject {
    Q_OBJECT
public:
    Blobs(DeskService &service, PageSink &sink, QObject *parent = nullptr);

    void store(const Exchange &exchange);
    void load(const Exchange &exchange, const QString &token);

    /// POST on /blob, GET and HEAD on /blob/<id>.
    static bool methodFits(const Exchange &exchange);
    static channelapi::HttpReply refusal(int status, const QString &code);

private:
    DeskService &m_service;
    PageSink &m_sink;
};

}  // namespace heard::hub
