// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "hub/gateway/httpconnection.h"
#include "hub/gateway/wrongtokens.h"
#include "hub/service.h"

namespace heard::hub {

/// /api/v1 for shops' systems, as resources/protocol/shop-api.yaml says: PUT, GET and DELETE of
/// /api/v1/customers/<who>/orders/<id>, with `Authorization: Bearer <token of heard-hub token add>`. Answers and
/// refusals are JSON; a refusal is {code} with the field it is about. Wrong tokens cost time. Main thread.
class ShopApi final : public QObject {
    Q_OBJECT
public:
    ShopApi(DeskService &service, PageSink &sink, WrongTokens &wrongTokens, QObject *parent = nullptr);

    /// What can be said from the head alone; none: the body may come.
    static std::optional<channelapi::HttpReply> refusalOf(const Exchange &exchange);
    void serve(const Exchange &exchange, const QString &token, qint64 steadyNow);

private:
    void answer(quint64 request, const QByteArray &method, const Result<ShopAnswer> &result, int delayMs);

    DeskService &m_service;
    PageSink &m_sink;
    WrongTokens &m_wrongTokens;
};

}  // namespace heard::hub
