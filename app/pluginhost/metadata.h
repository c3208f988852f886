// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include "base/result.h"

namespace heard::pluginhost {

enum class Side { Desk, Hub };

[[nodiscard]] QString wordFor(Side side);

/// What a plugin says of itself, checked; resources/plugins/metadata.schema.json is its document.
struct PluginMetadata {
    QString id;
    QString kind;
    Side side = Side::Desk;
    QMap<QString, QString> names;  ///< by language; has "en"
    QString version;
    int apiMajor = 0;
    int apiMinor = 0;
    QString webPrefix;  ///< empty: the kind has no pages
    QJsonObject json;   ///< all of it: icon, colour, settings, traits, and what later versions add

    bool operator==(const PluginMetadata &) const = default;
};

/// Codes: "bad-metadata", the detail naming the field that is missing or wrong, as in "settings[0].label".
[[nodiscard]] Result<PluginMetadata> metadataFrom(const QJsonObject &json);

}  // namespace heard::pluginhost
