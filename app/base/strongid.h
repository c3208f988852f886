// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>
#include <compare>

namespace heard {

/// A number that names one thing of one kind, made by the hub; 0 is "none". Two kinds can't be mixed up.
template <class Tag>
struct StrongId {
    qint64 v = 0;

    explicit operator bool() const { return v != 0; }
    auto operator<=>(const StrongId &) const = default;
};

template <class Tag>
size_t qHash(StrongId<Tag> id, size_t seed = 0) noexcept {
    return ::qHash(id.v, seed);
}

}  // namespace heard
