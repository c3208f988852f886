// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace heard::email {

/// A command as it goes over the line: text, and literals that wait for the server's "+" (RFC 3501 7.5). A value.
class ImapCommand {
public:
    struct Piece {
        QByteArray text;     ///< ends with {n} CRLF if a literal follows
        QByteArray literal;  ///< sent after the server's "+"
        QString file;        ///< the literal is this file's content
    };

    explicit ImapCommand(const QByteArray &verb) : m_pieces{{verb, {}, {}}} {}

    /// As it stands, behind a space.
    ImapCommand &raw(const QByteArray &text);
    /// Quoted, or a literal if it can't be: any bytes.
    ImapCommand &string(const QByteArray &bytes);
    /// A folder's name.
    ImapCommand &folder(const QString &name);
    /// The content of a file of `size` bytes.
    ImapCommand &file(const QString &path, qint64 size);

    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }

private:
    QList<Piece> m_pieces;
};

}  // namespace heard::email
