// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubload.h"

#include <QElapsedTimer>
#include <algorithm>

#include "waiting.h"

namespace heard::bench {
namespace {

constexpr int kConnectMs = 120'000;
constexpr int kWorkMs = 120'000;
constexpr int kChangesEach = 2;  ///< a message and its conversation

}  // namespace

Result<void> HubLoad::addDesks(int count) {
    for (int i = 0; i < count; ++i) {
        m_desks.push_back(std::make_unique<DeskClient>());
        m_desks.back()->open(m_hub.socket(), m_hub.token());
    }
    const bool live = waitUntil(
        [this] { return std::all_of(m_desks.begin(), m_desks.end(), [](const auto &desk) { return desk->isLive(); }); },
        kConnectMs);
    return live ? Result<void>() : failure(QStringLiteral("not-connected"), QStringLiteral("desks"));
}

Result<void> HubLoad::addCustomers(int count) {
    const auto socket = m_hub.addChat();
    if (!socket) return tl::unexpected(socket.error());
    for (int i = 0; i < count; ++i) {
        m_customers.push_back(std::make_unique<CustomerClient>(i));
        QObject::connect(m_customers.back().get(), &CustomerClient::keptOne, m_customers.back().get(),
                         [this] { ++m_kept; });
        m_customers.back()->open(*socket, m_hub.base().toEncoded());
    }
    const bool in = waitUntil(
        [this] {
            return std::all_of(m_customers.begin(), m_customers.end(),
                               [](const auto &each) { return each->isWelcome(); });
        },
        kConnectMs);
    if (!in) return tl::unexpected(notKept());
    return run(1, 1).map([](double) {});
}

Result<double> HubLoad::run(int each, int inFlight) {
    const qint64 count = qint64(each) * customers();
    const qint64 upTo = m_kept + count;
    const qint64 head = m_desks.front()->head + kChangesEach * count;
    QElapsedTimer since;
    since.start();
    for (auto &customer : m_customers) customer->send(each, inFlight);
    if (!waitUntil([&] { return m_kept >= upTo && desksAt(head); }, kWorkMs)) return tl::unexpected(notKept());
    return double(since.nsecsElapsed()) / 1e9;
}

bool HubLoad::desksAt(qint64 head) const {
    return std::all_of(m_desks.begin(), m_desks.end(), [head](const auto &desk) { return desk->head >= head; });
}

Error HubLoad::notKept() const {
    for (const auto &customer : m_customers)
        if (!customer->refusal.isEmpty()) return {QStringLiteral("not-kept"), customer->refusal};
    return {QStringLiteral("not-kept"), QStringLiteral("%1 kept").arg(m_kept)};
}

qint64 HubLoad::eventFrames() const {
    qint64 sum = 0;
    for (const auto &desk : m_desks) sum += desk->eventFrames;
    return sum;
}

qint64 HubLoad::eventBytes() const {
    qint64 sum = 0;
    for (const auto &desk : m_desks) sum += desk->eventBytes;
    return sum;
}

}  // namespace heard::bench
