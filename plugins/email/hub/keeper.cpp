// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/keeper.h"

namespace heard::email {

Keeper::Keeper(channelapi::ConnectorHost *host, const QString &key, QObject *parent)
    : QObject(parent), m_host(host), m_key(key) {}

void Keeper::put(const QJsonValue &value, Done done) {
    m_value = value;
    m_changed = true;
    if (done) m_waiting += std::move(done);
    next();
}

void Keeper::next() {
    if (m_running || !m_changed) return;
    m_running = true;
    m_changed = false;
    const QList<Done> waiting = std::exchange(m_waiting, {});
    channelapi::KeepJob *job = m_host->keep(m_key, m_value);
    connect(job, &channelapi::KeepJob::finished, this, [this, waiting](bool kept, const QString &) {
        m_running = false;
        for (const Done &done : waiting) done(kept);
        next();
    });
}

}  // namespace heard::email
