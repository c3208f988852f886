// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/zipparts.h"

#include <zip.h>

#include <memory>

#include "tables/xlsx.h"

namespace heard::tables {
namespace {

constexpr qint64 kChunk = 64 * 1024;

}  // namespace

ZipParts::ZipParts(const QByteArray &bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    if (source) m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !m_zip) zip_source_free(source);
    zip_error_fini(&error);
}

ZipParts::~ZipParts() {
    if (m_zip) zip_discard(m_zip);
}

bool ZipParts::has(const QString &name) const { return zip_name_locate(m_zip, name.toUtf8().constData(), 0) >= 0; }

Result<QByteArray> ZipParts::part(const QString &name) const {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(m_zip, name.toUtf8().constData(), 0),
                                                                  &zip_fclose);
    if (!file) return notATable();
    QByteArray bytes;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (got < 0) return notATable();
        if (got == 0) return bytes;
        if (bytes.size() + got > kMostXml) return failure(QStringLiteral("too-large"));
        bytes.append(chunk.constData(), qsizetype(got));
    }
}

}  // namespace heard::tables
