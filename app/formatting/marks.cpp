// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatting/marks.h"

#include <QUrl>
#include <array>

namespace heard::formatting {
namespace {

struct Sign {
    QLatin1String sign;
    QLatin1String type;
};
// Longer signs first: "**" is not two "*".
constexpr std::array<Sign, 6> kSigns{{{QLatin1String("**"), QLatin1String("bold")},
                                      {QLatin1String("__"), QLatin1String("underline")},
                                      {QLatin1String("~~"), QLatin1String("strikethrough")},
                                      {QLatin1String("||"), QLatin1String("spoiler")},
                                      {QLatin1String("*"), QLatin1String("italic")},
                                      {QLatin1String("_"), QLatin1String("italic")}}};
constexpr QLatin1String kEscapable("\\*_~|`[]()>");
constexpr int kDeepest = 8;  ///< marks within marks; deeper is text

bool isWordAt(QStringView text, qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber(); }
bool isSpaceAt(QStringView text, qsizetype at) { return at < 0 || at >= text.size() || text.at(at).isSpace(); }

/// A piece of the source, whose units need not stand beside each other there: a quote's lines without their signs.
struct Source {
    QString text;
    QList<qsizetype> places;

    void add(QStringView piece, qsizetype place) {
        text += piece;
        for (qsizetype i = 0; i < piece.size(); ++i) places += place + i;
    }
};

/// Reads a paragraph's inside after its marks. The text grows in `out`.
class Reader {
public:
    Reader(const Source &source, ReadMarks &out) : m_source(source), m_out(out) {}

    void read() { read(m_source.text); }

private:
    void read(QStringView source, int depth = 0) {
        qsizetype at = 0;
        while (at < source.size()) {
            if (const qsizetype next = escaped(source, at); next > at) {
                at = next;
            } else if (const qsizetype end = code(source, at); end > at) {
                at = end;
            } else if (const qsizetype end = depth < kDeepest ? link(source, at) : at; end > at) {
                at = end;
            } else if (const qsizetype end = depth < kDeepest ? marked(source, at, depth) : at; end > at) {
                at = end;
            } else {
                take(source.mid(at++, 1));
            }
        }
    }

    qsizetype escaped(QStringView source, qsizetype at) {
        if (source.at(at) != QLatin1Char('\\') || at + 1 >= source.size()) return at;
        if (!kEscapable.contains(source.at(at + 1))) return at;
        take(source.mid(at + 1, 1));
        return at + 2;
    }

    qsizetype code(QStringView source, qsizetype at) {
        if (source.at(at) != QLatin1Char('`')) return at;
        const qsizetype end = source.indexOf(QLatin1Char('`'), at + 1);
        if (end <= at + 1) return at;
        add(QStringLiteral("code"), source.mid(at, end + 1 - at), source.mid(at + 1, end - at - 1));
        return end + 1;
    }

    qsizetype link(QStringView source, qsizetype at) {
        if (source.at(at) != QLatin1Char('[')) return at;
        const qsizetype middle = source.indexOf(QLatin1String("]("), at + 1);
        if (middle <= at + 1 || source.mid(at + 1, middle - at - 1).contains(QLatin1Char('['))) return at;
        const qsizetype end = source.indexOf(QLatin1Char(')'), middle + 2);
        if (end < 0) return at;
        const QString address = source.mid(middle + 2, end - middle - 2).toString();
        const QUrl url(address, QUrl::StrictMode);
        static const QStringList kSchemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                          QStringLiteral("tel"), QStringLiteral("tg")};
        if (!url.isValid() || !kSchemes.contains(url.scheme())) return at;
        add(QStringLiteral("text_link"), source.mid(at, end + 1 - at), source.mid(at + 1, middle - at - 1), address);
        return end + 1;
    }

    qsizetype marked(QStringView source, qsizetype at, int depth) {
        for (const Sign &mark : kSigns) {
            const qsizetype size = mark.sign.size();
            if (!source.mid(at).startsWith(mark.sign)) continue;
            if (isWordAt(source, at - 1) || isSpaceAt(source, at + size)) return at;
            const qsizetype end = closing(source, at + size, mark.sign);
            if (end < 0) continue;
            FormattedText &out = m_out.read;
            const qsizetype begin = out.text.size();
            const qsizetype place = out.entities.size();
            read(source.mid(at + size, end - at - size), depth + 1);
            // An outer entity stands before those within it, as Telegram sorts them.
            m_out.marks.insert(place, markOf(source.mid(at, end + size - at), source.mid(at + size, end - at - size)));
            out.entities.insert(place, {QString(mark.type), begin, out.text.size() - begin, {}, {}});
            return end + size;
        }
        return at;
    }

    /// Where the sign that closes begins, or -1.
    static qsizetype closing(QStringView source, qsizetype from, QLatin1String sign) {
        for (qsizetype at = source.indexOf(sign, from); at >= 0; at = source.indexOf(sign, at + 1)) {
            if (at == from || source.at(at - 1) == QLatin1Char('\\')) continue;
            // A single sign is not half of a double one.
            const bool half =
                sign.size() == 1 && (source.mid(at + 1).startsWith(sign) || source.at(at - 1) == sign.at(0));
            if (half || isSpaceAt(source, at - 1) || isWordAt(source, at + sign.size())) continue;
            return at;
        }
        return -1;
    }

    void add(const QString &type, QStringView whole, QStringView text, const QString &url = {}) {
        m_out.marks += markOf(whole, text);
        m_out.read.entities += Entity{type, m_out.read.text.size(), text.size(), url, {}};
        take(text);
    }

    /// Of a view into m_source.text, as all of them here are.
    qsizetype indexOf(QStringView view) const { return view.data() - QStringView(m_source.text).data(); }
    Mark markOf(QStringView whole, QStringView inner) const {
        const auto begin = [this](QStringView view) { return m_source.places.at(indexOf(view)); };
        const auto end = [this](QStringView view) { return m_source.places.at(indexOf(view) + view.size() - 1) + 1; };
        return {begin(whole), begin(inner), end(inner), end(whole)};
    }
    void take(QStringView units) {
        const qsizetype from = indexOf(units);
        m_out.read.text += units;
        for (qsizetype i = 0; i < units.size(); ++i) m_out.places += m_source.places.at(from + i);
    }

    const Source &m_source;
    ReadMarks &m_out;
};

/// The source's lines, and where each begins.
struct Lines {
    QStringList texts;
    QList<qsizetype> begins;

    explicit Lines(const QString &source) : texts(source.split(QLatin1Char('\n'))) {
        qsizetype begin = 0;
        for (const QString &line : texts) {
            begins += begin;
            begin += line.size() + 1;
        }
    }
    /// Lines [first, first + count) without their first `signs` units.
    Source source(qsizetype first, qsizetype count, qsizetype signs) const {
        Source made;
        for (qsizetype at = first; at < first + count; ++at) {
            if (at > first) made.add(u"\n", begins.at(at) - 1);
            made.add(QStringView(texts.at(at)).mid(signs), begins.at(at) + signs);
        }
        return made;
    }
};

/// The lines from `first` on that are a block between ``` and ```; how many lines it takes, 0: none.
qsizetype readBlock(const Lines &lines, qsizetype first, ReadMarks &out) {
    static const QLatin1String kFence("```");
    const QStringList &texts = lines.texts;
    if (!texts.at(first).startsWith(kFence)) return 0;
    qsizetype last = first + 1;
    while (last < texts.size() && texts.at(last).trimmed() != kFence) ++last;
    if (last >= texts.size() || last == first + 1) return 0;
    const Source code = lines.source(first + 1, last - first - 1, 0);
    if (code.text.trimmed().isEmpty()) return 0;
    const QString language = texts.at(first).mid(kFence.size()).trimmed();
    out.marks += Mark{lines.begins.at(first), code.places.constFirst(), code.places.constLast() + 1,
                      lines.begins.at(last) + texts.at(last).size()};
    out.read.entities += Entity{QStringLiteral("pre"), out.read.text.size(), code.text.size(), {}, language};
    out.read.text += code.text;
    out.places += code.places;
    return last - first + 1;
}

qsizetype readQuote(const Lines &lines, qsizetype first, ReadMarks &out) {
    static const QLatin1String kSign("> ");
    qsizetype count = 0;
    while (first + count < lines.texts.size() && lines.texts.at(first + count).startsWith(kSign)) ++count;
    const Source inside = lines.source(first, count, kSign.size());
    if (inside.text.trimmed().isEmpty()) return 0;
    FormattedText &read = out.read;
    const qsizetype begin = read.text.size();
    const qsizetype place = read.entities.size();
    Reader(inside, out).read();
    const qsizetype end = inside.places.constLast() + 1;
    out.marks.insert(place, {lines.begins.at(first), inside.places.constFirst(), end, end});
    read.entities.insert(place, {QStringLiteral("blockquote"), begin, read.text.size() - begin, {}, {}});
    return count;
}

/// Lines up to the next blank one, block or quote: marks are closed within them or are text.
qsizetype readParagraph(const Lines &lines, qsizetype first, ReadMarks &out) {
    qsizetype count = 1;
    while (first + count < lines.texts.size() && !lines.texts.at(first + count).trimmed().isEmpty()) {
        const QString &line = lines.texts.at(first + count);
        if (line.startsWith(QLatin1String("> ")) || line.startsWith(QLatin1String("```"))) break;
        ++count;
    }
    const Source source = lines.source(first, count, 0);
    Reader(source, out).read();
    return count;
}

}  // namespace

ReadMarks readMarks(const QString &source) {
    ReadMarks out;
    const Lines lines(source);
    for (qsizetype at = 0; at < lines.texts.size();) {
        if (at > 0) {
            out.read.text += QLatin1Char('\n');
            out.places += lines.begins.at(at) - 1;
        }
        qsizetype taken = readBlock(lines, at, out);
        if (taken == 0) taken = readQuote(lines, at, out);
        if (taken == 0) taken = readParagraph(lines, at, out);
        at += taken;
    }
    return out;
}

FormattedText fromMarks(const QString &source) { return readMarks(source).read; }

}  // namespace heard::formatting
