// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway/fakechannelpages.h"

namespace heard::test {

bool FakeChannelPages::serves(const QString &prefix, const QString &key) const {
    return prefix == u"chat" && key == u"shop";
}

void FakeChannelPages::http(const QString &, const QString &, const channelapi::HttpRequest &request) {
    requests += request;
    if (request.path == u"/silent") return;
    channelapi::HttpReply reply = extraHeaders;
    reply.body =
        (request.method + u' ' + request.path + u' ').toUtf8() + QByteArray::number(request.body.size()) + " bytes";
    sink->replyHttp(request.id, reply);
}

void FakeChannelPages::socketOpened(const QString &, const QString &, quint64 socket,
                                    const channelapi::HttpRequest &handshake) {
    handshakes += handshake;
    open += socket;
}

void FakeChannelPages::socketText(quint64 socket, const QString &text) {
    texts += text;
    sink->sendSocket(socket, QStringLiteral("heard: ") + text);
}

void FakeChannelPages::socketClosed(quint64 socket) { open.removeOne(socket); }

}  // namespace heard::test
