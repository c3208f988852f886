// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/sendnotes.h"

#include <algorithm>

namespace heard::email {

namespace {

constexpr qsizetype kMost = 500;
const QString kPrefix = QStringLiteral("send.");

}  // namespace

SendNotes::SendNotes(channelapi::ConnectorHost *host, const QJsonObject &kept, QObject *parent)
    : QObject(parent), m_host(host) {
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (!it.key().startsWith(kPrefix)) continue;
        const QJsonObject facts = it->toObject();
        const bool accepted = facts.value(QLatin1String("phase")).toString() == QLatin1String("accepted");
        m_notes.insert(
            it.key().mid(kPrefix.size()),
            {accepted ? Phase::Accepted : Phase::Ending, facts.value(QLatin1String("message")).toString(),
             facts.value(QLatin1String("address")).toString(), facts.value(QLatin1String("at")).toInteger()});
    }
}

std::optional<SendNotes::Note> SendNotes::of(const QString &entry) const {
    const auto found = m_notes.constFind(entry);
    return found == m_notes.cend() ? std::nullopt : std::optional(*found);
}

void SendNotes::put(const QString &entry, const Note &note, Done done) {
    m_notes.insert(entry, note);
    channelapi::KeepJob *job =
        m_host->keep(kPrefix + entry,
                     QJsonObject{{QStringLiteral("phase"), note.phase == Phase::Accepted ? QStringLiteral("accepted")
                                                                                         : QStringLiteral("ending")},
                                 {QStringLiteral("message"), note.messageId},
                                 {QStringLiteral("address"), note.address.left(500)},
                                 {QStringLiteral("at"), note.at}});
    connect(job, &channelapi::KeepJob::finished, this, [done = std::move(done)](bool kept, const QString &) {
        if (done) done(kept);
    });
    prune();
}

void SendNotes::forget(const QString &entry) {
    if (m_notes.remove(entry) > 0) m_host->keep(kPrefix + entry, QJsonValue::Null);
}

void SendNotes::prune() {
    if (m_notes.size() <= kMost) return;
    QString oldest;
    qint64 at = 0;
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it) {
        if (it->phase != Phase::Accepted || (!oldest.isEmpty() && it->at >= at)) continue;
        oldest = it.key();
        at = it->at;
    }
    if (!oldest.isEmpty()) forget(oldest);
}

}  // namespace heard::email
