// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QUrl>

#include "base/result.h"

class QSslCertificate;

namespace heard::link {

/// True if the SHA-256 of the certificate (DER), or of its public key (SubjectPublicKeyInfo, as RFC 7469 has it), is
/// one of these.
[[nodiscard]] bool matchesPin(const QSslCertificate &certificate, const QByteArrayList &pins);

/// A SHA-256 as people write it: 64 hex digits, with or without colons between, and with or without "sha256:" before.
/// Empty if it is none.
[[nodiscard]] QByteArray pinFrom(const QString &written);

/// Where an administrator of this computer says which certificates hubs must show: an INI file with a section
/// [pins], and in it HOST=SHA256 or HOST:PORT=SHA256, several by commas.
[[nodiscard]] QString trustFile();
/// What that file says of the hub; empty: nothing, or there is no file. It counts only where nobody but an
/// administrator may have written it. Codes: "trust-open" (others may write to the file or its folder), "trust-wrong"
/// (what it says of the hub is no SHA-256).
[[nodiscard]] Result<QByteArrayList> pinsIn(const QString &file, const QUrl &hub);

}  // namespace heard::link
