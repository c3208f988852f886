// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QIODevice;

namespace heard::email {

struct ParseLimits;

/// How far a mail may be given to the MIME parser: GMime keeps whole headers, the tree of parts and lines that may be
/// boundaries in memory, so a mail made for it would take as much as it likes.
struct Prescan {
    qint64 size = 0;
    qint64 end = 0;         ///< what is before it stays within the limits
    qint64 headerSize = 0;  ///< of the mail's own header, at most the limit
    QString problem;        ///< why it is cut there: a code word of mail.h; else empty
    bool readable = true;
};

/// One pass over the file in pieces, from its beginning.
[[nodiscard]] Prescan prescan(QIODevice &mail, const ParseLimits &limits);

/// The lines that name people, dates, subject and thread, out of a header that is too large to be read whole; from the
/// beginning of `mail`, at most 256 KB.
[[nodiscard]] QByteArray thinHeader(QIODevice &mail);

}  // namespace heard::email
