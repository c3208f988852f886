// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "base/result.h"

namespace heard::hub {

struct ChannelSettings {
    QJsonObject settings;
    QJsonObject secrets;
};

/// Settings as a person wrote them ("key=value") into the types that a kind's metadata asks for, with the defaults of
/// those not named. A list's key may come again, one entry each. Codes, with the key in the detail: "setting-unknown",
/// "setting-wrong", "setting-missing", "setting-secret" (it was written among the others).
[[nodiscard]] Result<ChannelSettings> settingsFrom(const QJsonObject &metadata, const QStringList &written,
                                                   const QJsonObject &secrets);

}  // namespace heard::hub
