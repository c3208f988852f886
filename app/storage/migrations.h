// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "storage/database.h"

namespace heard::storage {

/// The steps by which a database came to be: files NNN_name.sql of a folder (usually a resource), numbered from 001
/// without holes, only ever added to. Each runs in one transaction together with the new version number, so an
/// interrupted run goes on where it stopped.
class Migrations {
public:
    /// Codes: "bad-migrations" (a hole, two of one number, an unreadable file): a fault of the build.
    [[nodiscard]] static Result<Migrations> fromFolder(const QString &folder);

    int newest() const { return static_cast<int>(m_files.size()); }

    /// Codes: "newer-database" (the file is from a later version; untouched), "bad-migrations", errors.h.
    [[nodiscard]] Result<void> apply(Database &database) const;

private:
    QStringList m_files;  ///< by number, 001 first
};

enum class SoundnessCheck { None, Quick };

/// The usual way to open a database that may be there already: looks at it through a read-only connection first, so
/// that a corrupt ("corrupt-database") or newer ("newer-database") one is refused with not a byte of it changed; then
/// opens it and applies what is missing.
[[nodiscard]] Result<std::unique_ptr<Database>> openMigrated(const Database::Options &options, const QString &folder,
                                                             SoundnessCheck check = SoundnessCheck::Quick);

}  // namespace heard::storage
