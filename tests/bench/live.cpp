// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <algorithm>

#include "child.h"
#include "deskwindow.h"
#include "livestamp.h"
#include "parts.h"
#include "samples.h"
#include "ui/inbox/inboxlist.h"
#include "waiting.h"
#include "watchedapplication.h"

namespace heard::bench {
namespace {

constexpr int kPerSecond = 200;
constexpr int kRowsLooked = 16;  ///< as many as the list may show at once
constexpr int kWarmUp = 100;     ///< events that do not count
constexpr int kLastMs = 5000;    ///< for the last ones to arrive

/// Notes when each event was first in a picture of the list.
class Sightings {
public:
    explicit Sightings(ui::Desk &desk) : m_desk(desk) {}

    void look() {
        const qint64 now = steadyNow();
        const int rows = std::min(kRowsLooked, m_desk.inbox()->rowCount());
        for (int row = 0; row < rows; ++row) {
            const auto value = m_desk.inbox()->index(row).data(ui::Desk::RowRole).value<ui::InboxRow>();
            const auto stamp = LiveStamp::from(value.snippet);
            if (stamp && !m_latency.contains(stamp->number))
                m_latency.insert(stamp->number, double(now - stamp->sentAt) / 1e6);
        }
    }
    int newest() const {
        return m_latency.isEmpty() ? -1 : *std::max_element(m_latency.keyBegin(), m_latency.keyEnd());
    }
    /// Of the events from `first` on; one that never was in a picture counts as the worst of those that were.
    QList<double> latencies(int first, int count) const {
        QList<double> times;
        for (int number = first; number < count; ++number)
            if (m_latency.contains(number)) times += m_latency.value(number);
        const double worst = times.isEmpty() ? 0 : *std::max_element(times.begin(), times.end());
        times.resize(count - first, worst);
        return times;
    }

private:
    ui::Desk &m_desk;
    QHash<int, double> m_latency;  ///< ms, by the event's number
};

}  // namespace

Outcome measureLive(const Setup &setup) {
    auto &app = static_cast<WatchedApplication &>(*qApp);
    const int count = kWarmUp + setup.count(2000, 100);
    const auto window = DeskWindow::open(setup);
    if (!window) return tl::unexpected(window.error());
    Child hub(setup.self, {QStringLiteral("--role"), QStringLiteral("event-source"), QString::number(count),
                           QString::number(kPerSecond)});
    if (auto started = hub.start(); !started) return tl::unexpected(started.error());
    const auto address = hub.line();
    if (!address) return tl::unexpected(address.error());

    Sightings sightings((*window)->desk());
    app.onPainted((*window)->list().viewport(), [&] { sightings.look(); });
    const QUrl socket(QString::fromUtf8(*address));
    (*window)->desk().setHub(socket, QUrl(QStringLiteral("http://127.0.0.1")), QStringLiteral("token"));
    const bool warm = waitUntil([&] { return sightings.newest() >= kWarmUp; }, 30'000);
    app.takeEventTimes();
    const bool all =
        warm && waitUntil([&] { return sightings.newest() >= count - 1; }, 1000 * count / kPerSecond + kLastMs);
    const QList<double> events = app.takeEventTimes();
    app.onPainted(nullptr, {});
    if (!all) return failure(QStringLiteral("not-painted"), QStringLiteral("event %1").arg(sightings.newest()));
    const QList<double> latencies = sightings.latencies(kWarmUp, count);
    const auto ms = QStringLiteral("ms");
    return Measures{{QStringLiteral("live.painted.p50"), ms, median(latencies), {}, {}},
                    {QStringLiteral("live.painted.p99"),
                     ms,
                     percentile(latencies, 0.99),
                     {},
                     Aim{Aim::Of::Value, Aim::Is::AtMost, 33}},
                    {QStringLiteral("live.longest-event.p99"), ms, percentile(events, 0.99), {}, {}},
                    {QStringLiteral("live.longest-event"),
                     ms,
                     *std::max_element(events.begin(), events.end()),
                     {},
                     Aim{Aim::Of::Value, Aim::Is::AtMost, 16}}};
}

}  // namespace heard::bench
