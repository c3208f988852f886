// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "hub/service.h"

namespace heard::test {

/// One channel at /chat/shop. Answers requests with what it was asked ("POST /upload 5 bytes"), sockets with what
/// they said; a request to /silent gets no answer.
class FakeChannelPages final : public hub::ChannelPages {
public:
    hub::PageSink *sink = nullptr;

    bool serves(const QString &prefix, const QString &key) const override;
    void http(const QString &prefix, const QString &key, const channelapi::HttpRequest &request) override;
    void socketOpened(const QString &prefix, const QString &key, quint64 socket,
                      const channelapi::HttpRequest &handshake) override;
    void socketText(quint64 socket, const QString &text) override;
    void socketClosed(quint64 socket) override;

    QList<channelapi::HttpRequest> requests;
    QList<channelapi::HttpRequest> handshakes;
    QList<quint64> open;
    QList<QString> texts;
    channelapi::HttpReply extraHeaders;  ///< its headers go out with each answer
};

}  // namespace heard::test
