// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/apianswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace heard::telegram {

using channelapi::ChannelState;
using channelapi::SendOutcome;

namespace {
constexpr qint64 kLongestRetryAfter = 24LL * 3600;
}

bool ApiAnswer::wrongToken() const {
    // A token that could never be one is answered with 404, as an unknown path is.
    return kind == Kind::Refused && (code == 401 || (code == 404 && !description.contains(QLatin1String("method"))));
}

ApiAnswer readAnswer(int status, const QByteArray &body) {
    ApiAnswer answer;
    answer.code = status;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    if (!json.value(QLatin1String("ok")).isBool()) {
        answer.problem = status >= 400 ? QStringLiteral("service-error") : QStringLiteral("service-garbage");
        return answer;
    }
    if (json.value(QLatin1String("ok")).toBool()) {
        answer.kind = ApiAnswer::Kind::Ok;
        answer.result = json.value(QLatin1String("result"));
        return answer;
    }
    answer.kind = ApiAnswer::Kind::Refused;
    answer.code = json.value(QLatin1String("error_code")).toInt(status);
    answer.description = json.value(QLatin1String("description")).toString().left(300);
    const QJsonObject parameters = json.value(QLatin1String("parameters")).toObject();
    answer.retryAfter =
        std::clamp<qint64>(parameters.value(QLatin1String("retry_after")).toInteger(), 0, kLongestRetryAfter);
    answer.migratedTo = parameters.value(QLatin1String("migrate_to_chat_id")).toInteger();
    if (answer.code >= 500) answer.problem = QStringLiteral("service-error");
    return answer;
}

ChannelState stateAfter(const ApiAnswer &answer) {
    if (answer.wrongToken()) return {ChannelState::Kind::Down, QStringLiteral("bot-token"), {}};
    if (answer.kind == ApiAnswer::Kind::Refused && answer.code == 409) {
        const bool hook = answer.description.contains(QLatin1String("webhook"), Qt::CaseInsensitive);
        return {
            ChannelState::Kind::Down, hook ? QStringLiteral("webhook-elsewhere") : QStringLiteral("second-poller"), {}};
    }
    if (answer.kind == ApiAnswer::Kind::Refused && answer.code == 429)
        return {ChannelState::Kind::Trouble, QStringLiteral("rate-limited"), {}};
    if (answer.kind == ApiAnswer::Kind::Refused && answer.problem.isEmpty())
        return {ChannelState::Kind::Trouble, QStringLiteral("service-refused"), answer.description};
    const QString detail = answer.problem == QLatin1String("service-error") ? QString::number(answer.code) : QString();
    return {ChannelState::Kind::Trouble, answer.problem, detail};
}

SendOutcome outcomeOf(const ApiAnswer &answer, qint64 now) {
    using Kind = SendOutcome::Kind;
    switch (answer.kind) {
        case ApiAnswer::Kind::Ok: return {Kind::Accepted, {}, {}, {}, 0};
        case ApiAnswer::Kind::Unsent: return {Kind::RetryLater, {}, answer.problem, {}, 0};
        case ApiAnswer::Kind::Lost: return {Kind::Uncertain, {}, QStringLiteral("connection-lost"), answer.problem, 0};
        case ApiAnswer::Kind::Refused: break;
    }
    if (answer.wrongToken()) return {Kind::RetryLater, {}, QStringLiteral("bot-token"), {}, 0};
    if (answer.code == 429)
        return {Kind::RetryLater,
                {},
                QStringLiteral("rate-limited"),
                {},
                now + std::max<qint64>(1, answer.retryAfter) * 1000};
    if (answer.code >= 500) return {Kind::RetryLater, {}, answer.problem, answer.description, 0};
    if (answer.code == 403) return {Kind::RefusedForGood, {}, QStringLiteral("blocked"), answer.description, 0};
    if (answer.code == 413) return {Kind::RefusedForGood, {}, QStringLiteral("too-large"), answer.description, 0};
    return {Kind::RefusedForGood, {}, QStringLiteral("refused"), answer.description, 0};
}

}  // namespace heard::telegram
