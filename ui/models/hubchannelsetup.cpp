// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubchannelsetup.h"

#include <QJsonArray>

#include "base/token.h"
#include "link/hublink.h"
#include "protocol/verbs.h"

namespace heard::ui {
namespace {

ChannelSetup::Outcome outcomeOf(const protocol::Frame &frame) {
    if (const auto *done = std::get_if<protocol::Done>(&frame)) return {{}, {}, done->result};
    if (const auto *answer = std::get_if<protocol::Answer>(&frame)) return {{}, {}, answer->result};
    const auto *refused = std::get_if<protocol::Refused>(&frame);
    // A field of Heard's own is refused as one of the plugin's is, so that the form marks it.
    if (refused && refused->code == u"wrong-shape" && !refused->detail.isEmpty())
        return {QStringLiteral("bad-setting"), {{QStringLiteral("key"), refused->detail}}, {}};
    return {refused ? refused->code : QStringLiteral("bad-frame"), refused ? refused->facts : QJsonObject(), {}};
}

QJsonObject argsOf(const ChannelSetup::Form &form) {
    QJsonObject args{{QStringLiteral("name"), form.name}, {QStringLiteral("settings"), form.settings}};
    if (!form.secrets.isEmpty()) args.insert(QStringLiteral("secrets"), form.secrets);
    if (form.keepDays) args.insert(QLatin1String(ChannelSetup::kKeepDays), *form.keepDays);
    return args;
}

}  // namespace

HubChannelSetup::HubChannelSetup(link::HubLink &link) : m_link(link) {
    connect(&link, &link::HubLink::stateChanged, this, [this] {
        if (m_wanted && m_link.canSend()) askKinds();
    });
}

void HubChannelSetup::load() {
    if (!m_wanted && m_link.canSend()) askKinds();
    m_wanted = true;
}

void HubChannelSetup::askKinds() {
    ask(protocol::query::kKinds, {}, this, [this](const Outcome &outcome) {
        if (!outcome.done()) return;
        m_kinds.clear();
        const QJsonArray kinds = outcome.result.value(QLatin1String("kinds")).toArray();
        for (const QJsonValue &kind : kinds) m_kinds += kind.toObject();
        Q_EMIT kindsChanged();
    });
}

void HubChannelSetup::run(const char *verb, const QJsonObject &args, QObject *context, Told told) {
    const protocol::Do what{newClientId(), QLatin1String(verb), args, {}, {}};
    m_link.request(what, context, [told = std::move(told)](const protocol::Frame &frame) { told(outcomeOf(frame)); });
}

void HubChannelSetup::ask(const char *query, const QJsonObject &args, QObject *context, Told told) {
    const protocol::Ask what{newClientId(), QLatin1String(query), args, {}};
    m_link.request(what, context, [told = std::move(told)](const protocol::Frame &frame) { told(outcomeOf(frame)); });
}

void HubChannelSetup::add(const QString &kind, const Form &form, QObject *context, Told told) {
    QJsonObject args = argsOf(form);
    args.insert(QStringLiteral("kind"), kind);
    run(protocol::verb::kChannelAdd, args, context, std::move(told));
}

void HubChannelSetup::update(ChannelId id, const Form &form, QObject *context, Told told) {
    QJsonObject args = argsOf(form);
    args.insert(QStringLiteral("channel"), id.v);
    run(protocol::verb::kChannelUpdate, args, context, std::move(told));
}

void HubChannelSetup::remove(ChannelId id, QObject *context, Told told) {
    run(protocol::verb::kChannelRemove, {{QStringLiteral("channel"), id.v}}, context, std::move(told));
}

void HubChannelSetup::test(ChannelId id, QObject *context, Told told) {
    run(protocol::verb::kChannelTest, {{QStringLiteral("channel"), id.v}}, context, std::move(told));
}

void HubChannelSetup::keptSecrets(ChannelId id, QObject *context, Told told) {
    ask(protocol::query::kChannelSecrets, {{QStringLiteral("channel"), id.v}}, context, std::move(told));
}

}  // namespace heard::ui
