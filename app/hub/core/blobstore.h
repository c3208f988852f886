// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "hub/ledger/blobfiles.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// Keeps and gives the files of messages. Main thread; the work is done on the ledger's reader.
class BlobStore final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kMaxBytes = 20 * 1024 * 1024;        ///< of what is held in memory
    static constexpr qint64 kMaxFileBytes = 1024 * 1024 * 1024;  ///< of a file that is moved in
    using Reply = DeskService::BlobReply;

    explicit BlobStore(Ledger &ledger);

    /// What a channel takes, as its traits say; by itself: everything the hub takes.
    struct Rules {
        QStringList types;  ///< MIME types or "image/*"; empty: all
        qint64 bytes = kMaxBytes;
    };

    /// At the start: removes what a killed hub was writing and, little by little, files without a row that are older
    /// than a day.
    void sweep();
    /// Finds the type, writes the file, then the row. On refusal nothing is left. Codes: "too-large", "wrong-type",
    /// "empty", "disk-full", "read-only", "io-failed".
    void store(const QByteArray &bytes, const QString &name, const QString &claimedMime, const Rules &rules,
               QObject *context, Reply reply);
    /// The same of a file, which is moved here; if it is refused it stays. A picture that is broken is kept too, as
    /// bytes of no known type: nobody but its sender has a better one.
    void storeFile(const QString &path, const QString &name, const QString &claimedMime, const Rules &rules,
                   QObject *context, Reply reply);
    using FileReply = ConnectorStore::FileReply;
    /// Where the file is, to be read only. Codes: "not-found".
    void findFor(ChannelId channel, const QString &address, BlobId id, QObject *context, FileReply reply);
    /// What a message names, or a card that is everybody's or the agent's own. Codes: "not-found", "io-failed" (it
    /// can't be read whole).
    void load(AgentId who, BlobId id, QObject *context, Reply reply);
    /// What is part of a message to or from the address on the channel.
    void loadFor(ChannelId channel, const QString &address, BlobId id, QObject *context, Reply reply);
    void removeFiles(const QStringList &hashes);

private:
    void keepThen(std::function<Result<BlobRecord>(Tables &)> work, QObject *context, Reply reply);
    void writeRow(const BlobRecord &blob, QObject *context, const Reply &reply);
    void forget(const QString &hash);

    Ledger &m_ledger;
    const BlobFiles m_files;
    QHash<QString, int> m_arriving;  ///< files written whose rows are not: they must not be taken for unused
};

}  // namespace heard::hub
