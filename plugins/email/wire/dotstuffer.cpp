// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/dotstuffer.h"

namespace heard::email {

QByteArray DotStuffer::take(const QByteArray &piece) {
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 32 + 2);
    for (const char c : piece) {
        if (c == '\n' && m_afterCr) {  // the line has ended with its CR
            m_afterCr = false;
            continue;
        }
        m_afterCr = c == '\r';
        if (c == '\r' || c == '\n') {
            out += "\r\n";
            m_lineStart = true;
            continue;
        }
        if (m_lineStart && c == '.') out += '.';
        m_lineStart = false;
        out += c;
    }
    return out;
}

QByteArray DotStuffer::end() { return m_lineStart ? QByteArray(".\r\n") : QByteArray("\r\n.\r\n"); }

}  // namespace heard::email
