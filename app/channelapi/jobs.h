// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "channelapi/export.h"
#include "channelapi/values.h"

/// Work that ends later. Each job emits `finished` exactly once and then deletes itself; never before the call that
/// made it has returned to the event loop. Whoever made the job calls finish(); calling it again does nothing.
namespace heard::channelapi {

class HEARD_CHANNELAPI_EXPORT Job : public QObject {
    Q_OBJECT
public:
    ~Job() override;

protected:
    explicit Job(QObject *parent = nullptr);
    /// True the first time, which then also schedules announce() and the deletion.
    bool end();
    virtual void announce() = 0;

private:
    bool m_ended = false;
};

/// Made by a connector for each OutboundMessage.
class HEARD_CHANNELAPI_EXPORT SendJob final : public Job {
    Q_OBJECT
public:
    explicit SendJob(QObject *parent = nullptr);
    void finish(const SendOutcome &outcome);
    /// Bytes have gone, or the other side has answered: the host, which gives up a send on which nothing moves, waits
    /// anew. The next sign may take `patienceMs` (at most 10 minutes; 0: the host's usual minute), after which the
    /// connector itself ends the send. Not to be called by a timer.
    void progress(int patienceMs = 0) { Q_EMIT progressed(patienceMs); }
Q_SIGNALS:
    void finished(const heard::channelapi::SendOutcome &outcome);
    void progressed(int patienceMs);

private:
    void announce() override;
    SendOutcome m_outcome;
};

/// Made by the host for each InboundMessage; finished after the commit.
class HEARD_CHANNELAPI_EXPORT ReceiveJob final : public Job {
    Q_OBJECT
public:
    explicit ReceiveJob(QObject *parent = nullptr);
    void finish(const IntakeResult &result);
Q_SIGNALS:
    void finished(const heard::channelapi::IntakeResult &result);

private:
    void announce() override;
    IntakeResult m_result;
};

/// Storing or loading a file. `refusal` is empty if it went well, else "too-large", "wrong-type", "not-found" …
class HEARD_CHANNELAPI_EXPORT BlobJob final : public Job {
    Q_OBJECT
public:
    explicit BlobJob(QObject *parent = nullptr);
    void finish(const Blob &blob, const QByteArray &bytes, const QString &refusal);
Q_SIGNALS:
    void finished(const heard::channelapi::Blob &blob, const QByteArray &bytes, const QString &refusal);

private:
    void announce() override;
    Blob m_blob;
    QByteArray m_bytes;
    QString m_refusal;
};

/// The place of a file; `path` is empty if it was refused.
class HEARD_CHANNELAPI_EXPORT FileJob final : public Job {
    Q_OBJECT
public:
    explicit FileJob(QObject *parent = nullptr);
    void finish(const Blob &blob, const QString &path, const QString &refusal);
Q_SIGNALS:
    void finished(const heard::channelapi::Blob &blob, const QString &path, const QString &refusal);

private:
    void announce() override;
    Blob m_blob;
    QString m_path;
    QString m_refusal;
};

/// Finished after the commit. `refusal`: "too-large", "disk-full", "read-only", "stopping"; empty if it is kept.
class HEARD_CHANNELAPI_EXPORT KeepJob final : public Job {
    Q_OBJECT
public:
    explicit KeepJob(QObject *parent = nullptr);
    void finish(const QString &refusal);
Q_SIGNALS:
    void finished(bool kept, const QString &refusal);

private:
    void announce() override;
    QString m_refusal;
};

/// `token` is empty if there is none to be had: the identity has never written here, or the disk is full.
class HEARD_CHANNELAPI_EXPORT LinkJob final : public Job {
    Q_OBJECT
public:
    explicit LinkJob(QObject *parent = nullptr);
    void finish(const QString &token);
Q_SIGNALS:
    void finished(const QString &token);

private:
    void announce() override;
    QString m_token;
};

/// A visitor's own messages, oldest first.
class HEARD_CHANNELAPI_EXPORT HistoryJob final : public Job {
    Q_OBJECT
public:
    explicit HistoryJob(QObject *parent = nullptr);
    void finish(const QList<HistoryMessage> &messages);
Q_SIGNALS:
    void finished(const QList<heard::channelapi::HistoryMessage> &messages);

private:
    void announce() override;
    QList<HistoryMessage> m_messages;
};

}  // namespace heard::channelapi
