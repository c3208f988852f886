// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

struct zip;

namespace heard::tables {

[[nodiscard]] inline tl::unexpected<Error> notATable() { return failure(QStringLiteral("not-a-table")); }

/// A ZIP in memory, read part by part; the bytes must outlive it. What a part says of its size is not believed.
class ZipParts {
public:
    explicit ZipParts(const QByteArray &bytes);
    ~ZipParts();
    Q_DISABLE_COPY_MOVE(ZipParts)

    bool isOpen() const { return m_zip != nullptr; }
    bool has(const QString &name) const;
    /// Codes: "not-a-table" (none of that name, or damaged), "too-large" (above kMostXml).
    Result<QByteArray> part(const QString &name) const;

private:
    struct zip *m_zip = nullptr;
};

}  // namespace heard::tables
