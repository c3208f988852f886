// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>
#include <optional>

namespace heard {

class Clock;

/// Where a running hub is, as its ready file says.
struct RunningHub {
    QUrl webSocket;  ///< ws://127.0.0.1:port/ws
    QUrl base;       ///< http://127.0.0.1:port
    QString tokenFile;
    qint64 pid = 0;

    bool operator==(const RunningHub &) const = default;
};

/// The one hub of this computer's desk: a child process beside the program's own binary. A hub that already runs on the
/// folder is used as it is and left running. One that was started here is started again when it dies, after 0.5 s, 1 s
/// … at most 30 s, and is stopped with this object: SIGTERM, and kill after 5 s. Main thread.
class HubProcess final : public QObject {
    Q_OBJECT
public:
    struct Setup {
        QString program;     ///< path of heard-hub
        QString dataFolder;  ///< of the hub
        QStringList extraArguments;
    };

    HubProcess(const Clock &clock, const Setup &setup, QObject *parent = nullptr);
    ~HubProcess() override;

    void start();
    void stop();
    bool isOurs() const { return m_process.state() != QProcess::NotRunning; }
    const RunningHub &address() const { return m_address; }

Q_SIGNALS:
    void ready(const heard::RunningHub &address);
    /// "hub-missing", "hub-not-started" (it ended before it was ready) or "hub-stopped" (after); it is tried again
    /// unless it is missing. `detail` is for the log.
    void failed(const QString &code, const QString &detail);

private:
    void launch();
    void pollReadyFile();
    void onFinished(int exitCode);
    void tryAgain();
    QString inFolder(const char *name) const;

    const Clock &m_clock;
    Setup m_setup;
    QProcess m_process;
    QTimer m_poll;
    QTimer m_again;
    RunningHub m_address;
    bool m_stopping = false;
    int m_failures = 0;
    qint64 m_readyAt = 0;
};

/// Reads a hub's ready file. Nothing if it is not there, not whole, or names no hub.
[[nodiscard]] std::optional<RunningHub> readRunningHub(const QString &file);
/// True if something listens at the hub's address: a file of a hub that was killed stays behind. Waits at most 200 ms,
/// on the loopback.
[[nodiscard]] bool hubAnswers(const RunningHub &address);
/// The token of a token file, without white space; empty if it can't be read.
[[nodiscard]] QString readToken(const QString &file);

}  // namespace heard
