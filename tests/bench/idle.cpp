// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "deskclient.h"
#include "echoload.h"
#include "hubrunner.h"
#include "parts.h"
#include "samples.h"
#include "waiting.h"

namespace heard::bench {
namespace {

/// A process with so many idle connections to `url`.
Result<std::unique_ptr<Child>> holdIdle(const Setup &setup, const QUrl &url, int count, const QString &tokenFile) {
    auto child =
        std::make_unique<Child>(setup.self, QStringList{QStringLiteral("--role"), QStringLiteral("idle-holder"),
                                                        url.toString(), QString::number(count), tokenFile});
    if (auto started = child->start(); !started) return tl::unexpected(started.error());
    const auto line = child->line(180'000);
    if (!line) return tl::unexpected(line.error());
    if (*line != "holding") return failure(QStringLiteral("not-connected"), url.toString());
    return child;
}

QList<double> answerTimes(DeskClient &desk, int count) {
    QList<double> times;
    QElapsedTimer since;
    std::function<void()> next = [&] {
        since.start();
        desk.ask([&] {
            times += double(since.nsecsElapsed()) / 1e6;
            if (times.size() < count) next();
        });
    };
    next();
    waitUntil([&] { return times.size() >= count; }, 120'000);
    return times;
}

/// Ms that idle connections add to a raw echo's round trip.
Result<double> addedToEcho(const Setup &setup, int idle, int count) {
    const auto echo = EchoLoad::start(setup.self, 1);
    if (!echo) return tl::unexpected(echo.error());
    const double alone = median((*echo)->roundTrips(count));
    const auto holder = holdIdle(setup, (*echo)->address(), idle, {});
    if (!holder) return tl::unexpected(holder.error());
    return median((*echo)->roundTrips(count)) - alone;
}

}  // namespace

Outcome measureIdle(const Setup &setup) {
    raiseFileLimit();
    const int idle = setup.count(1000, 20);
    const int count = setup.count(1000, 50);
    const auto floor = addedToEcho(setup, idle, count);
    if (!floor) return tl::unexpected(floor.error());

    const auto hub = HubRunner::start(setup);
    if (!hub) return tl::unexpected(hub.error());
    DeskClient desk;
    desk.open((*hub)->socket(), (*hub)->token());
    if (!waitUntil([&] { return desk.isLive(); }, 30'000)) return failure(QStringLiteral("not-connected"));
    const double alone = median(answerTimes(desk, count));
    const auto holder = holdIdle(setup, (*hub)->socket(), idle, (*hub)->folder() + QStringLiteral("/desk.token"));
    if (!holder) return tl::unexpected(holder.error());
    const double among = median(answerTimes(desk, count));
    return Measures{{QStringLiteral("hub.idle.answer-alone"), QStringLiteral("ms"), alone, {}, {}},
                    {QStringLiteral("hub.idle.added"), QStringLiteral("ms"), among - alone, *floor,
                     Aim{Aim::Of::Value, Aim::Is::AtMost, 2}}};
}

}  // namespace heard::bench
