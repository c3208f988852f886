// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/amender.h"

#include <QJsonArray>

#include "plugins/telegram/hub/formattedtext.h"

namespace heard::telegram {

using namespace channelapi;
using Kind = SendOutcome::Kind;

Amender::Amender(Outlet &outlet, const OutboundAmendment &amendment, SendJob *job, QObject *parent)
    : QObject(parent), m_outlet(outlet), m_job(job), m_remoteId(amendment.remoteId) {
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Amender::next);
    m_by = m_outlet.host->now() + m_outlet.times.sendBudget;
    if (const auto sent = SentIds::from(amendment.remoteId))
        plan(amendment, *sent);
    else
        m_problem = QStringLiteral("not-found");
}

void Amender::plan(const OutboundAmendment &amendment, const SentIds &sent) {
    m_chat = sent.chat;
    QJsonObject base{{QStringLiteral("chat_id"), sent.chat}};
    if (!sent.business.isEmpty()) base.insert(QStringLiteral("business_connection_id"), sent.business);
    const auto remove = [&](qint64 id) {
        QJsonObject params = base;
        params.insert(QStringLiteral("message_id"), id);
        if (sent.business.isEmpty()) return Step{QStringLiteral("deleteMessage"), params, {}};
        params = {{QStringLiteral("business_connection_id"), sent.business},
                  {QStringLiteral("message_ids"), QJsonArray{id}}};
        return Step{QStringLiteral("deleteBusinessMessages"), params, {}};
    };
    if (amendment.kind == OutboundAmendment::Kind::Delete) {
        for (const qint64 id : sent.messages) m_steps += remove(id);
        return;
    }
    // The same plan as when it was sent says which of the messages has the words.
    const auto target = targetOf(amendment.message);
    const Plan plan = target ? planOf(amendment.message, *target, false) : Plan{};
    qsizetype at = 0;
    for (const Step &step : plan.steps) {
        const bool text = step.method == QLatin1String("sendMessage");
        const bool album = step.method == QLatin1String("sendMediaGroup");
        if (at >= sent.messages.size()) {
            m_problem = QStringLiteral("too-long");  // there is no message that could take the rest
            return;
        }
        QJsonObject params = base;
        params.insert(QStringLiteral("message_id"), sent.messages.at(at));
        const QJsonObject words =
            album ? step.params.value(QLatin1String("media")).toArray().first().toObject() : step.params;
        for (const char *key : {"text", "entities", "caption", "caption_entities", "reply_markup"})
            if (words.contains(QLatin1String(key))) params.insert(QLatin1String(key), words.value(QLatin1String(key)));
        if (text || words.contains(QLatin1String("caption")))
            m_steps +=
                Step{text ? QStringLiteral("editMessageText") : QStringLiteral("editMessageCaption"), params, {}};
        at += album ? step.files.size() : 1;
    }
    // A shorter text needs fewer messages than the old one had.
    for (; at < sent.messages.size(); ++at) m_steps += remove(sent.messages.at(at));
}

void Amender::start() { m_wait.start(0); }

void Amender::next() {
    if (!m_problem.isEmpty()) return finish({Kind::RefusedForGood, {}, m_problem, {}, 0});
    if (m_steps.isEmpty()) return finish({Kind::Accepted, m_remoteId, {}, {}, 0});
    const qint64 now = m_outlet.host->now();
    const qint64 wait = m_outlet.pacer.take(m_chat, now);
    if (wait > 0 && now + wait > m_by)
        return finish({Kind::RetryLater, {}, QStringLiteral("rate-limited"), {}, now + wait});
    if (wait > 0) return m_wait.start(static_cast<int>(wait));
    ApiCall *call = m_outlet.api.call(m_steps.constFirst().method, m_steps.constFirst().params, m_outlet.times.answer);
    connect(call, &ApiCall::finished, this, &Amender::answered);
}

/// It is so already, by an earlier attempt or by the customer's own hand.
bool Amender::isDone(const ApiAnswer &answer) const {
    return answer.ok() || (answer.kind == ApiAnswer::Kind::Refused && answer.code == 400 &&
                           (answer.description.contains(QLatin1String("is not modified")) ||
                            answer.description.contains(QLatin1String("to delete not found"))));
}

void Amender::answered(const ApiAnswer &answer) {
    if (isDone(answer)) {
        m_steps.removeFirst();
        return next();
    }
    SendOutcome outcome = outcomeOf(answer, m_outlet.host->now());
    if (outcome.kind == Kind::Uncertain) outcome.kind = Kind::RetryLater;  // once more changes nothing more
    finish(outcome);
}

void Amender::finish(const SendOutcome &outcome) {
    if (m_job) m_job->finish(outcome);
    deleteLater();
}

}  // namespace heard::telegram
