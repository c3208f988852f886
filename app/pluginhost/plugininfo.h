// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include "pluginhost/metadata.h"

namespace heard::pluginhost {

/// How far a module got. Found: a file. Read: its metadata is good. Resolved: its api and id are ours to take.
/// Loaded: its code is in and speaks the interface. Running, Stopped: it works for a channel, or did.
/// Disabled: by a person. Failed: refused, see the reason. Quarantined: not touched, for it took the program down.
enum class PluginState { Found, Read, Resolved, Loaded, Running, Stopped, Disabled, Failed, Quarantined };

[[nodiscard]] QString wordFor(PluginState state);

/// A module as the Plugins page shows it. The reasons are listed in README.md.
struct PluginInfo {
    QString file;
    QString id;  ///< empty as long as the metadata was not read
    QString kind;
    Side side = Side::Desk;
    QMap<QString, QString> names;
    QString version;
    PluginState state = PluginState::Found;
    QString reason;        ///< code word; empty if nothing is wrong
    QString detail;        ///< the field, the loader's or the exception's words
    QJsonObject metadata;  ///< whole, as checked

    bool operator==(const PluginInfo &) const = default;
};

/// A folder that was searched. Reasons: "absent", "others-may-write"; empty: its modules were looked at.
struct FolderInfo {
    QString path;
    QString reason;

    bool operator==(const FolderInfo &) const = default;
};

}  // namespace heard::pluginhost
