// SPDX-License-Identifier: GPL-3.0-or-later
#include "channelapi/jobs.h"

#include <QTimer>

namespace heard::channelapi {

Job::Job(QObject *parent) : QObject(parent) {}
Job::~Job() = default;

bool Job::end() {
    if (m_ended) return false;
    m_ended = true;
    // Announced from the event loop, so that a job which ends at once can still be connected to.
    QTimer::singleShot(0, this, [this] {
        announce();
        deleteLater();
    });
    return true;
}

SendJob::SendJob(QObject *parent) : Job(parent) {}
void SendJob::finish(const SendOutcome &outcome) {
    if (end()) m_outcome = outcome;
}
void SendJob::announce() { Q_EMIT finished(m_outcome); }

ReceiveJob::ReceiveJob(QObject *parent) : Job(parent) {}
void ReceiveJob::finish(const IntakeResult &result) {
    if (end()) m_result = result;
}
void ReceiveJob::announce() { Q_EMIT finished(m_result); }

BlobJob::BlobJob(QObject *parent) : Job(parent) {}
void BlobJob::finish(const Blob &blob, const QByteArray &bytes, const QString &refusal) {
    if (!end()) return;
    m_blob = blob;
    m_bytes = bytes;
    m_refusal = refusal;
}
void BlobJob::announce() { Q_EMIT finished(m_blob, m_bytes, m_refusal); }

FileJob::FileJob(QObject *parent) : Job(parent) {}
void FileJob::finish(const Blob &blob, const QString &path, const QString &refusal) {
    if (!end()) return;
    m_blob = blob;
    m_path = path;
    m_refusal = refusal;
}
void FileJob::announce() { Q_EMIT finished(m_blob, m_path, m_refusal); }

KeepJob::KeepJob(QObject *parent) : Job(parent) {}
void KeepJob::finish(const QString &refusal) {
    if (end()) m_refusal = refusal;
}
void KeepJob::announce() { Q_EMIT finished(m_refusal.isEmpty(), m_refusal); }

LinkJob::LinkJob(QObject *parent) : Job(parent) {}
void LinkJob::finish(const QString &token) {
    if (end()) m_token = token;
}
void LinkJob::announce() { Q_EMIT finished(m_token); }

HistoryJob::HistoryJob(QObject *parent) : Job(parent) {}
void HistoryJob::finish(const QList<HistoryMessage> &messages) {
    if (end()) m_messages = messages;
}
void HistoryJob::announce() { Q_EMIT finished(m_messages); }

}  // namespace heard::channelapi
