// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QMap>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.h"

struct archive;

/// A backup's container: a pax tar behind Zstandard, by libarchive, so that one that is not sealed can be looked into
/// with `tar`. Its last entry, `sums`, has the SHA-256 of each of the others. One thread; sizes do not matter.
namespace heard::hub {

class ArchiveWriter {
public:
    using Sink = std::function<Result<void>(const QByteArray &)>;

    explicit ArchiveWriter(Sink sink);
    ~ArchiveWriter();

    /// Codes: those of the sink, "archive-failed", "not-found" (the file is not there), "read-failed".
    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &bytes);
    [[nodiscard]] Result<void> addFile(const QString &name, const QString &path);
    [[nodiscard]] Result<void> finish();

private:
    Result<void> begin(const QString &name, qint64 size);
    Result<void> put(const QByteArray &bytes);
    Result<void> end(const QString &name, const QCryptographicHash &sum);
    Error why() const;
    static ptrdiff_t write(struct archive *archive, void *self, const void *bytes, size_t size);

    const Sink m_sink;
    struct archive *m_archive;
    QMap<QString, QByteArray> m_sums;
    std::optional<Error> m_refused;  ///< by the sink
};

class ArchiveReader {
public:
    /// Gives the next bytes, none at the end.
    using Source = std::function<Result<QByteArray>()>;

    explicit ArchiveReader(Source source);
    ~ArchiveReader();

    /// The name of the next entry, none at the end. Codes: those of the source, "damaged".
    [[nodiscard]] Result<std::optional<QString>> next();
    /// The current entry whole, or into a new file of its owner's. Codes: as next(), "too-large", "write-failed".
    [[nodiscard]] Result<QByteArray> bytes(qint64 most);
    [[nodiscard]] Result<void> copyTo(const QString &path);
    /// After the last entry: whether each was as it was written. Codes: "damaged", "truncated" (there were no sums).
    [[nodiscard]] Result<void> compare() const;

private:
    Result<void> each(const std::function<Result<void>(const QByteArray &)> &take);
    Error why() const;
    static ptrdiff_t read(struct archive *archive, void *self, const void **bytes);

    const Source m_source;
    struct archive *m_archive;
    bool m_open = false;
    QString m_name;
    QByteArray m_piece;
    QByteArray m_wanted;  ///< what `sums` says
    QMap<QString, QByteArray> m_sums;
    std::optional<Error> m_refused;  ///< by the source
};

}  // namespace heard::hub
