// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/headertext.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "plugins/email/mime/charset.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostText = 4000;          // characters of one header's text; the hub keeps 500 of a subject
constexpr qsizetype kMostSearched = 700;       // characters in which an address is looked for
constexpr qsizetype kMostList = 256LL * 1024;  // bytes of a list of addresses
constexpr qsizetype kMostWord = 8LL * 1024;    // bytes of an encoded word; RFC 2047 allows 75
constexpr qsizetype kMostId = 400;             // characters; with an entry's own marks it must stay below the hub's 500

/// One "=?charset?encoding?text?=" (RFC 2047 2), with what broken programs write: spaces inside, a language after "*".
struct EncodedWord {
    qsizetype end = 0;
    QByteArray charset;
    QByteArray bytes;
};

QByteArray decodeQ(QByteArrayView text) {
    QByteArray out;
    out.reserve(text.size());
    const auto hex = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hex(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hex(text[i + 2]);
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

/// The word that begins at `from`; `end` 0 if there is none.
EncodedWord encodedWordAt(const QByteArray &raw, qsizetype from) {
    if (from + 1 >= raw.size() || raw.at(from) != '=' || raw.at(from + 1) != '?') return {};
    const qsizetype charsetEnd = raw.indexOf('?', from + 2);
    if (charsetEnd < 0 || charsetEnd - from > 60 || charsetEnd + 2 >= raw.size() || raw.at(charsetEnd + 2) != '?')
        return {};
    const char encoding = raw.at(charsetEnd + 1);
    const qsizetype text = charsetEnd + 3;
    // Looked for nearby only: a header full of beginnings without an end would be searched to its end for each.
    const qsizetype length = QByteArrayView(raw).sliced(text, std::min(raw.size() - text, kMostWord)).indexOf("?=");
    if (length < 0) return {};
    const qsizetype end = text + length;
    EncodedWord word;
    word.charset = raw.mid(from + 2, charsetEnd - from - 2).split('*').first().toLower();
    if (word.charset.contains(' ')) return {};
    if (encoding == 'B' || encoding == 'b')
        word.bytes = QByteArray::fromBase64(raw.mid(text, end - text));
    else if (encoding == 'Q' || encoding == 'q')
        word.bytes = decodeQ(QByteArrayView(raw).sliced(text, end - text));
    else
        return {};
    word.end = end + 2;
    return word;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Joins "=?…?=" runs and raw bytes between them.
QString decodeWords(const QByteArray &raw, const QStringList &fallbacks) {
    QString out;
    QByteArray plain;
    QByteArray run, charset;
    const auto endRun = [&] {
        if (!charset.isEmpty()) out += decodeText(run, charset, fallbacks).text;
        run.clear();
        charset.clear();
    };
    const auto endPlain = [&] {
        if (!plain.isEmpty()) out += decodeText(plain, {}, fallbacks).text;
        plain.clear();
    };
    for (qsizetype i = 0; i < raw.size();) {
        const EncodedWord word = raw.at(i) == '=' ? encodedWordAt(raw, i) : EncodedWord();
        if (word.end == 0) {
            // Blanks between two encoded words are no part of the text (RFC 2047 6.2).
            qsizetype next = i;
            while (next < raw.size() && isBlank(raw.at(next))) ++next;
            if (next > i && !charset.isEmpty() && next < raw.size() && encodedWordAt(raw, next).end > 0) {
                i = next;
                continue;
            }
            endRun();
            plain += raw.at(i++);
            continue;
        }
        endPlain();
        if (word.charset != charset) endRun();
        charset = word.charset.isEmpty() ? QByteArray("utf-8") : word.charset;
        run += word.bytes;
        i = word.end;
    }
    endRun();
    endPlain();
    return out;
}

/// One address being read.
class AddressReader {
public:
    AddressReader(const QByteArray &raw, const QStringList &fallbacks, qsizetype most)
        : m_raw(raw), m_fallbacks(fallbacks), m_most(most) {}

    QList<Address> read() {
        while (m_at < m_raw.size() && m_list.size() < m_most) step();
        end();
        return m_list;
    }

private:
    const QByteArray m_raw;
    const QStringList &m_fallbacks;
    qsizetype m_most;
    qsizetype m_at = 0;
    QByteArray m_phrase;  // raw, quotes taken off
    QByteArray m_angle;
    QByteArray m_comment;
    bool m_hasAngle = false;
    bool m_quoted = false;  // the phrase has a quoted string
    QList<Address> m_list;

    void step() {
        const char c = m_raw.at(m_at);
        if (c == '"') {
            quoted();
        } else if (c == '(') {
            comment();
        } else if (c == '<') {
            angle();
        } else if (c == ',' || c == ';') {
            ++m_at;
            end();
        } else if (c == ':' && !m_hasAngle && !m_phrase.contains('@') && !m_quoted) {
            ++m_at;  // a group's name
            m_phrase.clear();
        } else if (const EncodedWord word = c == '=' ? encodedWordAt(m_raw, m_at) : EncodedWord(); word.end > 0) {
            m_phrase += m_raw.mid(m_at, word.end - m_at);  // whole, as a comma may stand in it
            m_at = word.end;
        } else {
            m_phrase += isBlank(c) ? ' ' : c;
            ++m_at;
        }
    }
    void quoted() {
        m_quoted = true;
        for (++m_at; m_at < m_raw.size() && m_raw.at(m_at) != '"'; ++m_at) {
            if (m_raw.at(m_at) == '\\' && m_at + 1 < m_raw.size()) ++m_at;
            m_phrase += m_raw.at(m_at);
        }
        ++m_at;
    }
    void comment() {
        int depth = 0;
        for (; m_at < m_raw.size(); ++m_at) {
            const char c = m_raw.at(m_at);
            if (c == '\\' && m_at + 1 < m_raw.size()) {
                m_comment += m_raw.at(++m_at);
                continue;
            }
            if (c == '(' && depth++ == 0) continue;
            if (c == ')' && --depth == 0) break;
            m_comment += c;
        }
        ++m_at;
    }
    void angle() {
        while (m_at < m_raw.size() && m_raw.at(m_at) == '<') ++m_at;
        qsizetype close = m_at;
        while (close < m_raw.size() && m_raw.at(close) != '>' && m_raw.at(close) != ',' && m_raw.at(close) != '<')
            ++close;
        // A source route "@a,@b:user@host" (RFC 5322 4.4) has commas of its own.
        if (close < m_raw.size() && m_raw.at(close) == ',' && m_raw.at(m_at) == '@')
            close = std::max(close, m_raw.indexOf('>', close));
        const QByteArray inside = m_raw.mid(m_at, close - m_at).trimmed();
        if (!m_hasAngle || m_angle.isEmpty())
            m_angle = inside.startsWith('@') ? inside.mid(inside.indexOf(':') + 1) : inside;
        m_hasAngle = true;
        m_at = close;
        while (m_at < m_raw.size() && m_raw.at(m_at) == '>') ++m_at;
    }

    QString text(const QByteArray &raw) const { return cleanLine(decodeWords(raw, m_fallbacks)); }

    void end() {
        Address address;
        if (m_hasAngle) {
            address.email = bare(text(m_angle));
            address.name = text(m_phrase);
        } else if (const QString words = text(m_phrase); !words.isEmpty()) {
            unquoted(words, address);
        }
        if (address.name.isEmpty()) address.name = text(m_comment);
        if (address.name.compare(address.email, Qt::CaseInsensitive) == 0) address.name.clear();
        while (address.name.size() >= 2 && isQuote(address.name.front()) && address.name.front() == address.name.back())
            address.name = address.name.sliced(1, address.name.size() - 2).trimmed();
        if (!address.email.isEmpty() || !address.name.isEmpty()) m_list += address;
        m_phrase.clear();
        m_angle.clear();
        m_comment.clear();
        m_hasAngle = m_quoted = false;
    }
    static bool isQuote(QChar c) { return c == u'"' || c == u'\''; }
    static QString bare(QString email) {
        if (email.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) email.remove(0, 7);
        email.remove(u' ');
        return email;
    }
    /// Without angle brackets: "anna@x", or "Anna <anna@x>" that was hidden in quotes or an encoded word.
    void unquoted(const QString &words, Address &address) const {
        static const QRegularExpression kHidden(QStringLiteral("^(.*)<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>\\s*$"));
        static const QRegularExpression kPlain(QStringLiteral("^(?:mailto:)?([^\\s<>\"]+@[^\\s<>\"]+)$"));
        static const QRegularExpression kAfterName(
            QStringLiteral("^(.+)\\s[\\[(]?([^\\s<>\"\\[\\]()]+@[^\\s<>\"\\[\\]()]+)[\\])]?$"));
        address.name = words;
        if (words.size() > kMostSearched) return;
        if (const auto hidden = kHidden.match(words); hidden.hasMatch()) {
            address = {hidden.captured(1).trimmed(), hidden.captured(2)};
        } else if (const auto plain = kPlain.match(words); plain.hasMatch()) {
            address = {{}, plain.captured(1)};
        } else if (const auto after = kAfterName.match(words); after.hasMatch()) {
            address = {after.captured(1).trimmed(), after.captured(2)};
        } else if (QString tight = words; tight.remove(u' ').count(u'@') == 1 && !m_quoted) {
            address = {{}, tight};  // "anna @ x . org"
        }
    }
};

}  // namespace

QString cleanLine(const QString &text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool direction = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        if (u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029)
            out += QLatin1Char(' ');
        else if (!direction && u != 0xFEFF)
            out += c;
        if (out.size() >= kMostText) break;
    }
    return out.simplified();
}

QString decodeHeader(const QByteArray &raw, const QStringList &fallbacks) {
    return cleanLine(decodeWords(raw.left(16 * kMostText), fallbacks));
}

QList<Address> decodeAddresses(const QByteArray &raw, const QStringList &fallbacks, qsizetype most) {
    return AddressReader(raw.left(kMostList), fallbacks, most).read();
}

QStringList messageIds(const QByteArray &raw, qsizetype most) {
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](const QByteArray &id) {
        const QString text = cleanLine(decodeText(id, {}).text).remove(u' ').left(kMostId);
        if (text.isEmpty()) return;
        // One that is named again counts where it stood first.
        if (seen.contains(text)) return;
        seen.insert(text);
        ids += text;
        if (ids.size() > 2 * most) ids.remove(1, most);
    };
    qsizetype at = 0;
    bool any = false;
    for (qsizetype open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', at)) {
        qsizetype close = raw.indexOf('>', open);
        if (close < 0) close = raw.size();
        add(raw.mid(open + 1, close - open - 1));
        any = true;
        at = close;
        if (at >= raw.size()) break;
    }
    if (!any)
        for (const QByteArray &word : raw.left(64 * 1024).simplified().split(' '))
            if (word.contains('@') && !word.contains('"')) add(word);
    if (ids.size() > most) ids.remove(1, ids.size() - most);
    return ids;
}

}  // namespace heard::email
