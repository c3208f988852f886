// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace heard::email {

/// A file out of a winmail.dat.
struct TnefFile {
    QString name;
    QByteArray bytes;
};

/// What Outlook packed into a winmail.dat (MS-OXTNEF). The text of the mail stands beside it as an ordinary part, so
/// its rich text is not read; `body` is the plain text, where there is any.
struct TnefContent {
    bool readable = false;
    QString body;
    QList<TnefFile> files;
};

/// The file at `path`, at most 20 MB; the bounds of all its attributes are checked before libytnef sees it.
[[nodiscard]] TnefContent readTnef(const QString &path);

}  // namespace heard::email
