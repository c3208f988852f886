// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/backup/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include "base/todisk.h"

namespace heard::hub {
namespace {

constexpr qint64 kPiece = 256 * 1024;
const QString kSums = QStringLiteral("sums");

QByteArray lineOf(const QString &name, const QByteArray &sum) { return sum + "  " + name.toUtf8() + '\n'; }

QByteArray textOf(const QMap<QString, QByteArray> &sums) {
    QByteArray text;
    for (auto it = sums.begin(); it != sums.end(); ++it) text += lineOf(it.key(), it.value());
    return text;
}

}  // namespace

ArchiveWriter::ArchiveWriter(Sink sink) : m_sink(std::move(sink)), m_archive(archive_write_new()) {
    archive_write_set_format_pax_restricted(m_archive);
    archive_write_add_filter_zstd(m_archive);
    archive_write_set_bytes_in_last_block(m_archive, 1);
    archive_write_open(m_archive, this, nullptr, &ArchiveWriter::write, nullptr);
}

ArchiveWriter::~ArchiveWriter() { archive_write_free(m_archive); }

ptrdiff_t ArchiveWriter::write(struct archive *archive, void *self, const void *bytes, size_t size) {
    auto *writer = static_cast<ArchiveWriter *>(self);
    if (writer->m_refused) return -1;
    const auto done = writer->m_sink(QByteArray(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    if (done) return static_cast<ptrdiff_t>(size);
    writer->m_refused = done.error();
    archive_set_error(archive, EIO, "refused");
    return -1;
}

Error ArchiveWriter::why() const {
    return m_refused.value_or(
        Error{QStringLiteral("archive-failed"), QString::fromUtf8(archive_error_string(m_archive))});
}

Result<void> ArchiveWriter::begin(const QString &name, qint64 size) {
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name.toUtf8().constData());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_size(entry, size);
    const int done = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    if (done < ARCHIVE_WARN) return tl::unexpected(why());
    return {};
}

Result<void> ArchiveWriter::put(const QByteArray &bytes) {
    if (archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        return tl::unexpected(why());
    return {};
}

Result<void> ArchiveWriter::end(const QString &name, const QCryptographicHash &sum) {
    if (archive_write_finish_entry(m_archive) < ARCHIVE_WARN) return tl::unexpected(why());
    m_sums.insert(name, sum.result().toHex());
    return {};
}

Result<void> ArchiveWriter::add(const QString &name, const QByteArray &bytes) {
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(bytes);
    return begin(name, bytes.size()).and_then([&] { return put(bytes); }).and_then([&] { return end(name, sum); });
}

Result<void> ArchiveWriter::addFile(const QString &name, const QString &path) {
    QFile file(path);
    if (!file.exists()) return failure(QStringLiteral("not-found"), path);
    if (!file.open(QIODevice::ReadOnly)) return failure(QStringLiteral("read-failed"), path);
    const qint64 size = file.size();
    if (auto begun = begin(name, size); !begun) return begun;
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = file.read(qMin(left, kPiece));
        if (piece.isEmpty()) return failure(QStringLiteral("read-failed"), path);
        sum.addData(piece);
        if (auto done = put(piece); !done) return done;
        left -= piece.size();
    }
    return end(name, sum);
}

Result<void> ArchiveWriter::finish() {
    if (auto done = add(kSums, textOf(m_sums)); !done) return done;
    if (archive_write_close(m_archive) < ARCHIVE_WARN) return tl::unexpected(why());
    return {};
}

ArchiveReader::ArchiveReader(Source source) : m_source(std::move(source)), m_archive(archive_read_new()) {
    archive_read_support_format_tar(m_archive);
    archive_read_support_filter_zstd(m_archive);
}

ArchiveReader::~ArchiveReader() { archive_read_free(m_archive); }

ptrdiff_t ArchiveReader::read(struct archive *archive, void *self, const void **bytes) {
    auto *reader = static_cast<ArchiveReader *>(self);
    auto piece = reader->m_refused ? tl::unexpected(*reader->m_refused) : reader->m_source();
    if (piece) {
        reader->m_piece = *piece;
        *bytes = reader->m_piece.constData();
        return reader->m_piece.size();
    }
    reader->m_refused = piece.error();
    archive_set_error(archive, EIO, "refused");
    return -1;
}

Error ArchiveReader::why() const {
    return m_refused.value_or(Error{QStringLiteral("damaged"), QString::fromUtf8(archive_error_string(m_archive))});
}

Result<std::optional<QString>> ArchiveReader::next() {
    if (!std::exchange(m_open, true) &&
        archive_read_open(m_archive, this, nullptr, &ArchiveReader::read, nullptr) < ARCHIVE_WARN)
        return tl::unexpected(why());
    struct archive_entry *entry = nullptr;
    const int found = archive_read_next_header(m_archive, &entry);
    if (found == ARCHIVE_EOF) return std::optional<QString>();
    if (found < ARCHIVE_WARN) return tl::unexpected(why());
    m_name = QString::fromUtf8(archive_entry_pathname_utf8(entry));
    return std::optional(m_name);
}

Result<void> ArchiveReader::each(const std::function<Result<void>(const QByteArray &)> &take) {
    QCryptographicHash sum(QCryptographicHash::Sha256);
    QByteArray piece(kPiece, Qt::Uninitialized);
    while (true) {
        const qint64 got = archive_read_data(m_archive, piece.data(), kPiece);
        if (got < 0) return tl::unexpected(why());
        if (got == 0) break;
        const QByteArray some = piece.left(got);
        sum.addData(some);
        if (auto done = take(some); !done) return done;
    }
    if (m_name != kSums) m_sums.insert(m_name, sum.result().toHex());
    return {};
}

Result<QByteArray> ArchiveReader::bytes(qint64 most) {
    QByteArray all;
    auto done = each([&](const QByteArray &piece) -> Result<void> {
        all += piece;
        return all.size() <= most ? Result<void>() : failure(QStringLiteral("too-large"), m_name);
    });
    if (!done) return tl::unexpected(done.error());
    if (m_name == kSums) m_wanted = all;
    return all;
}

Result<void> ArchiveReader::copyTo(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(QStringLiteral("write-failed"), path);
    auto done = each([&](const QByteArray &piece) -> Result<void> {
        return file.write(piece) == piece.size() ? Result<void>() : failure(QStringLiteral("write-failed"), path);
    });
    if (done && !syncFile(file)) return failure(QStringLiteral("write-failed"), path);
    return done;
}

Result<void> ArchiveReader::compare() const {
    if (m_wanted.isEmpty()) return failure(QStringLiteral("truncated"));
    return m_wanted == textOf(m_sums) ? Result<void>() : failure(QStringLiteral("damaged"), kSums);
}

}  // namespace heard::hub
