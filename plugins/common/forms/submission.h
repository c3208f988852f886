// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "plugins/common/formdata.h"

namespace heard::plugins {

inline constexpr int kTextLimit = 20'000;               ///< UTF-16 units
inline constexpr qint64 kFileLimit = 10 * 1024 * 1024;  ///< bytes

/// What somebody filled in. Kept whole even if it is refused, so that the page can show it again.
struct Submission {
    QString name;
    QString address;  ///< as typed
    QString topic;
    QString text;
    QString stamp;
    QString score;         ///< as sent; forms without one have none
    bool trapped = false;  ///< the field that people don't see was filled in
    std::optional<plugins::FormData::Field> file;

    [[nodiscard]] static Submission from(const plugins::FormData &form);
    /// What is wrong, by field ("name", "address", "text", "file"): the key of the sentence to show. That nothing was
    /// written is one: a form that takes less says so itself.
    [[nodiscard]] QHash<QString, QString> problems() const;
};

}  // namespace heard::plugins
