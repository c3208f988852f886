// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace heard::email {

/// Text made of bytes, and how sure it is.
struct DecodedText {
    QString text;
    QByteArray charset;    ///< what it was read as
    bool guessed = false;  ///< the label was missing, unknown or wrong
};

/// Bytes of a body or a header with the charset they claim (empty: none) into text. A label that the bytes contradict
/// is not believed: us-ascii or none with 8-bit bytes, unknown names, "utf-8" that is not, "iso-8859-1" that is UTF-8.
/// Then `fallbacks` that fit without a wrong byte, then guessCharset. Never fails: at worst it is read as windows-1252.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const QByteArray &label,
                                     const QStringList &fallbacks = {});

/// The charset that bytes without a label are in: UTF-8 if they are valid, escape sequences of ISO-2022, the Cyrillic
/// ones by the pairs of letters, else uchardet's opinion, else windows-1252.
[[nodiscard]] QByteArray guessCharset(const QByteArray &bytes);

/// The name under which Qt and ICU know a label as mail programs write it ("cp-1251", "utf8", "ks_c_5601-1987");
/// empty if nobody knows it. ISO-8859-1 is read as windows-1252, GB 2312 as GB 18030, as browsers do (WHATWG Encoding).
[[nodiscard]] QByteArray knownCharset(const QByteArray &label);

}  // namespace heard::email
