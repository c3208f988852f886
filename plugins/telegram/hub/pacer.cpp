// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/pacer.h"

#include <algorithm>
#include <cmath>

namespace heard::telegram {
namespace {

constexpr qint64 kChatMs = 1050;  ///< a little more than a second: what leaves evenly does not arrive so
constexpr qint64 kGroupMs = 3100;
constexpr double kPerMs = 28.0 / 1000;
constexpr double kBurst = 14;
constexpr qsizetype kCrowded = 5000;

}  // namespace

qint64 Pacer::waitOf(qint64 chat, qint64 now) const {
    return std::max({m_next.value(chat), m_paused.value(chat), m_allPaused}) - now;
}

qint64 Pacer::take(qint64 chat, qint64 now) {
    if (m_next.size() + m_paused.size() > kCrowded) forgetQuiet(now);
    if (const qint64 wait = waitOf(chat, now); wait > 0) return wait;
    const auto passed = double(std::max<qint64>(0, now - m_filledAt));
    m_tokens = m_filledAt == 0 ? kBurst : std::min(kBurst, m_tokens + passed * kPerMs);
    m_filledAt = now;
    if (m_tokens < 1) return std::max<qint64>(1, std::llround(std::ceil((1 - m_tokens) / kPerMs)));
    m_tokens -= 1;
    m_next.insert(chat, now + (chat < 0 ? kGroupMs : kChatMs));  // groups have negative ids
    m_paused.remove(chat);
    return 0;
}

void Pacer::pause(qint64 chat, qint64 until, qint64 now) {
    const bool other = std::any_of(m_paused.keyValueBegin(), m_paused.keyValueEnd(),
                                   [&](const auto &entry) { return entry.first != chat && entry.second > now; });
    m_paused.insert(chat, std::max(m_paused.value(chat), until));
    if (other) m_allPaused = std::max(m_allPaused, until);
}

void Pacer::forgetQuiet(qint64 now) {
    for (auto *times : {&m_next, &m_paused}) times->removeIf([&](const auto &entry) { return entry.value() <= now; });
}

}  // namespace heard::telegram
