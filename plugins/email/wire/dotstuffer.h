// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace heard::email {

/// A mail as it goes over the line in DATA, piece by piece: each line's first dot doubled (RFC 5321 4.5.2), and every
/// line end CRLF. A lone CR or LF is made one too: servers don't agree on what they are, and that disagreement is how
/// mails are smuggled.
class DotStuffer final {
public:
    [[nodiscard]] QByteArray take(const QByteArray &piece);
    /// What is still to be sent, with the line that ends the mail.
    [[nodiscard]] QByteArray end();

private:
    bool m_lineStart = true;
    bool m_afterCr = false;
};

}  // namespace heard::email
