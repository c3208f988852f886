// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace heard::email {

/// Folder names as IMAP writes them: modified UTF-7, RFC 3501 5.1.3. What is not well formed is taken as it stands.
[[nodiscard]] QByteArray toImapUtf7(const QString &name);
[[nodiscard]] QString fromImapUtf7(const QByteArray &name);

}  // namespace heard::email
