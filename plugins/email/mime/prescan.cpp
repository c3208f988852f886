// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/prescan.h"

#include <QIODevice>
#include <QSet>
#include <algorithm>
#include <cstring>

#include "plugins/email/mime/filename.h"
#include "plugins/email/mime/parse.h"

namespace heard::email {
namespace {

constexpr qint64 kPiece = 256LL * 1024;
constexpr qint64 kMostBoundaryLine = 64LL * 1024;  // RFC 2046 5.1.1 allows 70 characters
constexpr int kMostParts = 20'000;                 // of each GMime makes an object of more than 1 KB
constexpr qint64 kMostBetween = 1024LL * 1024;     // before the first part and behind the last, which GMime keeps too
constexpr qsizetype kMostHeaderRead = 64LL * 1024;
constexpr qsizetype kMostThin = 256LL * 1024;
constexpr qsizetype kMostThinLine = 32LL * 1024;

/// Cuts a stream of pieces into lines. Of a line only the beginning is kept.
template <qint64 Kept>
class Lines {
public:
    template <class EndOfLine, class Longer>
    bool piece(const char *data, qint64 size, EndOfLine endOfLine, Longer longer) {
        for (qint64 i = 0; i < size;) {
            const void *found = std::memchr(data + i, '\n', static_cast<size_t>(size - i));
            const qint64 end = found != nullptr ? static_cast<const char *>(found) - data : size;
            if (head.size() < Kept) head.append(data + i, std::min(Kept - head.size(), end - i));
            length += end - i;
            if (!longer()) return false;
            i = end;
            if (found == nullptr) continue;
            ++i;
            const bool goOn = endOfLine();
            start += length + 1;
            length = 0;
            head.resize(0);
            if (!goOn) return false;
        }
        return true;
    }
    QByteArray head;
    qint64 length = 0;  ///< of the line so far, without its line feed
    qint64 start = 0;   ///< where it began
};

bool isEmptyLine(const QByteArray &head, qint64 length) { return length == 0 || (length == 1 && head.at(0) == '\r'); }

/// Follows headers and boundaries as the parser will, and nothing else.
class Watch {
public:
    Watch(Prescan &result, const ParseLimits &limits) : m_result(result), m_limits(limits) {}

    /// False: stop, the result says where and why.
    bool piece(const char *data, qint64 size) {
        return m_lines.piece(
            data, size, [this] { return lineEnds(); }, [this] { return !tooLong(); });
    }
    void finish() {
        if (m_top) m_result.headerSize = m_lines.start + m_lines.length;
    }

private:
    enum class Where { Header, Body, Between };
    Prescan &m_result;
    const ParseLimits &m_limits;
    Lines<1024> m_lines;
    Where m_where = Where::Header;
    bool m_top = true;  // in the mail's own header
    qint64 m_since = 0;
    QByteArray m_header;
    QSet<QByteArray> m_boundaries;
    int m_parts = 0;

    bool isDashed() const { return m_lines.length >= 3 && m_lines.head.startsWith("--"); }
    bool cut(const char *problem) {
        m_result.problem = QLatin1String(problem);
        // The line in which it became too much is left out, so that what was read before it is still good.
        m_result.end = m_lines.start;
        if (m_top) m_result.headerSize = m_lines.start;
        return false;
    }
    bool tooLong() {
        const qint64 size = m_lines.start + m_lines.length - m_since;
        if (m_where == Where::Header && size > m_limits.headerBytes) return !cut("headers-too-large");
        if (m_where == Where::Between && size > kMostBetween) return !cut("malformed");
        if (m_where != Where::Header && isDashed() && m_lines.length > kMostBoundaryLine) return !cut("line-too-long");
        return false;
    }
    void enter(Where where) {
        m_where = where;
        m_since = m_lines.start + m_lines.length + 1;
        m_header.clear();
    }
    bool looksLikeHeader() const {
        const char first = m_lines.head.isEmpty() ? '\n' : m_lines.head.at(0);
        return first == ' ' || first == '\t' || m_lines.head.indexOf(':') > 0;
    }
    bool lineEnds() {
        if (m_where == Where::Header) {
            const bool empty = isEmptyLine(m_lines.head, m_lines.length);
            if (!empty && (m_top || looksLikeHeader())) {
                keepHeaderLine();
                if (!isDashed()) return true;
            } else {
                headerEnds();
                if (empty) return true;
            }
        }
        return !isDashed() || dashedLine();
    }
    void keepHeaderLine() {
        if (m_header.size() > kMostHeaderRead) return;
        const bool goesOn = m_lines.head.startsWith(' ') || m_lines.head.startsWith('\t');
        m_header += (goesOn ? ' ' : '\n') + m_lines.head.trimmed();
    }
    void headerEnds() {
        if (m_top) m_result.headerSize = m_lines.start + m_lines.length + 1;
        m_top = false;
        const QByteArray type = contentType();
        const QByteArray kind = type.left(20).toLower();
        if (kind.startsWith("multipart/")) {
            const QByteArray boundary = headerParameter(type, "boundary").toUtf8();
            if (!boundary.isEmpty()) m_boundaries.insert(boundary);
            enter(Where::Between);
        } else {
            enter(kind.startsWith("message/") ? Where::Header : Where::Body);
        }
    }
    /// The value of Content-Type, or empty.
    QByteArray contentType() const {
        static const QByteArray kName("\ncontent-type:");
        const qsizetype at = m_header.toLower().indexOf(kName);
        if (at < 0) return {};
        const qsizetype value = at + kName.size();
        const qsizetype end = m_header.indexOf('\n', value);
        return m_header.mid(value, end < 0 ? -1 : end - value).trimmed();
    }
    bool dashedLine() {
        QByteArray name = m_lines.head.mid(2);
        while (!name.isEmpty() && (name.back() == ' ' || name.back() == '\t' || name.back() == '\r')) name.chop(1);
        if (m_boundaries.contains(name)) {
            if (++m_parts > kMostParts) return cut("too-many-parts");
            enter(Where::Header);
        } else if (name.endsWith("--") && m_boundaries.contains(name.chopped(2))) {
            enter(Where::Between);
        }
        return true;
    }
};

bool isNeeded(const QByteArray &line) {
    static const QByteArrayList kNames{
        "from:",        "sender:",         "reply-to:",     "to:",          "cc:",
        "subject:",     "date:",           "message-id:",   "in-reply-to:", "references:",
        "return-path:", "auto-submitted:", "delivered-to:", "precedence:",  "x-autoreply:",
        "list-id:",     "x-original-to:",  "envelope-to:"};
    const QByteArray lowered = line.left(20).toLower();
    return std::any_of(kNames.begin(), kNames.end(), [&](const QByteArray &name) { return lowered.startsWith(name); });
}

}  // namespace

Prescan prescan(QIODevice &mail, const ParseLimits &limits) {
    Prescan result;
    result.size = mail.size();
    result.end = result.size;
    Watch watch(result, limits);
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (;;) {
        const qint64 got = mail.read(piece.data(), kPiece);
        if (got < 0) result.readable = false;
        if (got <= 0) break;
        if (!watch.piece(piece.constData(), got)) return result;
    }
    watch.finish();
    return result;
}

QByteArray thinHeader(QIODevice &mail) {
    Lines<kMostThinLine> lines;
    QByteArray thin;
    bool keeping = false;
    const auto endOfLine = [&] {
        if (isEmptyLine(lines.head, lines.length)) return false;
        const bool goesOn = lines.head.startsWith(' ') || lines.head.startsWith('\t');
        if (!goesOn) keeping = isNeeded(lines.head);
        if (keeping) thin += lines.head + '\n';
        return thin.size() < kMostThin;
    };
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (qint64 got = mail.read(piece.data(), kPiece); got > 0; got = mail.read(piece.data(), kPiece))
        if (!lines.piece(piece.constData(), got, endOfLine, [] { return true; })) break;
    return thin;
}

}  // namespace heard::email
