// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/delivery.h"

#include <QJsonArray>
#include <algorithm>

namespace heard::telegram {

using namespace channelapi;
using Kind = SendOutcome::Kind;

namespace {

int messagesOf(const Step &step) { return step.method == QLatin1String("sendMediaGroup") ? int(step.files.size()) : 1; }

/// How many of the steps were taken whole. An album is taken as a whole.
qsizetype stepsTaken(const QList<Step> &steps, const ProgressBook::Entry &entry) {
    qsizetype at = 0;
    qsizetype taken = entry.ids.size();
    while (at < steps.size() && taken >= messagesOf(steps.at(at))) taken -= messagesOf(steps.at(at++));
    return at;
}

}  // namespace

bool Delivery::isBetweenPieces(const QList<Step> &steps, const ProgressBook::Entry &entry) {
    return entry.begun <= stepsTaken(steps, entry);
}

Delivery::Delivery(Outlet &outlet, const OutboundMessage &message, const Target &target, const QList<Step> &steps,
                   SendJob *job, QObject *parent)
    : QObject(parent),
      m_outlet(outlet),
      m_clientId(message.clientId),
      m_address(message.address),
      m_target(target),
      m_steps(steps),
      m_job(job),
      m_entry(outlet.progress.of(message.clientId).value_or(ProgressBook::Entry{})) {
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Delivery::next);
    m_by = m_outlet.host->now() + m_outlet.times.sendBudget;
    m_at = stepsTaken(m_steps, m_entry);
}

void Delivery::start() { m_wait.start(0); }

void Delivery::next() {
    if (m_at >= m_steps.size()) {
        m_entry.whole = true;
        m_outlet.progress.note(m_clientId, m_entry);
        return finish({Kind::Accepted, SentIds{m_target.chat, m_target.business, m_entry.ids}.toText(), {}, {}, 0});
    }
    if (m_stopping) return finish({Kind::RetryLater, {}, QStringLiteral("stopping"), {}, 0});
    const qint64 now = m_outlet.host->now();
    const qint64 wait = m_outlet.pacer.take(m_target.chat, now);
    if (wait == 0) return load();
    // The hub does not wait for ever; what is left goes on when it asks again.
    if (now + wait > m_by) return finish({Kind::RetryLater, {}, QStringLiteral("rate-limited"), {}, now + wait});
    m_wait.start(static_cast<int>(wait));
}

void Delivery::load() {
    const QList<StepFile> &files = m_steps.at(m_at).files;
    if (m_files.size() == files.size()) return begin();
    const StepFile &wanted = files.at(m_files.size());
    FileJob *job = m_outlet.host->loadFile(wanted.blob.id, m_address);
    connect(job, &FileJob::finished, this,
            [this, wanted](const Blob &blob, const QString &path, const QString &refusal) {
                if (refusal == QLatin1String("stopping")) return finish({Kind::RetryLater, {}, refusal, {}, 0});
                auto file = std::make_shared<QFile>(path);
                if (!refusal.isEmpty() || !file->open(QIODevice::ReadOnly))
                    return finish({Kind::RefusedForGood, {}, QStringLiteral("file-missing"), {}, 0});
                m_files += UploadFile{wanted.field, blob.name, blob.mime, file};
                load();
            });
}

void Delivery::begin() {
    m_entry.begun = int(m_at) + 1;
    m_entry.at = m_outlet.host->now();
    KeepJob *job = m_outlet.progress.note(m_clientId, m_entry);
    connect(job, &KeepJob::finished, this, [this](bool kept, const QString &refusal) {
        if (!kept) return finish({Kind::RetryLater, {}, refusal, {}, 0});
        call();
    });
}

void Delivery::call() {
    const Step &step = m_steps.at(m_at);
    ApiCall *call = m_files.isEmpty() ? m_outlet.api.call(step.method, step.params, m_outlet.times.answer)
                                      : m_outlet.api.upload(step.method, step.params, std::exchange(m_files, {}),
                                                            m_outlet.times.upload);
    connect(call, &ApiCall::finished, this, &Delivery::answered);
    // The hub gives up a send on which nothing moves; a large file over a slow line is no such one.
    if (m_job) connect(call, &ApiCall::moved, m_job, [job = m_job.data()] { job->progress(); });
}

void Delivery::answered(const ApiAnswer &answer) {
    m_last = answer;
    m_any = true;
    if (m_job) m_job->progress();
    if (answer.ok()) return took(answer.result);
    if (goesOnAsDocument(answer)) return m_wait.start(0);
    const qint64 now = m_outlet.host->now();
    if (answer.kind == ApiAnswer::Kind::Refused && answer.code == 429)
        m_outlet.pacer.pause(m_target.chat, now + std::max<qint64>(1, answer.retryAfter) * 1000, now);
    finish(outcomeOf(answer, now));
}

/// A picture that Telegram can't show, for its measures or its format, is still a file.
bool Delivery::goesOnAsDocument(const ApiAnswer &answer) {
    Step &step = m_steps[m_at];
    const bool picture = step.method == QLatin1String("sendPhoto") && answer.kind == ApiAnswer::Kind::Refused &&
                         answer.code == 400 &&
                         (answer.description.contains(QLatin1String("PHOTO_")) ||
                          answer.description.contains(QLatin1String("IMAGE_PROCESS_FAILED")));
    if (!picture) return false;
    step.method = QStringLiteral("sendDocument");
    step.params.insert(QStringLiteral("document"), step.params.take(QStringLiteral("photo")));
    return true;
}

void Delivery::took(const QJsonValue &result) {
    QList<qint64> ids;
    const QJsonArray album = result.isArray() ? result.toArray() : QJsonArray{result};
    for (const auto &message : album) ids += message.toObject().value(QLatin1String("message_id")).toInteger();
    // It said ok, so it has it; without its number it could never be found again, and that is for a person to know.
    if (ids.size() != messagesOf(m_steps.at(m_at)) || ids.contains(0))
        return finish({Kind::Uncertain, {}, QStringLiteral("connection-lost"), QStringLiteral("service-garbage"), 0});
    m_entry.ids += ids;
    ++m_at;
    next();
}

void Delivery::finish(const SendOutcome &outcome) {
    m_wait.stop();
    if (outcome.kind == Kind::RetryLater &&
        m_entry.begun > m_at) {  // it certainly had no effect, so it is not in doubt
        m_entry.begun = int(m_at);
        m_outlet.progress.note(m_clientId, m_entry);
    }
    if (m_job) m_job->finish(outcome);
    deleteLater();
    Q_EMIT ended(m_last, m_any);
}

}  // namespace heard::telegram
