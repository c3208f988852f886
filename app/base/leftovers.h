// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heard {

/// Removes from the folder what a program that was killed, or a disk that failed, has left of temporary files and
/// folders: those whose name is `before` and six letters more (as Qt names them), if they are a day old; a newer one
/// may be in use.
void removeLeftovers(const QString &folder, const QString &before);

/// The same of files that are written whole or not at all: beside each file that is there. Of folders that are the
/// program's own only, as a person may name a file so.
void removeLeftovers(const QString &folder);

}  // namespace heard
