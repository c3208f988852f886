// SPDX-License-Identifier: GPL-3.0-or-later
// From the desk's marks to entities: fromMarks() of formattedtext.h.
#include <QUrl>
#include <algorithm>
#include <array>
#include <optional>

#include "plugins/telegram/hub/formattedtext.h"

namespace heard::telegram {
namespace {

struct Mark {
    QLatin1String sign;
    QLatin1String type;
};
// Longer signs first: "**" is not two "*".
constexpr std::array<Mark, 6> kMarks{{{QLatin1String("**"), QLatin1String("bold")},
                                      {QLatin1String("__"), QLatin1String("underline")},
                                      {QLatin1String("~~"), QLatin1String("strikethrough")},
                                      {QLatin1String("||"), QLatin1String("spoiler")},
                                      {QLatin1String("*"), QLatin1String("italic")},
                                      {QLatin1String("_"), QLatin1String("italic")}}};
constexpr QLatin1String kEscapable("\\*_~|`[]()>");
constexpr int kDeepest = 8;  ///< marks within marks; deeper is text

bool isWordAt(QStringView text, qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber(); }
bool isSpaceAt(QStringView text, qsizetype at) { return at < 0 || at >= text.size() || text.at(at).isSpace(); }

/// Reads a paragraph's inside after its marks. The text grows in `out`.
class Reader {
public:
    explicit Reader(FormattedText &out) : m_out(out) {}

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
                m_out.text += source.at(at++);
            }
        }
    }

private:
    qsizetype escaped(QStringView source, qsizetype at) {
        if (source.at(at) != QLatin1Char('\\') || at + 1 >= source.size()) return at;
        if (!kEscapable.contains(source.at(at + 1))) return at;
        m_out.text += source.at(at + 1);
        return at + 2;
    }

    qsizetype code(QStringView source, qsizetype at) {
        if (source.at(at) != QLatin1Char('`')) return at;
        const qsizetype end = source.indexOf(QLatin1Char('`'), at + 1);
        if (end <= at + 1) return at;
        add(QStringLiteral("code"), source.mid(at + 1, end - at - 1));
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
        add(QStringLiteral("text_link"), source.mid(at + 1, middle - at - 1), address);
        return end + 1;
    }

    qsizetype marked(QStringView source, qsizetype at, int depth) {
        for (const Mark &mark : kMarks) {
            const qsizetype size = mark.sign.size();
            if (!source.mid(at).startsWith(mark.sign)) continue;
            if (isWordAt(source, at - 1) || isSpaceAt(source, at + size)) return at;
            const qsizetype end = closing(source, at + size, mark.sign);
            if (end < 0) continue;
            const qsizetype begin = m_out.text.size();
            const qsizetype place = m_out.entities.size();
            read(source.mid(at + size, end - at - size), depth + 1);
            // An outer entity stands before those within it, as Telegram sorts them.
            m_out.entities.insert(place, {QString(mark.type), begin, m_out.text.size() - begin, {}, {}});
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

    void add(const QString &type, QStringView text, const QString &url = {}) {
        m_out.entities += Entity{type, m_out.text.size(), text.size(), url, {}};
        m_out.text += text;
    }

    FormattedText &m_out;
};

/// The lines from `first` on that are a block between ``` and ```; how many lines it takes, 0: none.
qsizetype readBlock(const QStringList &lines, qsizetype first, FormattedText &out) {
    static const QLatin1String kFence("```");
    if (!lines.at(first).startsWith(kFence)) return 0;
    qsizetype last = first + 1;
    while (last < lines.size() && lines.at(last).trimmed() != kFence) ++last;
    if (last >= lines.size() || last == first + 1) return 0;
    const QString code = lines.mid(first + 1, last - first - 1).join(QLatin1Char('\n'));
    if (code.trimmed().isEmpty()) return 0;
    const QString language = lines.at(first).mid(kFence.size()).trimmed();
    out.entities += Entity{QStringLiteral("pre"), out.text.size(), code.size(), {}, language};
    out.text += code;
    return last - first + 1;
}

qsizetype readQuote(const QStringList &lines, qsizetype first, FormattedText &out) {
    static const QLatin1String kSign("> ");
    qsizetype count = 0;
    QStringList inside;
    while (first + count < lines.size() && lines.at(first + count).startsWith(kSign))
        inside += lines.at(first + count++).mid(kSign.size());
    const QString text = inside.join(QLatin1Char('\n'));
    if (text.trimmed().isEmpty()) return 0;
    const qsizetype begin = out.text.size();
    const qsizetype place = out.entities.size();
    Reader(out).read(text);
    out.entities.insert(place, {QStringLiteral("blockquote"), begin, out.text.size() - begin, {}, {}});
    return count;
}

/// Lines up to the next blank one, block or quote: marks are closed within them or are text.
qsizetype readParagraph(const QStringList &lines, qsizetype first, FormattedText &out) {
    qsizetype count = 1;
    while (first + count < lines.size() && !lines.at(first).trimmed().isEmpty()) {
        const QString &line = lines.at(first + count);
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1String("> ")) || line.startsWith(QLatin1String("```")))
            break;
        ++count;
    }
    Reader(out).read(lines.mid(first, count).join(QLatin1Char('\n')));
    return count;
}

}  // namespace

FormattedText fromMarks(const QString &source) {
    FormattedText out;
    const QStringList lines = source.split(QLatin1Char('\n'));
    for (qsizetype at = 0; at < lines.size();) {
        if (at > 0) out.text += QLatin1Char('\n');
        qsizetype taken = readBlock(lines, at, out);
        if (taken == 0) taken = readQuote(lines, at, out);
        if (taken == 0) taken = readParagraph(lines, at, out);
        at += taken;
    }
    return out;
}

}  // namespace heard::telegram
