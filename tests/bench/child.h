// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include "base/result.h"

namespace heard::bench {

/// A process of the benchmark, ended with this object: asked first, killed after five seconds.
class Child {
public:
    /// What it writes on its standard error is passed on unless it is to be dropped.
    Child(const QString &program, const QStringList &arguments, bool dropErrors = false);
    ~Child();

    /// Codes: "not-started".
    [[nodiscard]] Result<void> start();
    /// The next line it writes. Codes: "silent-child".
    [[nodiscard]] Result<QByteArray> line(int timeoutMs = 60'000);
    void say(const QByteArray &line);
    void stop();
    qint64 pid() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
};

/// Runs a program to its end and gives its standard output. Codes: "not-started", "failed" (with what it wrote).
[[nodiscard]] Result<QByteArray> outputOf(const QString &program, const QStringList &arguments);

/// Proportional set size in MB of a process, from /proc. Codes: "no-pss" (another system, or the process is gone).
[[nodiscard]] Result<double> pssOf(qint64 pid);

/// As many open files as the system lets this process have: a thousand connections need a thousand of them.
void raiseFileLimit();

/// Of a child: ends its event loop when the program that started it has closed its standard input or died.
void endWithParent(QObject *context);

}  // namespace heard::bench
