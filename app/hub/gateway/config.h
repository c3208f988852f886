// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QUrl>
#include <memory>

#include "base/clock.h"

namespace heard::hub {

/// What an HTTP client may cost. Sizes in bytes, times in ms.
struct HttpLimits {
    qsizetype headBytes = 16 * 1024;  ///< request line and headers
    int headers = 100;
    qsizetype bodyBytes = 64 * 1024;
    qsizetype uploadBytes = 20 * 1024 * 1024;  ///< /blob and channels' pages
    int headMs = 10'000;                       ///< from the first byte (or the connection) to the whole head
    int keepAliveMs = 30'000;                  ///< between two requests
    int bodyIdleMs = 30'000;                   ///< without a byte of the body
    qint64 bodyBytesPerSecond = 4096;          ///< the least rate after bodyIdleMs
    int replyMs = 35'000;                      ///< for whoever answers; then 504
    int writeIdleMs = 30'000;                  ///< without a byte of the reply taken
    int drainMs = 2'000;                       ///< after a refusal, for the client to read it
    qint64 drainBytes = 256 * 1024;
    int perAddress = 200;  ///< connections; of an IPv6 /64 together
    int perLoopback = 0;   ///< 0: as many as there may be in all
    int inAll = 5000;
};

struct DeskLimits {
    int helloMs = 10'000;
    qsizetype helloBytes = 64 * 1024;  ///< a frame before welcome
    qint64 holdBytes = 1024 * 1024;    ///< unsent bytes at which a desk is not fed any more …
    qint64 resumeBytes = 256 * 1024;   ///< … until it is down to this
    int stuckMs = 60'000;              ///< held back without taking a byte
    int quietMs = 7'000;               ///< protocol::kHeartbeatMs
    int silenceMs = 20'000;            ///< protocol::kSilenceMs
    int inFlight = 64;                 ///< do and ask not answered yet
    int journalStep = 500;             ///< items read at once while catching up
    int hintsPerSecond = 10;
    int hintsBurst = 20;
    int wrongTokenMs = 250;        ///< first delay after a wrong token; doubles …
    int wrongTokenMostMs = 5'000;  ///< … up to this
    int wrongTokenForgetMs = 600'000;
};

struct VisitorLimits {
    qsizetype textBytes = 256 * 1024;
    int textsPerSecond = 20;
    int textsBurst = 60;
    int quietMs = 25'000;  ///< then a WebSocket ping, which browsers answer by themselves
    int silenceMs = 60'000;
    qint64 unsentBytes = 4 * 1024 * 1024;  ///< a visitor that does not read is dropped
};

struct GatewayConfig {
    HttpLimits http;
    DeskLimits desk;
    VisitorLimits visitor;
    QUrl publicUrl;           ///< as customers see it; empty: as the request's Host says
    QString certificateFile;  ///< PEM, the whole chain; with keyFile: TLS 1.2 and above only
    QString keyFile;
    QList<QHostAddress> trustedProxies;  ///< whose X-Forwarded-* are believed; none by default
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    std::shared_ptr<const Clock> steady = std::make_shared<SteadyClock>();  ///< for the limits above
};

}  // namespace heard::hub
