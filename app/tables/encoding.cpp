// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/encoding.h"

#include <uchardet/uchardet.h>

#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <memory>

namespace heard::tables {
namespace {

constexpr qsizetype kSample = 64 * 1024;  ///< bytes that are looked at

QString decodedAs(const char *name, const QByteArray &bytes) {
    QStringDecoder decoder(name);  // beyond Unicode by ICU
    return decoder.isValid() ? QString(decoder(bytes)) : QString();
}

bool isUtf8(const QByteArray &bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

/// Text in Latin letters has a zero in every second byte then.
QByteArray unmarkedUtf16(const QByteArray &bytes) {
    if (bytes.size() < 4) return {};
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    const qsizetype pairs = bytes.size() / 2;
    if (odd > pairs / 4 && even < pairs / 16) return "UTF-16LE";
    if (even > pairs / 4 && odd < pairs / 16) return "UTF-16BE";
    return {};
}

/// How much it reads like Russian or Ukrainian: by how frequent its letters are, by vowels and consonants that take
/// turns, and less for case that changes within words. Capitals alone say nothing: headings are often written so.
double likeness(const QString &text) {
    static const QString kByFrequency = QStringLiteral("оаеинтрсвлкмдпуяьзбгчйхжшюцщіїєфыэґъё");
    static const QString kVowels = QStringLiteral("оаеиуяыюэіїєё");
    constexpr double kTurns = 25;  // found by trying: words in capitals are told apart by it
    constexpr double kStrange = 30;
    double sum = 0;
    qsizetype letters = 0;
    qsizetype pairs = 0;
    qsizetype turns = 0;
    QChar before;
    for (const QChar c : text) {
        const QChar letter = c.toLower();
        if (c.unicode() >= 0x80) {
            ++letters;
            const qsizetype rank = kByFrequency.indexOf(letter);
            sum += rank < 0 ? -kStrange : double(kByFrequency.size() - rank);
            if (c.isUpper() && before.isLower()) sum -= kStrange;
            if (before.isLetter()) {
                ++pairs;
                turns += kVowels.contains(letter) != kVowels.contains(before.toLower());
            }
        }
        before = c.unicode() >= 0x80 && c.isLetter() ? c : QChar();
    }
    if (letters == 0) return 0;
    return sum / double(letters) + (pairs > 0 ? kTurns * double(turns) / double(pairs) : 0);
}

QByteArray cyrillic(const QByteArray &bytes) {
    static constexpr std::array kNames{"windows-1251", "KOI8-U", "IBM866"};
    QByteArray best = kNames[0];
    double most = -1e9;
    for (const char *name : kNames) {
        const QString text = decodedAs(name, bytes);
        if (text.isEmpty()) continue;
        if (const double one = likeness(text); one > most) {
            most = one;
            best = name;
        }
    }
    return best;
}

bool mostlyLatin(const QByteArray &bytes) {
    qsizetype latin = 0;
    qsizetype high = 0;
    for (const char c : bytes) {
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        high += uchar(c) >= 0x80;
    }
    return high * 5 < latin;
}

QByteArray byUchardet(const QByteArray &bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                                  &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.constData(), size_t(bytes.size())) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

}  // namespace

QByteArray encodingOf(const QByteArray &bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes)) return QStringConverter::nameForEncoding(*marked);
    if (const QByteArray wide = unmarkedUtf16(bytes.left(kSample)); !wide.isEmpty()) return wide;
    if (isUtf8(bytes)) return "UTF-8";
    const QByteArray sample = bytes.left(kSample);
    if (mostlyLatin(sample)) {
        const QByteArray name = byUchardet(sample);
        const bool western = name.startsWith("WINDOWS-12") || name.startsWith("ISO-8859");
        if (western && !decodedAs(name.constData(), sample).isEmpty()) return name;
    }
    return cyrillic(sample);
}

QString decoded(const QByteArray &bytes) {
    const QByteArray name = encodingOf(bytes);
    QString text = decodedAs(name.constData(), bytes);
    if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
    return text;
}

}  // namespace heard::tables
