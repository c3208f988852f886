// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace heard {

/// Why something was refused or failed. `code` is a short stable word ("stale", "too-large") that the ui translates;
/// `detail` is for the log and holds no message text, token or address.
struct Error {
    QString code;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(const QString &code, const QString &detail = {}) {
    return tl::unexpected<Error>(Error{code, detail});
}

}  // namespace heard
