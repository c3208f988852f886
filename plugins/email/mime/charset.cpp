// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/charset.h"

#include <uchardet/uchardet.h>

#include <QHash>
#include <QStringDecoder>
#include <algorithm>

#include "plugins/email/mime/cyrillic.h"

namespace heard::email {
namespace {

constexpr qsizetype kGuessBytes = 64LL * 1024;

bool has8Bit(const QByteArray &bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// How many wrong sequences there are, and whether the only one is a character cut off at the end.
struct Utf8Check {
    int wrong = 0;
    int sequences = 0;  ///< right ones of more than one byte
};

Utf8Check checkUtf8(const QByteArray &bytes) {
    Utf8Check check;
    const qsizetype size = bytes.size();
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); };
    for (qsizetype i = 0; i < size;) {
        const unsigned lead = at(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int more = lead >= 0xF0 && lead <= 0xF4 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
        int found = 0;
        while (found < more && i + found + 1 < size && (at(i + found + 1) & 0xC0) == 0x80) ++found;
        if (more == 0 || (lead > 0xF4)) {
            ++check.wrong;
            ++i;
        } else if (found < more) {
            if (i + found + 1 < size) ++check.wrong;  // else the text was cut here, which proves nothing
            i += found + 1;
        } else {
            ++check.sequences;
            i += more + 1;
        }
    }
    return check;
}

/// Labels as they come, without "-", "_", space and case -> what ICU calls it. Only where ICU's own aliases don't do.
QByteArray aliasOf(const QByteArray &bare) {
    static const QHash<QByteArray, QByteArray> kAliases{{"usascii", "us-ascii"},
                                                        {"ascii", "us-ascii"},
                                                        {"ansix3.41968", "us-ascii"},
                                                        {"utf8", "utf-8"},
                                                        {"unicode11utf8", "utf-8"},
                                                        {"utf8mb4", "utf-8"},
                                                        {"xutf8", "utf-8"},
                                                        {"cp65001", "utf-8"},
                                                        {"utf7", "utf-7"},
                                                        {"unicode11utf7", "utf-7"},
                                                        {"iso88591", "windows-1252"},
                                                        {"latin1", "windows-1252"},
                                                        {"l1", "windows-1252"},
                                                        {"win1251", "windows-1251"},
                                                        {"cp1251", "windows-1251"},
                                                        {"xcp1251", "windows-1251"},
                                                        {"windows1251", "windows-1251"},
                                                        {"1251", "windows-1251"},
                                                        {"ansi1251", "windows-1251"},
                                                        {"win1252", "windows-1252"},
                                                        {"cp1252", "windows-1252"},
                                                        {"win1250", "windows-1250"},
                                                        {"koi8r", "koi8-r"},
                                                        {"koi8", "koi8-r"},
                                                        {"koi8u", "koi8-u"},
                                                        {"koi8ru", "koi8-u"},
                                                        {"dos866", "ibm866"},
                                                        {"cp866", "ibm866"},
                                                        {"866", "ibm866"},
                                                        {"xmaccyrillic", "x-mac-cyrillic"},
                                                        {"xmacukrainian", "x-mac-cyrillic"},
                                                        {"gb2312", "gb18030"},
                                                        {"gbk", "gb18030"},
                                                        {"xgbk", "gb18030"},
                                                        {"cp936", "gb18030"},
                                                        {"gb231280", "gb18030"},
                                                        {"ksc56011987", "windows-949"},
                                                        {"ksc5601", "windows-949"},
                                                        {"euckr", "windows-949"},
                                                        {"cp949", "windows-949"},
                                                        {"uhc", "windows-949"},
                                                        {"xsjis", "windows-31j"},
                                                        {"shiftjis", "windows-31j"},
                                                        {"sjis", "windows-31j"},
                                                        {"cp932", "windows-31j"},
                                                        {"mskanji", "windows-31j"},
                                                        {"iso88598i", "iso-8859-8"},
                                                        {"iso88598e", "iso-8859-8"},
                                                        {"xeucjp", "euc-jp"},
                                                        {"cp50220", "iso-2022-jp"},
                                                        {"cp50221", "iso-2022-jp"},
                                                        {"xbig5", "big5"},
                                                        {"cp950", "big5"}};
    return kAliases.value(bare);
}

QByteArray bareLabel(const QByteArray &label) {
    const QByteArray lowered = label.toLower().left(60);
    QByteArray bare;
    for (const char c : lowered)
        if (c != '-' && c != '_' && c != ' ' && c != '"' && c != '\'') bare += c;
    return bare;
}

bool canDecode(const QByteArray &name) { return QStringDecoder(name.constData()).isValid(); }

/// The whole of `bytes`; `wrong` says whether a byte had no meaning there.
QString decodeAs(const QByteArray &bytes, const QByteArray &charset, bool *wrong = nullptr) {
    QStringDecoder decoder(charset.constData());
    QString text = decoder(bytes);
    if (wrong != nullptr) *wrong = decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter));
    return text;
}

/// UTF-16 and -32 by their first bytes. A UTF-8 mark is left to the decoder.
QByteArray charsetOfMark(const QByteArray &bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF")) return "utf-8";
    if (bytes.startsWith(QByteArray("\xFF\xFE\0\0", 4))) return "utf-32";
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) return "utf-16";
    return {};
}

QByteArray iso2022(const QByteArray &bytes) {
    if (bytes.contains("\x1B$)C")) return "iso-2022-kr";
    if (bytes.contains("\x1B$B") || bytes.contains("\x1B$@") || bytes.contains("\x1B(J")) return "iso-2022-jp";
    return {};
}

QByteArray opinionOfUchardet(const QByteArray &bytes) {
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, bytes.constData(), static_cast<size_t>(std::min(bytes.size(), kGuessBytes)));
    uchardet_data_end(detector);
    const QByteArray name = knownCharset(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name == "us-ascii" ? QByteArray() : name;
}

bool isWestern(const QByteArray &charset) {
    return charset == "windows-1252" || charset.startsWith("iso-8859-1") || charset == "windows-1250";
}

}  // namespace

QByteArray knownCharset(const QByteArray &label) {
    const QByteArray bare = bareLabel(label);
    if (bare.isEmpty()) return {};
    if (QByteArray alias = aliasOf(bare); !alias.isEmpty()) return alias;
    const QByteArray name = label.trimmed().toLower().left(60);
    return canDecode(name) ? name : QByteArray();
}

QByteArray guessCharset(const QByteArray &bytes) {
    if (QByteArray marked = charsetOfMark(bytes); !marked.isEmpty()) return marked;
    if (QByteArray japanese = iso2022(bytes); !japanese.isEmpty()) return japanese;
    if (!has8Bit(bytes)) return "utf-8";
    const Utf8Check utf8 = checkUtf8(bytes);
    if (utf8.wrong == 0 || utf8.sequences > 20 * utf8.wrong) return "utf-8";
    if (QByteArray cyrillic = guessCyrillic(bytes); !cyrillic.isEmpty()) return cyrillic;
    const QByteArray opinion = opinionOfUchardet(bytes);
    return opinion.isEmpty() || opinion == "utf-8" ? QByteArray("windows-1252") : opinion;
}

DecodedText decodeText(const QByteArray &bytes, const QByteArray &label, const QStringList &fallbacks) {
    const QByteArray claimed = knownCharset(label);
    if (const QByteArray marked = charsetOfMark(bytes); !marked.isEmpty())
        return {decodeAs(bytes, marked), marked, marked != claimed};
    if (!has8Bit(bytes)) {
        // ASCII bytes are ASCII in all charsets but the ones that shift.
        const QByteArray name = claimed.isEmpty() || claimed == "us-ascii" ? iso2022(bytes) : claimed;
        if (name.isEmpty()) return {QString::fromLatin1(bytes), "us-ascii", false};
        return {decodeAs(bytes, name), name, name != claimed};
    }
    const Utf8Check utf8 = checkUtf8(bytes);
    const bool surelyUtf8 = utf8.wrong == 0 && utf8.sequences >= 2;
    const bool noClaim = claimed.isEmpty() || claimed == "us-ascii";
    if (claimed == "utf-8" && (utf8.wrong == 0 || utf8.sequences > 20 * utf8.wrong))
        return {decodeAs(bytes, claimed), claimed, false};
    if (surelyUtf8 && (noClaim || isWestern(claimed))) return {decodeAs(bytes, "utf-8"), "utf-8", true};
    if (!noClaim && claimed != "utf-8") return {decodeAs(bytes, claimed), claimed, false};
    for (const QString &fallback : fallbacks) {
        const QByteArray name = knownCharset(fallback.toLatin1());
        bool wrong = true;
        if (const QString text = name.isEmpty() ? QString() : decodeAs(bytes, name, &wrong); !wrong)
            return {text, name, true};
    }
    const QByteArray guess = guessCharset(bytes);
    return {decodeAs(bytes, guess), guess, true};
}

}  // namespace heard::email
