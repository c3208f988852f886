// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace heard::plugins {
namespace {
constexpr qsizetype kMostKeys = 20'000;
constexpr qint64 kWhenCrowded = 5'000;
}  // namespace

RateLimiter::RateLimiter(double burst, double perSecond) : m_burst(burst), m_perMs(perSecond / 1000.0) {}

double RateLimiter::filled(const Bucket &bucket, qint64 now) const {
    const auto passed = double(std::max<qint64>(0, now - bucket.at));  // a clock set back gives nothing
    return std::min(m_burst, bucket.tokens + passed * m_perMs);
}

void RateLimiter::forgetQuiet(qint64 now) {
    m_buckets.removeIf([&](const auto &entry) { return filled(entry.value(), now) >= m_burst; });
}

qint64 RateLimiter::take(const QString &key, qint64 now) {
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end()) {
        if (m_buckets.size() >= kMostKeys) forgetQuiet(now);
        if (m_buckets.size() >= kMostKeys) return kWhenCrowded;  // newcomers wait; those known go on
        bucket = m_buckets.insert(key, {m_burst, now});
    }
    bucket->tokens = filled(*bucket, now);
    bucket->at = now;
    if (bucket->tokens < 1) return std::max<qint64>(1, std::llround(std::ceil((1 - bucket->tokens) / m_perMs)));
    bucket->tokens -= 1;
    return 0;
}

}  // namespace heard::plugins
