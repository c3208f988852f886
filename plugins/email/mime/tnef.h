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
    QString contentId;
};

/// What Outlook packed into a winmail.dat (MS-OXTNEF). Its rich text (RTF) is not read: the words of such a mail stand
/// beside it as an ordinary part, or in `body`.
struct TnefContent {
    bool readable = false;  ///< it is one, and whole to its end
    QString body;
    QString html;
    QList<TnefFile> files;
};

/// The file at `path`, at most 20 MB. A reader of our own, as no library that Debian has may be given a stranger's
/// bytes: libytnef writes to stdout, keeps what it found in globals and loses memory with each mail made for that.
[[nodiscard]] TnefContent readTnef(const QString &path);

}  // namespace heard::email
