// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace heard::bench {

Child::Child(const QString &program, const QStringList &arguments, bool dropErrors) {
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    if (dropErrors)
        m_process.setStandardErrorFile(QProcess::nullDevice());
    else
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

Child::~Child() { stop(); }

Result<void> Child::start() {
    m_process.start();
    if (!m_process.waitForStarted()) return failure(QStringLiteral("not-started"), m_process.program());
    return {};
}

Result<QByteArray> Child::line(int timeoutMs) {
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(timeoutMs)) return failure(QStringLiteral("silent-child"), m_process.program());
    return m_process.readLine().trimmed();
}

void Child::say(const QByteArray &line) {
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

void Child::stop() {
    if (!isRunning()) return;
    m_process.closeWriteChannel();
    m_process.terminate();
    if (m_process.waitForFinished(5000)) return;
    m_process.kill();
    m_process.waitForFinished();
}

Result<QByteArray> outputOf(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted()) return failure(QStringLiteral("not-started"), program);
    const bool ended = process.waitForFinished(120'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(QStringLiteral("failed"), program + u' ' + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

Result<double> pssOf(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        const auto lines = file.readAll().split('\n');
        for (const QByteArray &each : lines)
            if (each.startsWith("Pss:")) return each.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return failure(QStringLiteral("no-pss"), file.fileName());
}

void raiseFileLimit() {
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

void endWithParent(QObject *context) {
#ifdef Q_OS_UNIX
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(input, &QSocketNotifier::activated, context, [] {
        char dropped[256];
        if (::read(STDIN_FILENO, dropped, sizeof dropped) <= 0) QCoreApplication::quit();
    });
#else
    Q_UNUSED(context)
#endif
}

}  // namespace heard::bench
