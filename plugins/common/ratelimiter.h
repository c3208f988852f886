// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace heard::plugins {

/// A token bucket for each key (a visitor, an IP address): `burst` at once, then `perSecond`. Time comes from outside,
/// ms since 1970 UTC. Bounded: keys that have been quiet are forgotten. One thread.
class RateLimiter {
public:
    RateLimiter(double burst, double perSecond);

    /// 0 if `key` may go on now (and one is taken), else the ms until it may.
    [[nodiscard]] qint64 take(const QString &key, qint64 now);

private:
    struct Bucket {
        double tokens = 0;
        qint64 at = 0;
    };
    double filled(const Bucket &bucket, qint64 now) const;
    void forgetQuiet(qint64 now);

    double m_burst;
    double m_perMs;
    QHash<QString, Bucket> m_buckets;
};

}  // namespace heard::plugins
