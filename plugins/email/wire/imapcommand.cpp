// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/imapcommand.h"

#include <algorithm>

#include "plugins/email/wire/imaputf7.h"

namespace heard::email {

ImapCommand &ImapCommand::raw(const QByteArray &text) {
    m_pieces.last().text += ' ' + text;
    return *this;
}

ImapCommand &ImapCommand::string(const QByteArray &bytes) {
    const bool plain = bytes.size() < 500 && std::all_of(bytes.begin(), bytes.end(), [](char c) {
                           return static_cast<uchar>(c) < 0x80 && c != '\r' && c != '\n' && c != '\0';
                       });
    if (plain) return raw('"' + QByteArray(bytes).replace('\\', "\\\\").replace('"', "\\\"") + '"');
    m_pieces.last().text += " {" + QByteArray::number(bytes.size()) + "}\r\n";
    m_pieces.last().literal = bytes;
    m_pieces += Piece{};
    return *this;
}

ImapCommand &ImapCommand::folder(const QString &name) { return string(toImapUtf7(name)); }

ImapCommand &ImapCommand::file(const QString &path, qint64 size) {
    m_pieces.last().text += " {" + QByteArray::number(size) + "}\r\n";
    m_pieces.last().file = path;
    m_pieces += Piece{};
    return *this;
}

}  // namespace heard::email
