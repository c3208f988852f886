// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/sendnotes.h"

#include <algorithm>

namespace heard::email {

namespace {

constexpr qsizetype kMost = 500;
const QString kPrefix = QStringLiteral("send.");

using Phase = SendNotes::Phase;

QString wordFor(Phase phase) {
    switch (phase) {
        case Phase::Ending: break;
        case Phase::Accepted: return QStringLiteral("accepted");
        case Phase::CameBack: return QStringLiteral("came-back");
    }
    return QStringLiteral("ending");
}

/// What is not known may have gone out.
Phase phaseFrom(const QString &word) {
    for (const Phase phase : {Phase::Accepted, Phase::CameBack})
        if (word == wordFor(phase)) return phase;
    return Phase::Ending;
}

}  // namespace

SendNotes::SendNotes(channelapi::ConnectorHost *host, const QJsonObject &kept, QObject *parent)
    : QObject(parent), m_host(host) {
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (!it.key().startsWith(kPrefix)) continue;
        const QJsonObject facts = it->toObject();
        m_notes.insert(
            it.key().mid(kPrefix.size()),
            {phaseFrom(facts.value(QLatin1String("phase")).toString()), facts.value(QLatin1String("at")).toInteger(),
             facts.value(QLatin1String("again")).toBool(), facts.value(QLatin1String("copy")).toString()});
    }
}

std::optional<SendNotes::Note> SendNotes::of(const QString &entry) const {
    const auto found = m_notes.constFind(entry);
    return found == m_notes.cend() ? std::nullopt : std::optional(*found);
}

void SendNotes::put(const QString &entry, const Note &note, Done done) {
    m_notes.insert(entry, note);
    QJsonObject facts{{QStringLiteral("phase"), wordFor(note.phase)}, {QStringLiteral("at"), note.at}};
    if (note.again) facts.insert(QStringLiteral("again"), true);
    if (!note.copy.isEmpty()) facts.insert(QStringLiteral("copy"), note.copy);
    channelapi::KeepJob *job = m_host->keep(kPrefix + entry, facts);
    connect(job, &channelapi::KeepJob::finished, this, [done = std::move(done)](bool kept, const QString &) {
        if (done) done(kept);
    });
    prune();
}

void SendNotes::forget(const QString &entry) {
    if (m_notes.remove(entry) > 0) m_host->keep(kPrefix + entry, QJsonValue::Null);
}

void SendNotes::cameBack(const QString &entry) {
    auto note = of(entry);
    if (!note) return;
    note->phase = Phase::CameBack;
    put(entry, *note, {});
}

void SendNotes::copied(const QString &entry) {
    auto note = of(entry);
    if (!note || note->copy.isEmpty()) return;
    note->copy.clear();
    put(entry, *note, {});
}

QStringList SendNotes::uncopied() const {
    QStringList entries;
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it)
        if (it->phase != Phase::Ending && !it->copy.isEmpty()) entries += it.key();
    return entries;
}

void SendNotes::prune() {
    if (m_notes.size() <= kMost) return;
    QString oldest;
    qint64 at = 0;
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it) {
        if (it->phase == Phase::Ending || (!oldest.isEmpty() && it->at >= at)) continue;
        oldest = it.key();
        at = it->at;
    }
    if (!oldest.isEmpty()) forget(oldest);
}

}  // namespace heard::email
