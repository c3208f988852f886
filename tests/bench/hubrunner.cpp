// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "waiting.h"

namespace heard::bench {

Result<std::unique_ptr<HubRunner>> HubRunner::start(const Setup &setup, const QString &folder) {
    std::unique_ptr<HubRunner> hub(new HubRunner(setup));
    hub->m_folder = folder.isEmpty() ? hub->m_ownFolder.filePath(QStringLiteral("hub")) : folder;
    if (auto running = hub->run(); !running) return tl::unexpected(running.error());
    return hub;
}

Result<void> HubRunner::run() {
    QFile ready(m_folder + QStringLiteral("/ready.json"));
    ready.remove();
    m_child = std::make_unique<Child>(
        m_setup.program("heard-hub"),
        QStringList{QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                    QStringLiteral("127.0.0.1:0"), QStringLiteral("--ready-file"), ready.fileName(),
                    QStringLiteral("--plugins"), m_setup.pluginFolder, QStringLiteral("--page-rate"),
                    QStringLiteral("10000"), QStringLiteral("--log"), QStringLiteral("err")});
    if (auto started = m_child->start(); !started) return started;
    QJsonObject facts;
    const bool there = waitUntil(
        [&] {
            ready.close();
            if (ready.open(QIODevice::ReadOnly)) facts = QJsonDocument::fromJson(ready.readAll()).object();
            return !facts.isEmpty() || !m_child->isRunning();
        },
        60'000);
    if (!there || facts.isEmpty()) return failure(QStringLiteral("hub-silent"), m_folder);
    m_socket = QUrl(facts.value(QLatin1String("ws")).toString());
    m_base = QUrl(facts.value(QLatin1String("url")).toString());
    QFile token(facts.value(QLatin1String("token_file")).toString());
    if (token.open(QIODevice::ReadOnly)) m_token = QString::fromLatin1(token.readAll()).trimmed();
    return {};
}

Result<QUrl> HubRunner::addChat() {
    // No limit that a benchmark could meet.
    const auto added =
        outputOf(m_setup.program("heard-hub"),
                 {QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("webchat"), QStringLiteral("--data"),
                  m_folder, QStringLiteral("--name"), QStringLiteral("Benchmark"), QStringLiteral("--key"),
                  QStringLiteral("bench"), QStringLiteral("--set"), QStringLiteral("messagesPerMinute=600000"),
                  QStringLiteral("--set"), QStringLiteral("newVisitorsPerMinute=60000")});
    if (!added) return tl::unexpected(added.error());
    QUrl socket = m_base;
    socket.setScheme(QStringLiteral("ws"));
    socket.setPath(QStringLiteral("/chat/bench/socket"));
    return socket;
}

}  // namespace heard::bench
