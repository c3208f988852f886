// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include "plugins/email/mime/mail.h"

/// What stands in a header's value, from its raw bytes. GMime's own decoding is passed over on purpose: it loses a
/// character that is split over two encoded words, an address inside one, and raw bytes whose charset it can't know.
namespace heard::email {

/// Unstructured text (RFC 5322 3.2.5 with RFC 2047): unfolded, decoded, on one line, without control characters.
/// Neighbouring encoded words of one charset are joined before they are decoded. Raw 8-bit bytes are guessed at.
[[nodiscard]] QString decodeHeader(const QByteArray &raw, const QStringList &fallbacks = {});

/// A list of mailboxes (RFC 5322 3.4): groups are opened, comments are names where there is no other, ";" between
/// addresses is forgiven, and so is a whole "Name <address>" in quotes or in an encoded word. At most `most`.
[[nodiscard]] QList<Address> decodeAddresses(const QByteArray &raw, const QStringList &fallbacks = {},
                                             qsizetype most = 200);

/// The ids of In-Reply-To and References without angle brackets, in order, none twice; words that are no ids (old
/// programs write "Your message of …") are left out. Of more than `most` the oldest one and the newest ones stay.
[[nodiscard]] QStringList messageIds(const QByteArray &raw, qsizetype most = 200);

/// Letters for the eye: no line ends, no control or direction-changing characters (those make "fdp.exe" of "exe.pdf").
[[nodiscard]] QString cleanLine(const QString &text);

}  // namespace heard::email
