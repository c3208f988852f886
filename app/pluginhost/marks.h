// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "base/result.h"

namespace heard::pluginhost {

/// What is remembered of plugins from one start to the next, as small files in one owner-only folder that a person can
/// look at and delete: "<id>.disabled", and "<id>.calling" for as long as a call that may crash or hang is under way.
/// A "<id>.calling" that is there at a start was left by a program that did not come back from that call.
/// "<id>.crashes" has a byte for each time that the program died in the plugin at work, since it last ended in order.
/// Thread-safe; an empty folder name remembers nothing.
class PluginMarks {
public:
    struct Call {
        QString name;       ///< "load", "create", "start", "stop" …
        bool hung = false;  ///< the watch gave up on it; else the program died in it
    };

    explicit PluginMarks(const QString &folder);

    [[nodiscard]] bool isDisabled(const QString &id) const;
    /// Codes: "folder-failed", "write-failed".
    [[nodiscard]] Result<void> setDisabled(const QString &id, bool disabled) const;

    [[nodiscard]] std::optional<Call> unfinishedCall(const QString &id) const;
    void begin(const QString &id, const QString &call, bool hung = false) const;
    void end(const QString &id) const;

    [[nodiscard]] qint64 crashes(const QString &id) const;
    void forgiveCrashes(const QString &id) const;
    /// Where CrashMark leaves its bytes; empty if nothing is remembered.
    [[nodiscard]] QString crashFile(const QString &id) const;

private:
    QString pathOf(const QString &id, const char *what) const;

    QString m_folder;
};

}  // namespace heard::pluginhost
