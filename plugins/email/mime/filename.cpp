// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/filename.h"

#include <QMap>
#include <algorithm>

#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/headertext.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostHeader = 64LL * 1024;
constexpr int kMostPieces = 1000;
constexpr qsizetype kMostName = 150;

struct Piece {
    QByteArray value;
    bool percent = false;
};

/// A value at `at`, up to the next ";" outside quotes; quotes are taken off.
QByteArray readValue(const QByteArray &raw, qsizetype &at) {
    while (at < raw.size() && (raw.at(at) == ' ' || raw.at(at) == '\t')) ++at;
    QByteArray value;
    if (at < raw.size() && raw.at(at) == '"') {
        for (++at; at < raw.size() && raw.at(at) != '"'; ++at) {
            // Only what must be escaped is: "C:\report.pdf" has backslashes that mean themselves.
            if (raw.at(at) == '\\' && at + 1 < raw.size() && (raw.at(at + 1) == '"' || raw.at(at + 1) == '\\')) ++at;
            value += raw.at(at);
        }
        at = raw.indexOf(';', at);
    } else {
        const qsizetype end = raw.indexOf(';', at);
        value = raw.mid(at, end < 0 ? -1 : end - at).trimmed();
        at = end;
    }
    at = at < 0 ? raw.size() : at + 1;
    return value;
}

QString joined(const QMap<int, Piece> &pieces, const QStringList &fallbacks) {
    QByteArray bytes, charset;
    bool percent = false;
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        QByteArray value = piece->value;
        if (piece->percent && piece.key() == pieces.firstKey()) {
            const qsizetype language = value.indexOf('\'');
            const qsizetype text = language < 0 ? -1 : value.indexOf('\'', language + 1);
            if (text >= 0) {
                charset = value.left(language);
                value = value.mid(text + 1);
            }
        }
        percent = percent || piece->percent;
        bytes += piece->percent ? QByteArray::fromPercentEncoding(value) : value;
    }
    return percent ? cleanLine(decodeText(bytes, charset, fallbacks).text) : decodeHeader(bytes, fallbacks);
}

}  // namespace

QString headerParameter(const QByteArray &header, const QByteArray &name, const QStringList &fallbacks) {
    QByteArray raw = header.left(kMostHeader);
    raw.replace('\r', "").replace('\n', "");
    QMap<int, Piece> plain, pieces;
    for (qsizetype at = raw.indexOf(';') + 1; at > 0 && at < raw.size();) {
        const qsizetype equals = raw.indexOf('=', at);
        const qsizetype semicolon = raw.indexOf(';', at);
        if (equals < 0) break;
        if (semicolon >= 0 && semicolon < equals) {
            at = semicolon + 1;
            continue;
        }
        QByteArray key = raw.mid(at, equals - at).trimmed().toLower();
        at = equals + 1;
        Piece piece{readValue(raw, at), key.endsWith('*')};
        if (piece.percent) key.chop(1);
        const qsizetype star = key.indexOf('*');
        bool numbered = false;
        const int number = star < 0 ? 0 : key.mid(star + 1).toInt(&numbered);
        if (key.left(star < 0 ? key.size() : star) != name || number >= kMostPieces) continue;
        QMap<int, Piece> &into = numbered || piece.percent ? pieces : plain;
        if (!into.contains(number)) into.insert(number, piece);
    }
    // Where both forms stand the newer one is the better (RFC 6266 4.3 says so of HTTP; mail programs do the same).
    const QString value = pieces.isEmpty() ? QString() : joined(pieces, fallbacks);
    return value.isEmpty() && !plain.isEmpty() ? joined(plain, fallbacks) : value;
}

QString cleanFileName(const QString &name) {
    QString clean = cleanLine(name);
    clean = clean.mid(std::max(clean.lastIndexOf(u'/'), clean.lastIndexOf(u'\\')) + 1);
    for (QChar &c : clean)
        if (QStringView(u"<>:\"|?*").contains(c)) c = u'_';
    while (clean.startsWith(u'.') || clean.startsWith(u' ')) clean.remove(0, 1);
    if (clean.size() <= kMostName) return clean;
    const qsizetype dot = clean.lastIndexOf(u'.');
    const QString ending = dot > 0 && clean.size() - dot <= 12 ? clean.mid(dot) : QString();
    return clean.left(kMostName - ending.size()) + ending;
}

}  // namespace heard::email
