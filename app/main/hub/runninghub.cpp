// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/runninghub.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include "base/token.h"

namespace heard::hub {
namespace {

constexpr int kPatienceMs = 20'000;

using Read = std::optional<Result<QJsonObject>>;

/// What answers the call `id`, if this frame does.
Read answerIn(const protocol::Frame &frame, const QString &id) {
    if (const auto *done = std::get_if<protocol::Done>(&frame); done && done->id == id) return done->result;
    if (const auto *answer = std::get_if<protocol::Answer>(&frame); answer && answer->id == id) return answer->result;
    if (const auto *refused = std::get_if<protocol::Refused>(&frame); refused && refused->id == id)
        return failure(refused->code, refused->detail);
    if (const auto *bye = std::get_if<protocol::Bye>(&frame)) return failure(bye->code, bye->detail);
    return std::nullopt;
}

}  // namespace

RunningHub::RunningHub() = default;
RunningHub::~RunningHub() = default;

Result<void> RunningHub::connectTo(const ReadyFacts &facts) {
    QFile file(facts.tokenFile);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("wrong-token"), facts.tokenFile);
    protocol::Hello hello;
    hello.token = QString::fromUtf8(file.readAll().trimmed());
    hello.device = QStringLiteral("command");  // one for all, so that its signing in is told once an hour
    hello.program = QStringLiteral("heard-hub ") + QCoreApplication::applicationVersion();
    m_socket = std::make_unique<link::LinkSocket>(QUrl(facts.ws), link::LinkTimes{}, nullptr);
    if (!facts.certificate.isEmpty()) m_socket->trust({QByteArray::fromHex(facts.certificate.toLatin1())});
    connect(m_socket.get(), &link::LinkSocket::opened, this, [this, hello] { m_socket->send(hello); });
    const auto welcomed = waitFor([](const protocol::Frame &frame) -> Read {
        if (std::holds_alternative<protocol::Welcome>(frame)) return QJsonObject();
        return answerIn(frame, {});
    });
    if (!welcomed) return tl::unexpected(welcomed.error());
    return {};
}

Result<QJsonObject> RunningHub::waitFor(const std::function<Read(const protocol::Frame &)> &read) {
    Read outcome;
    QEventLoop loop;
    const auto end = [&](const Result<QJsonObject> &result) {
        outcome = result;
        loop.quit();
    };
    QTimer::singleShot(kPatienceMs, &loop, [&] { end(failure(QStringLiteral("hub-silent"))); });
    connect(m_socket.get(), &link::LinkSocket::received, &loop, [&](const protocol::Frame &frame) {
        if (const Read found = read(frame)) end(*found);
    });
    connect(m_socket.get(), &link::LinkSocket::closed, &loop, [&](const QString &code, const QString &detail) {
        const bool wasThere =
            code == QLatin1String("closed") || code == QLatin1String("silent") || code == QLatin1String("bad-frame");
        end(failure(wasThere ? QStringLiteral("hub-silent") : QStringLiteral("unreachable"), detail));
    });
    loop.exec();
    return *outcome;
}

Result<QJsonObject> RunningHub::execute(const QString &verb, const QJsonObject &args) {
    const QString id = newClientId();
    m_socket->send(protocol::Do{id, verb, args, std::nullopt, byCommand()});
    return waitFor([&id](const protocol::Frame &frame) { return answerIn(frame, id); });
}

Result<QJsonObject> RunningHub::ask(const QString &query, const QJsonObject &args) {
    const QString id = newClientId();
    m_socket->send(protocol::Ask{id, query, args, {}});
    return waitFor([&id](const protocol::Frame &frame) { return answerIn(frame, id); });
}

}  // namespace heard::hub
