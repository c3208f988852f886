// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "child.h"
#include "screenwatch.h"
#include "setup.h"

namespace heard::bench {

/// How long a program took, from its exec, in ms.
struct StartTimes {
    double firstPicture = 0;
    double usable = 0;  ///< all but the bottom line as it stays
    double settled = 0;
};

/// A program with a window, started and watched until its picture is settled; ended with this object.
class DeskRunner {
public:
    [[nodiscard]] static Result<std::unique_ptr<DeskRunner>> emptyWindow(const Setup &setup);
    /// heard on a data folder (workspacefolder.h); checks that rows are shown. Codes: "no-rows" too.
    [[nodiscard]] static Result<std::unique_ptr<DeskRunner>> heard(const Setup &setup, const QString &dataFolder);
    ~DeskRunner();

    const StartTimes &times() const { return m_times; }
    qint64 pid() const { return m_child.pid(); }

private:
    DeskRunner(const QString &program, const QStringList &arguments) : m_child(program, arguments, true) {}
    /// Codes: those of Child, "not-settled".
    Result<void> run();

    Child m_child;
    StartTimes m_times;
};

}  // namespace heard::bench
