// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDevice;
class QSaveFile;

namespace heard {

/// The file's bytes are on the disk, and not only with the system.
[[nodiscard]] bool syncFile(QFileDevice &file);

/// A name that was given, changed or taken away is so on the disk only when its folder is.
[[nodiscard]] bool syncFolder(const QString &path);

/// What was written takes its place, or what was there stays. (QSaveFile::commit() looks neither whether the last of it
/// was written, and puts half a file in place on a full disk, nor whether it came to the disk.) True only if a power cut can't take it away any more.
[[nodiscard]] bool commitToDisk(QSaveFile &file);

/// A copy, whole or not at all.
[[nodiscard]] bool copyToDisk(const QString &from, const QString &to);

}  // namespace heard
