// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <algorithm>

namespace heard::bench {

/// The value below which `share` (0 to 1) of the samples lie, by nearest rank; 0 if there are none.
inline double percentile(QList<double> samples, double share) {
    if (samples.isEmpty()) return 0;
    const auto rank = std::clamp<qsizetype>(qsizetype(share * double(samples.size())), 0, samples.size() - 1);
    std::nth_element(samples.begin(), samples.begin() + rank, samples.end());
    return samples[rank];
}
inline double median(const QList<double> &samples) { return percentile(samples, 0.5); }

}  // namespace heard::bench
