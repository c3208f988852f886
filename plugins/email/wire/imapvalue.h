// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace heard::email {

/// One value of a server's response, RFC 3501 4: an atom, a text (quoted or literal), a list. A literal that went into
/// a file has its size only. A value; any thread.
struct ImapValue {
    enum class Kind { Nil, Atom, Text, List, File };
    Kind kind = Kind::Nil;
    QByteArray bytes;
    qint64 size = 0;  ///< of a File
    QList<ImapValue> items;

    [[nodiscard]] bool is(const char *atom) const;
    [[nodiscard]] quint64 number(quint64 otherwise = 0) const;
    /// Of a list of pairs, as FETCH and STATUS give them: what stands after `name`.
    [[nodiscard]] const ImapValue *after(const char *name) const;
};

/// A piece of a response: text up to a literal, and that literal.
struct ImapPiece {
    QByteArray text;
    std::optional<ImapValue> literal;
};

/// The values of a response; nothing if it is none (open brackets, quotes without end, too deep).
[[nodiscard]] std::optional<QList<ImapValue>> imapValues(const QList<ImapPiece> &pieces);

}  // namespace heard::email
