// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>
#include <QSet>

#include "domain/message.h"
#include "link/linktimes.h"

class QNetworkReply;
class QSaveFile;

namespace heard::link {

/// Fetches pictures and files of messages into the cache folder (GET /blob/<id>), whole or not at all, at most four at
/// once and none above the size limit. Main thread.
class BlobFetcher final : public QObject {
    Q_OBJECT
public:
    static constexpr int kAtOnce = 4;
    static constexpr qint64 kMostBytes = 50 * 1024 * 1024;

    /// The folder is one workspace's own: blob ids of two hubs are not the same files.
    explicit BlobFetcher(QObject *parent = nullptr);
    ~BlobFetcher() override;

    void setHub(const HubAddress &hub);
    void setFolder(const QString &folder);

    /// Where the blob stands in the cache; empty if it has to be fetched.
    QString cached(const Part &part) const;
    /// Fetches it unless it is there or under way.
    void fetch(const Part &part);
    /// They are erased at the hub: not here any more either.
    void forget(const QSet<BlobId> &blobs);

Q_SIGNALS:
    void ready(heard::BlobId id);
    /// "link-lost", "not-found", "too-large", "write-failed". Always from the event loop.
    void failed(heard::BlobId id, const QString &code);

private:
    QString pathOf(const Part &part) const;
    void tellLater(BlobId id, const QString &code);
    void startNext();
    void start(const Part &part);
    static void take(QNetworkReply &reply, QSaveFile &file);
    void finish(QNetworkReply &reply, QSaveFile &file, const Part &part);

    QNetworkAccessManager m_network;
    HubAddress m_hub;
    QString m_folder;
    QQueue<Part> m_queue;
    QSet<BlobId> m_wanted;
    int m_running = 0;
};

}  // namespace heard::link
