// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/hubprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include "base/clock.h"
#include "base/log.h"
#include "base/ownerfiles.h"

namespace heard {
namespace {

constexpr auto kHubFile = "hub.json";         // every hub writes it
constexpr auto kReadyFile = "desk-hub.json";  // what the hub started here is asked to write
constexpr int kPollEvery = 20;                // ms; a hub is ready in some 100 ms, so a watcher would save nothing
constexpr int kFirstPause = 500;              // ms
constexpr int kLongestPause = 30'000;         // ms
constexpr int kSteady = 60'000;               // ms after which an end is a new matter and not the same failure again
constexpr int kGraceToStop = 5'000;           // ms

auto logger() { return log::category("hubprocess"); }

}  // namespace

HubProcess::HubProcess(const Clock &clock, const Setup &setup, QObject *parent)
    : QObject(parent), m_clock(clock), m_setup(setup) {
    m_poll.setInterval(kPollEvery);
    m_again.setSingleShot(true);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_poll, &QTimer::timeout, this, &HubProcess::pollReadyFile);
    connect(&m_again, &QTimer::timeout, this, &HubProcess::launch);
    connect(&m_process, &QProcess::finished, this, &HubProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) onFinished(-1);
    });
}

HubProcess::~HubProcess() { stop(); }

QString HubProcess::inFolder(const char *name) const { return QDir(m_setup.dataFolder).filePath(QLatin1String(name)); }

void HubProcess::start() {
    m_stopping = false;
    if (const auto running = readRunningHub(inFolder(kHubFile)); running && hubAnswers(*running)) {
        logger()->info("a hub already runs on this folder, pid {}", running->pid);
        m_address = *running;
        Q_EMIT ready(m_address);
        return;
    }
    launch();
}

void HubProcess::launch() {
    if (!QFileInfo(m_setup.program).isExecutable()) {
        Q_EMIT failed(QStringLiteral("hub-missing"), m_setup.program);
        return;
    }
    if (const auto made = makeOwnerFolder(m_setup.dataFolder); !made) {
        Q_EMIT failed(made.error().code, made.error().detail);
        return tryAgain();
    }
    // What a killed hub left behind must not be taken for this one's.
    if (const QString left = inFolder(kReadyFile); QFile::exists(left) && !QFile::remove(left)) {
        Q_EMIT failed(QStringLiteral("write-failed"), left);
        return tryAgain();
    }
    m_readyAt = 0;
    m_process.start(m_setup.program, QStringList{QStringLiteral("serve"), QStringLiteral("--data"), m_setup.dataFolder,
                                                 QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                                                 QStringLiteral("--ready-file"), inFolder(kReadyFile)} +
                                         m_setup.extraArguments);
    m_poll.start();
}

void HubProcess::pollReadyFile() {
    const auto address = readRunningHub(inFolder(kReadyFile));
    if (!address) return;
    m_poll.stop();
    m_address = *address;
    m_readyAt = m_clock.now();
    logger()->info("the hub is ready, pid {}", m_address.pid);
    Q_EMIT ready(m_address);
}

void HubProcess::onFinished(int exitCode) {
    m_poll.stop();
    if (m_stopping) return;
    const bool wasReady = m_readyAt > 0;
    logger()->warn("the hub has ended, code {}, {} it was ready", exitCode, wasReady ? "after" : "before");
    if (wasReady && m_clock.now() - m_readyAt > kSteady) m_failures = 0;
    Q_EMIT failed(wasReady ? QStringLiteral("hub-stopped") : QStringLiteral("hub-not-started"),
                  QStringLiteral("exit code %1").arg(exitCode));
    tryAgain();
}

void HubProcess::tryAgain() {
    const int pause = qMin(kLongestPause, kFirstPause << qMin(m_failures, 6));
    ++m_failures;
    m_again.start(pause);
}

void HubProcess::stop() {
    m_stopping = true;
    m_poll.stop();
    m_again.stop();
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (m_process.waitForFinished(kGraceToStop)) return;
    logger()->warn("the hub did not stop in {} ms and is killed", kGraceToStop);
    m_process.kill();
    m_process.waitForFinished(kGraceToStop);
}

std::optional<RunningHub> readRunningHub(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    RunningHub address;
    address.webSocket = QUrl(json.value(QLatin1String("ws")).toString());
    address.base = QUrl(json.value(QLatin1String("url")).toString());
    address.tokenFile = json.value(QLatin1String("token_file")).toString();
    address.pid = json.value(QLatin1String("pid")).toInteger();
    if (!address.webSocket.isValid() || address.webSocket.isEmpty() || address.tokenFile.isEmpty()) return std::nullopt;
    return address;
}

bool hubAnswers(const RunningHub &address) {
    QTcpSocket socket;
    socket.connectToHost(address.webSocket.host(), quint16(address.webSocket.port(80)));
    return socket.waitForConnected(200);
}

QString readToken(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromLatin1(file.read(4096)).trimmed();
}

}  // namespace heard
