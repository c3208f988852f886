// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"

namespace heard {

/// Starting this program when its user signs in: a file in the XDG autostart folder, a value of the Run key on Windows,
/// a launch agent on macOS. For the user alone; no rights are needed.
class Autostart {
public:
    /// `program` with `arguments` is what will be started. `folder` is where the file goes on Linux and macOS; empty:
    /// the system's place.
    explicit Autostart(const QString &program, const QStringList &arguments = {}, const QString &folder = {});

    [[nodiscard]] bool isOn() const;
    /// Codes: "write-failed" with the path.
    [[nodiscard]] Result<void> set(bool on) const;

private:
    QString m_program;
    QStringList m_arguments;
    QString m_folder;
};

}  // namespace heard
