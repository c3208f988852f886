// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/openedhub.h"

#include <QEventLoop>
#include <QFile>
#include <optional>

#include "base/token.h"
#include "main/hub/datafolder.h"
#include "main/hub/pluginfacts.h"

namespace heard::hub {

OpenedHub::OpenedHub(const QString &folder)
    : m_plugins(hubPluginOptions(folder)), m_core(coreOptions(folder), m_clock, factsOf(m_plugins)) {}

OpenedHub::~OpenedHub() { m_core.close(); }

Result<void> OpenedHub::open() {
    if (auto locked = m_core.lockFolder(); !locked) return locked;
    m_plugins.load();
    if (auto opened = m_core.open(); !opened) return opened;
    QFile token(m_core.deskTokenPath());
    if (!token.open(QIODevice::ReadOnly)) return failure(QStringLiteral("wrong-token"), m_core.deskTokenPath());
    const auto agent = m_core.desks().signIn(QString::fromUtf8(token.readAll().trimmed()));
    if (!agent) return tl::unexpected(agent.error());
    m_agent = agent->agent;
    return {};
}

Result<QJsonObject> OpenedHub::waitFor(const std::function<void(QObject *, DeskService::Reply)> &call) {
    std::optional<protocol::Frame> answered;
    QEventLoop loop;
    call(&loop, [&](const protocol::Frame &frame) {
        answered = frame;
        loop.quit();
    });
    if (!answered) loop.exec();
    if (const auto *done = std::get_if<protocol::Done>(&*answered)) return done->result;
    if (const auto *answer = std::get_if<protocol::Answer>(&*answered)) return answer->result;
    const auto &refused = std::get<protocol::Refused>(*answered);
    return failure(refused.code, refused.detail);
}

Result<QJsonObject> OpenedHub::execute(const QString &verb, const QJsonObject &args) {
    const protocol::Do what{newClientId(), verb, args, std::nullopt, byCommand()};
    return waitFor([&](QObject *context, const DeskService::Reply &reply) {
        m_core.desks().execute(m_agent, what, context, reply);
    });
}

Result<QJsonObject> OpenedHub::ask(const QString &query, const QJsonObject &args) {
    const protocol::Ask what{newClientId(), query, args, {}};
    return waitFor(
        [&](QObject *context, const DeskService::Reply &reply) { m_core.desks().ask(m_agent, what, context, reply); });
}

}  // namespace heard::hub
