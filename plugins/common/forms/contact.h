// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace heard::plugins {

/// What was typed as "e-mail or phone", in one spelling, so that the same person is the same customer: mail in lower
/// case, numbers in E.164 where the numbering plans know them in @p region (ISO 3166) or where @p language (BCP 47) is
/// spoken, else their digits as typed. Nothing if it is neither.
[[nodiscard]] std::optional<QString> normalisedAddress(const QString &typed, const QString &language = {},
                                                       const QString &region = {});

}  // namespace heard::plugins
