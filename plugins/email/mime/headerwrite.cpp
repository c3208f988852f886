// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/headerwrite.h"

#include <QUrl>
#include <algorithm>

#include "plugins/email/mime/headertext.h"

namespace heard::email {
namespace {

constexpr qsizetype kLine = 76;
constexpr qsizetype kWordBytes = 45;   // 60 letters of base 64: with its marks a word is 72 characters of RFC 2047's 75
constexpr qsizetype kPieceChars = 60;  // of an RFC 2231 piece
constexpr qsizetype kMostAddress = 254;

bool isPlain(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

/// Encoded words of whole characters, one a line. Broken behind a blank where there is one: some readers put another
/// blank between the words of a name, which then does not tear a word.
QByteArray encodedWords(const QString &text) {
    QByteArrayList words;
    QByteArray piece;
    const auto end = [&] {
        if (!piece.isEmpty()) words += "=?UTF-8?B?" + piece.toBase64() + "?=";
        piece.clear();
    };
    for (const uint point : text.toUcs4()) {
        const auto character = char32_t(point);
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (piece.size() + bytes.size() > kWordBytes) {
            const QByteArray rest = piece.contains(' ') ? piece.mid(piece.lastIndexOf(' ') + 1) : QByteArray();
            piece.chop(rest.size());
            end();
            piece = rest;
        }
        piece += bytes;
    }
    end();
    return words.join("\r\n ");
}

/// Breaks between words, which stand with one blank between them.
QByteArray folded(const QByteArray &name, const QByteArrayList &words) {
    QByteArray out = name + ':';
    qsizetype length = out.size();
    for (const QByteArray &word : words) {
        const qsizetype first = std::max<qsizetype>(word.indexOf("\r\n"), 0) > 0 ? word.indexOf("\r\n") : word.size();
        const bool breaks = length + 1 + first > kLine && length > name.size() + 1;
        out += (breaks ? "\r\n " : " ") + word;
        const qsizetype lastLine = word.lastIndexOf("\r\n ");
        length = lastLine >= 0 ? word.size() - lastLine - 2 : (breaks ? 1 : length + 1) + word.size();
    }
    return out + "\r\n";
}

QByteArray quoted(const QString &text) {
    QByteArray out = "\"";
    const QByteArray letters = text.toLatin1();
    for (const char c : letters) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// A name before an address: atoms as they are, else in quotes, else in encoded words.
QByteArray phrase(const QString &name) {
    if (!isPlain(name) || name.contains(QLatin1String("=?")) || name.size() > 60) return encodedWords(name);
    const bool atoms = std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u" !#$%&'*+-/=?^_`{|}~").contains(c);
    });
    return atoms ? name.toLatin1() : quoted(name);
}

}  // namespace

QByteArray textHeader(const QByteArray &name, const QString &text) {
    const QString line = cleanLine(text);
    const QByteArrayList words = line.toLatin1().split(' ');
    const bool breakable =
        std::all_of(words.begin(), words.end(), [](const QByteArray &word) { return word.size() < 200; });
    if (isPlain(line) && breakable && !line.contains(QLatin1String("=?"))) return folded(name, words);
    return folded(name, {encodedWords(line)});
}

QByteArray addressHeader(const QByteArray &name, const QList<Address> &people) {
    QByteArrayList words;
    for (const Address &person : people) {
        const QString label = cleanLine(person.name).left(200);
        const QByteArray address = wireAddress(person.email).toUtf8();
        if (address.isEmpty()) continue;
        if (!label.isEmpty()) words += phrase(label);
        words += (label.isEmpty() ? address : '<' + address + '>') + ',';
    }
    if (words.isEmpty()) return {};
    words.last().chop(1);
    return folded(name, words);
}

QByteArray idHeader(const QByteArray &name, const QStringList &ids) {
    QByteArrayList words;
    for (const QString &id : ids)
        if (!id.isEmpty() && id.size() < 900 && isPlain(id) && !id.contains(u' ') && !id.contains(u'<') &&
            !id.contains(u'>'))
            words += '<' + id.toLatin1() + '>';
    return words.isEmpty() ? QByteArray() : folded(name, words);
}

QByteArray nameParameter(const QByteArray &name, const QString &value) {
    if (isPlain(value) && value.size() <= kPieceChars) return ";\r\n " + name + '=' + quoted(value);
    const QByteArray encoded = value.toUtf8().toPercentEncoding();
    QByteArray out;
    qsizetype from = 0;
    for (int number = 0; from < encoded.size(); ++number) {
        qsizetype to = std::min(from + kPieceChars, encoded.size());
        // A percent sign keeps its two digits.
        for (qsizetype percent = to - 2; percent < to && to < encoded.size(); ++percent)
            if (encoded.at(percent) == '%') to = percent;
        out += ";\r\n " + name + '*' + QByteArray::number(number) + "*=" + (number == 0 ? "utf-8''" : "") +
               encoded.mid(from, to - from);
        from = to;
    }
    return out;
}

QByteArray oldNameParameter(const QString &value) {
    if (isPlain(value) && value.size() <= kPieceChars) return ";\r\n name=" + quoted(value);
    return ";\r\n name=\"" + encodedWords(value) + '"';
}

QString wireAddress(const QString &email) {
    const qsizetype at = email.lastIndexOf(u'@');
    const QString local = email.left(at);
    const QString domain = QString::fromLatin1(QUrl::toAce(email.mid(at + 1)));
    const bool fits = at > 0 && !domain.isEmpty() && local.toUtf8().size() + domain.size() < kMostAddress &&
                      std::none_of(local.begin(), local.end(), [](QChar c) {
                          return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
                                 c.isSpace() || QStringView(u"<>()[],;:\"\\@").contains(c);
                      });
    return fits ? local + u'@' + domain : QString();
}

}  // namespace heard::email
