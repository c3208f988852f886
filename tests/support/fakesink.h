// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "hub/service.h"

namespace heard::test {

/// Keeps what connectors answer to visitors.
class FakeSink final : public hub::PageSink {
public:
    void replyHttp(quint64 request, const channelapi::HttpReply &reply) override { replies[request] += reply; }
    void sendSocket(quint64 socket, const QString &text) override { texts[socket] += text; }
    void closeSocket(quint64 socket, quint16 code, const QString &) override { closed[socket] = code; }

    QHash<quint64, QList<channelapi::HttpReply>> replies;
    QHash<quint64, QList<QString>> texts;
    QHash<quint64, quint16> closed;
};

}  // namespace heard::test
