// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "plugins/email/mime/mail.h"

namespace heard::email {

/// What a mail may cost. What goes beyond is not dropped: it ends in a "raw" part and a named problem.
struct ParseLimits {
    qint64 headerBytes = 1024LL * 1024;     ///< of one entity's header
    int depth = 50;                         ///< entities inside each other
    int parts = 90;                         ///< of ParsedMail::parts; the hub takes 100 a message
    qsizetype text = 60'000;                ///< characters of all texts together; the hub takes 65,536 a message
    qsizetype html = 40'000;                ///< UTF-8 bytes of extra.html; longer goes into a file
    qint64 textSource = 4LL * 1024 * 1024;  ///< bytes of one text body that are read as text; longer is a file
};

struct ParseOptions {
    qint64 now = 0;  ///< to judge the date by; 0: nothing is too late
    ParseLimits limits;
    QStringList fallbackCharsets;  ///< tried, in this order, before guessing, where a charset is missing or not known
};

/// Reads the mail in the file `path`. Decoded files are written to `workFolder` (which must exist and be the owner's
/// only) under names of our own; they are the caller's. Memory does not grow with the mail: bodies are streamed.
/// Never fails: what can't be read becomes one "raw" part. Blocks as long as the disk and the parsing take (about
/// 100 MB/s of files, 5 MB/s of HTML), so not for a thread that others wait for. Any thread, several at once; no two
/// with one `workFolder`.
[[nodiscard]] ParsedMail parseMail(const QString &path, const QString &workFolder, const ParseOptions &options = {});

/// Only what the header says, from its bytes (up to the empty line; what follows is not looked at). `parts` is empty.
[[nodiscard]] ParsedMail parseHeader(const QByteArray &header, const ParseOptions &options = {});

}  // namespace heard::email
