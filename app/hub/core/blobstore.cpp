// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/blobstore.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMimeDatabase>

#include "base/clock.h"
#include "hub/core/cleantext.h"
#include "hub/core/filetype.h"

namespace heard::hub {
namespace {

using Loaded = std::pair<channelapi::Blob, QByteArray>;

channelapi::Blob toBlob(const BlobRecord &record) {
    return {QString::number(record.id.v), record.name, record.mime, record.size, record.width, record.height};
}

Result<Loaded> loadRow(Tables &tables, const BlobFiles &files, BlobId id) {
    const auto record = tables.blob(id);
    if (!record) return failure(QStringLiteral("not-found"));
    auto bytes = files.read(record->hash);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->size() != record->size) return failure(QStringLiteral("io-failed"), record->hash);
    return Loaded(toBlob(*record), *bytes);
}

/// A picture is looked at whole; of anything too large for memory only how it begins.
Result<FileType> typeOfFile(const QString &path, const QString &claimedMime) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("io-failed"), path);
    if (file.size() > BlobStore::kMaxBytes) return FileType{QMimeDatabase().mimeTypeForData(&file).name(), 0, 0};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError) return failure(QStringLiteral("io-failed"), path);
    return findType(bytes, claimedMime).value_or(FileType{QStringLiteral("application/octet-stream"), 0, 0});
}

/// On the reader's thread, as all writing of files, and of files that keep() has not touched for long: one that is
/// being stored has no row yet.
Result<bool> removeOrphans(Tables &tables, const BlobFiles &files, const QString &folder) {
    // The files' times are the system's, so this is too, whatever clock the ledger goes by.
    const QStringList old = files.olderThan(folder, QDateTime::fromMSecsSinceEpoch(SystemClock().now()).addDays(-1));
    for (const QString &hash : old) {
        const bool orphan = tables.number("blobs_of_hash", hash) == 0;
        if (tables.fault()) break;
        if (orphan) files.remove(hash);
    }
    return true;
}

auto answering(BlobStore::Reply reply) {
    return [reply = std::move(reply)](const Result<Loaded> &result) {
        if (result)
            reply(result->first, result->second);
        else
            reply(tl::unexpected(result.error()), {});
    };
}

}  // namespace

BlobStore::BlobStore(Ledger &ledger) : m_ledger(ledger), m_files(ledger.folder() + QStringLiteral("/blobs")) {}

void BlobStore::sweep() {
    m_files.sweep();
    // One folder a job, so that nobody who wants a file has to wait for all of them.
    const QStringList folders = m_files.folders();
    for (const QString &folder : folders)
        m_ledger.read<bool>([folder, files = m_files](Tables &tables) { return removeOrphans(tables, files, folder); },
                            this, {});
}

void BlobStore::store(const QByteArray &bytes, const QString &name, const QString &claimedMime, const Rules &rules,
                      QObject *context, Reply reply) {
    BlobRecord blob;
    blob.name = cleanLine(name.section(u'/', -1).section(u'\\', -1), 255);
    blob.size = bytes.size();
    const auto work = [blob, bytes, claimedMime, types = rules.types, most = std::min(rules.bytes, kMaxBytes),
                       files = m_files](Tables &) mutable -> Result<BlobRecord> {
        if (bytes.isEmpty()) return failure(QStringLiteral("empty"));
        if (bytes.size() > most) return failure(QStringLiteral("too-large"), QString::number(bytes.size()));
        const auto type = findType(bytes, claimedMime);
        if (!type) return tl::unexpected(type.error());
        if (!isAmong(type->mime, types)) return failure(QStringLiteral("wrong-type"), type->mime);
        blob.mime = type->mime;
        blob.width = type->width;
        blob.height = type->height;
        blob.hash = BlobFiles::hashOf(bytes);
        if (auto kept = files.keep(blob.hash, bytes); !kept) return tl::unexpected(kept.error());
        return blob;
    };
    keepThen(work, context, std::move(reply));
}

void BlobStore::storeFile(const QString &path, const QString &name, const QString &claimedMime, const Rules &rules,
                          QObject *context, Reply reply) {
    BlobRecord blob;
    blob.name = cleanLine(name.section(u'/', -1).section(u'\\', -1), 255);
    const auto work = [blob, path, claimedMime, types = rules.types, most = std::min(rules.bytes, kMaxFileBytes),
                       files = m_files](Tables &) mutable -> Result<BlobRecord> {
        blob.size = QFileInfo(path).size();
        if (blob.size == 0) return failure(QStringLiteral("empty"));
        if (blob.size > most) return failure(QStringLiteral("too-large"), QString::number(blob.size));
        const auto type = typeOfFile(path, claimedMime);
        if (!type) return tl::unexpected(type.error());
        if (!isAmong(type->mime, types)) return failure(QStringLiteral("wrong-type"), type->mime);
        blob.mime = type->mime;
        blob.width = type->width;
        blob.height = type->height;
        blob.hash = BlobFiles::hashOfFile(path);
        if (blob.hash.isEmpty()) return failure(QStringLiteral("io-failed"));
        if (auto kept = files.adopt(blob.hash, path); !kept) return tl::unexpected(kept.error());
        return blob;
    };
    keepThen(work, context, std::move(reply));
}

void BlobStore::keepThen(std::function<Result<BlobRecord>(Tables &)> work, QObject *context, Reply reply) {
    // The row is written even if the asker is gone by now, so the context of these steps is our own.
    QPointer<QObject> asker = context;
    m_ledger.read<BlobRecord>(std::move(work), this,
                              [this, asker, reply = std::move(reply)](const Result<BlobRecord> &kept) {
                                  if (kept) return writeRow(*kept, asker, reply);
                                  if (asker) reply(tl::unexpected(kept.error()), {});
                              });
}

void BlobStore::writeRow(const BlobRecord &blob, QObject *context, const Reply &reply) {
    ++m_arriving[blob.hash];
    QPointer<QObject> asker = context;
    m_ledger.write<BlobRecord>(
        [blob](Change &change) -> Result<BlobRecord> {
            BlobRecord row = blob;
            change.addBlob(row);
            return row;
        },
        this,
        [this, asker, reply, hash = blob.hash](const Result<BlobRecord> &row) {
            if (--m_arriving[hash] == 0) m_arriving.remove(hash);
            if (!row) forget(hash);
            if (!asker) return;
            if (row)
                reply(toBlob(*row), {});
            else
                reply(tl::unexpected(row.error()), {});
        });
}

/// Removes a file whose row could not be written, unless another row or one that is being written has the same bytes.
void BlobStore::forget(const QString &hash) {
    if (m_arriving.contains(hash)) return;
    m_ledger.read<bool>([hash](Tables &tables) -> Result<bool> { return tables.number("blobs_of_hash", hash) == 0; },
                        this,
                        [this, hash](const Result<bool> &unused) {
                            if (unused && *unused && !m_arriving.contains(hash)) m_files.remove(hash);
                        });
}

void BlobStore::load(AgentId who, BlobId id, QObject *context, Reply reply) {
    m_ledger.read<Loaded>(
        [who, id, files = m_files](Tables &tables) -> Result<Loaded> {
            if (tables.number("blob_named_for", id.v, id.v, who.v) == 0) return failure(QStringLiteral("not-found"));
            return loadRow(tables, files, id);
        },
        context, answering(std::move(reply)));
}

void BlobStore::loadFor(ChannelId channel, const QString &address, BlobId id, QObject *context, Reply reply) {
    m_ledger.read<Loaded>(
        [channel, address, id, files = m_files](Tables &tables) -> Result<Loaded> {
            if (tables.number("blob_for_address", id.v, channel.v, address) == 0)
                return failure(QStringLiteral("not-found"));
            return loadRow(tables, files, id);
        },
        context, answering(std::move(reply)));
}

void BlobStore::findFor(ChannelId channel, const QString &address, BlobId id, QObject *context, FileReply reply) {
    using Found = std::pair<channelapi::Blob, QString>;
    m_ledger.read<Found>(
        [channel, address, id, files = m_files](Tables &tables) -> Result<Found> {
            const auto record =
                tables.number("blob_for_address", id.v, channel.v, address) == 0 ? std::nullopt : tables.blob(id);
            if (!record || !QFileInfo::exists(files.pathOf(record->hash))) return failure(QStringLiteral("not-found"));
            return Found(toBlob(*record), files.pathOf(record->hash));
        },
        context,
        [reply = std::move(reply)](const Result<Found> &found) {
            if (found)
                reply(found->first, found->second);
            else
                reply(tl::unexpected(found.error()), {});
        });
}

void BlobStore::removeFiles(const QStringList &hashes) {
    for (const QString &hash : hashes) forget(hash);
}

}  // namespace heard::hub
