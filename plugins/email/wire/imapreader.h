// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <deque>

#include "plugins/email/wire/imapvalue.h"

namespace heard::email {

/// One whole response of a server.
struct ImapResponse {
    enum class Kind { Continue, Data, Ok, No, Bad, Bye, PreAuth };
    Kind kind = Kind::Data;
    QByteArray tag;           ///< "*" if it belongs to no command, "+" of Continue
    QByteArray code;          ///< of a status, what stands in []: "UIDVALIDITY"
    QByteArray codeValue;     ///< "1700000000"
    QByteArray text;          ///< of a status or Continue: for people
    QList<ImapValue> values;  ///< of Data
};

/// Makes responses of what comes from a server, in any cut. Texts are bounded; a mail's own literal (BODY[…]) goes into
/// a file as it comes and is never whole in memory. No socket, so that it can be tried with anything. One thread.
class ImapReader final {
public:
    static constexpr qsizetype kLongest = 4 * 1024 * 1024;  ///< bytes of one response outside of mails

    /// Where the next mails' literals go, each over the one before; empty: nowhere, they are passed over.
    /// What is beyond `limit` bytes is not written, and tooLarge() says so.
    void setFile(const QString &path, qint64 limit);
    [[nodiscard]] bool tooLarge() const { return m_tooLarge; }

    void feed(const QByteArray &bytes);
    /// Responses that are whole.
    [[nodiscard]] bool has() const { return !m_ready.empty(); }
    [[nodiscard]] ImapResponse take();
    /// Set once this is no IMAP any more: "mail-garbage", or "disk-full" if the file could not be written.
    [[nodiscard]] QString error() const { return m_error; }

private:
    void line(QByteArray text);
    bool beginLiteral(const QByteArray &text);
    void literal(const char *bytes, qsizetype size);
    void endLiteral();
    void whole();
    static bool status(const QByteArray &text, ImapResponse &into);

    QByteArray m_line;
    QList<ImapPiece> m_pieces;
    qsizetype m_held = 0;  ///< bytes of the response so far
    ImapValue m_literal;
    qint64 m_left = -1;  ///< of a literal that is being read; -1: none
    QFile m_file;
    QString m_path;
    qint64 m_limit = 0;
    bool m_tooLarge = false;
    std::deque<ImapResponse> m_ready;
    QString m_error;
};

}  // namespace heard::email
