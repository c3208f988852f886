// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <algorithm>

#include "plugins/email/mime/html.h"
#include "plugins/email/mime/htmltree.h"

namespace heard::email {
namespace {

constexpr int kDeepestText = 600;
constexpr qsizetype kMostLink = 300;  // a longer address is a tracker's, and says nothing to the eye

constexpr int kMostNested = 30;  // quotes, lists and tables inside each other; each is written anew by the outer one

enum class Flow { Inline, Block, Paragraph };

Flow flowOf(const QByteArray &tag) {
    static const QList<QByteArray> kParagraphs{"p",  "h1", "h2", "h3",  "h4",    "h5",        "h6",
                                               "ul", "ol", "dl", "pre", "table", "blockquote"};
    static const QList<QByteArray> kBlocks{"div",     "li",       "dt",     "dd",     "tr",     "center",     "address",
                                           "section", "article",  "header", "footer", "figure", "figcaption", "caption",
                                           "form",    "fieldset", "legend", "hr",     "body",   "html",       "main",
                                           "nav",     "aside",    "td",     "th"};
    if (kParagraphs.contains(tag)) return Flow::Paragraph;
    return kBlocks.contains(tag) ? Flow::Block : Flow::Inline;
}

/// Characters that newsletters fill their preheaders with: they have no width or are no letters.
bool isFiller(QChar c) {
    const char16_t u = c.unicode();
    return u == 0x200B || u == 0x200C || u == 0x2060 || u == 0xFEFF || u == 0x034F || u == 0x00AD || u == 0x180E;
}

/// Lines being written: blanks join, empty lines come from paragraphs and never pile up.
class Page {
public:
    void word(const QString &text, bool verbatim) {
        for (const QChar raw : text) {
            if (isFiller(raw)) continue;
            const QChar c = raw == QChar(0xA0) ? QChar(u' ') : raw;
            if (verbatim) {
                if (c == u'\n')
                    newLine();
                else if (c != u'\r')
                    letter(c == u'\t' ? QChar(u' ') : c, true);
            } else {
                letter(c.isSpace() ? QChar(u' ') : c, false);
            }
        }
    }
    void newLine() {
        startLine();
        endLine();
    }
    /// What follows begins a line; `gap`: with an empty one before.
    void block(bool gap) {
        if (!m_line.trimmed().isEmpty()) endLine();
        m_line.clear();
        m_gap = m_gap || gap;
    }
    QString text() {
        block(false);
        while (!m_lines.isEmpty() && m_lines.constLast().isEmpty()) m_lines.removeLast();
        return m_lines.join(u'\n');
    }
    bool isLineOpen() const { return !m_line.trimmed().isEmpty(); }

private:
    QStringList m_lines;
    QString m_line;
    bool m_gap = false;

    void letter(QChar c, bool verbatim) {
        if (c == u' ' && !verbatim && (m_line.isEmpty() || m_line.endsWith(u' '))) return;
        m_line += c;
        if (c != u' ') startLine();
    }
    /// The gap is made when something follows it.
    void startLine() {
        if (m_gap && !m_lines.isEmpty() && !m_lines.constLast().isEmpty()) m_lines += QString();
        m_gap = false;
    }
    void endLine() {
        while (m_line.endsWith(u' ')) m_line.chop(1);
        m_lines += m_line;
        m_line.clear();
    }
};

class TextWriter {
public:
    QString write(const GumboNode *root) { return inside(root, 0, false); }

private:
    int m_nested = 0;

    struct Place {
        Page &page;
        bool verbatim = false;
        int depth = 0;
    };

    /// The content of a node as lines of its own.
    QString inside(const GumboNode *node, int depth, bool verbatim) {
        Page page;
        ++m_nested;
        children(node, {page, verbatim, depth});
        --m_nested;
        return page.text();
    }
    void children(const GumboNode *node, const Place &place) {
        if (place.depth > kDeepestText) return;
        if (const GumboVector *all = childrenOf(node))
            for (unsigned i = 0; i < all->length; ++i)
                this->node(static_cast<const GumboNode *>(all->data[i]), {place.page, place.verbatim, place.depth + 1});
    }
    void node(const GumboNode *node, const Place &place) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
            place.page.word(QString::fromUtf8(node->v.text.text), place.verbatim);
        else if (node->type == GUMBO_NODE_ELEMENT && !isDropped(node) && !isHidden(node))
            element(node, place);
    }
    void element(const GumboNode *node, const Place &place) {
        const QByteArray tag = tagOf(node);
        if (tag == "br") return lineBreak(place.page);
        if (tag == "img") return image(node, place);
        if (tag == "a") return link(node, place);
        const Flow flow = flowOf(tag);
        if (flow == Flow::Inline) return children(node, place);
        place.page.block(flow == Flow::Paragraph);
        if (tag == "hr")
            lines(QString(20, u'_'), {}, {}, place.page);
        else if (m_nested >= kMostNested)
            children(node, {place.page, place.verbatim, place.depth});
        else if (tag == "blockquote")
            quote(node, place);
        else if (tag == "ul" || tag == "ol")
            list(node, place, tag == "ol");
        else if (tag == "tr")
            row(node, place);
        else
            children(node, {place.page, place.verbatim || tag == "pre", place.depth});
        place.page.block(flow == Flow::Paragraph);
    }
    void quote(const GumboNode *node, const Place &place) {
        lines(inside(node, place.depth, false), QStringLiteral("> "), QStringLiteral("> "), place.page);
    }
    static void lineBreak(Page &page) { page.newLine(); }
    static void lines(const QString &text, const QString &first, const QString &others, Page &page) {
        bool begun = false;
        for (const QString &line : text.split(u'\n')) {
            const QString front = begun ? others : first;
            page.word(line.isEmpty() && begun ? front.trimmed() : front + line, true);
            page.newLine();
            begun = true;
        }
    }
    void list(const GumboNode *node, const Place &place, bool numbered) {
        int number =
            attributeOf(node, "start").isEmpty() ? 1 : std::clamp(attributeOf(node, "start").toInt(), 0, 100'000);
        const GumboVector *all = childrenOf(node);
        for (unsigned i = 0; i < all->length; ++i) {
            const auto *child = static_cast<const GumboNode *>(all->data[i]);
            if (child->type != GUMBO_NODE_ELEMENT || tagOf(child) != "li") {
                this->node(child, {place.page, false, place.depth + 1});
                continue;
            }
            if (isHidden(child) || place.depth > kDeepestText) continue;
            const QString mark = numbered ? QString::number(number++) + QStringLiteral(". ") : QStringLiteral("• ");
            place.page.block(false);
            lines(inside(child, place.depth + 1, false), mark, QString(mark.size(), u' '), place.page);
        }
    }
    /// Short cells are a row of data; cells with lines of their own are a layout's columns, one below the other.
    void row(const GumboNode *node, const Place &place) {
        QStringList cells;
        bool layout = false;
        const GumboVector *all = childrenOf(node);
        for (unsigned i = 0; i < all->length; ++i) {
            const auto *child = static_cast<const GumboNode *>(all->data[i]);
            if (child->type != GUMBO_NODE_ELEMENT || isDropped(child) || isHidden(child) || place.depth > kDeepestText)
                continue;
            const QString text = inside(child, place.depth + 1, false);
            if (text.isEmpty()) continue;
            layout = layout || text.contains(u'\n');
            cells += text;
        }
        if (!cells.isEmpty())
            lines(cells.join(layout ? QStringLiteral("\n") : QStringLiteral(" | ")), {}, {}, place.page);
    }
    void image(const GumboNode *node, const Place &place) {
        const QString words = attributeOf(node, "alt").simplified();
        if (!words.isEmpty() && words.size() < 200) place.page.word(u'[' + words + u']', false);
    }
    void link(const GumboNode *node, const Place &place) {
        const QString href = attributeOf(node, "href").simplified().remove(u' ');
        const QString text = textOf(node).simplified();
        children(node, place);
        const QUrl url(href);
        const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        const bool mail = url.scheme() == QLatin1String("mailto");
        const QString target = mail ? url.path() : href;
        if (text.isEmpty() || target.isEmpty() || !(web || mail)) return;
        const auto bare = [](const QString &address) {
            QStringView rest(address);
            for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")})
                if (rest.startsWith(scheme)) rest = rest.sliced(scheme.size());
            if (rest.endsWith(u'/')) rest.chop(1);
            return rest.toString().toLower();
        };
        if (bare(text) == bare(target)) return;
        place.page.word(
            QStringLiteral(" <") + (target.size() > kMostLink ? target.left(kMostLink) + u'…' : target) + u'>', false);
    }
};

/// Of HTML that is too much to be parsed: what stands between its tags.
class BareWords {
public:
    explicit BareWords(const QString &source) : m_source(source) {}

    QString words() {
        qsizetype from = 0;
        for (qsizetype open = m_source.indexOf(u'<'); open >= 0; open = m_source.indexOf(u'<', from)) {
            m_out += QStringView(m_source).sliced(from, open - from);
            from = behindTag(open);
        }
        m_out += QStringView(m_source).sliced(from);
        for (const auto &[entity, letter] : {std::pair("&nbsp;", " "), std::pair("&lt;", "<"), std::pair("&gt;", ">"),
                                             std::pair("&quot;", "\""), std::pair("&amp;", "&")})
            m_out.replace(QLatin1String(entity), QLatin1String(letter));
        return m_out.trimmed();
    }

private:
    const QString &m_source;
    QString m_out;
    QStringList m_neverClosed;  // looked for once: a mail of beginnings would else be searched for each of them

    bool isTag(qsizetype open, const char *name) const {
        const QLatin1String tag(name);
        return QStringView(m_source).sliced(open + 1).startsWith(tag, Qt::CaseInsensitive);
    }
    qsizetype behindTag(qsizetype open) {
        for (const char *name : {"script", "style", "head"}) {
            const QString end = QStringLiteral("</") + QLatin1String(name);
            if (!isTag(open, name) || m_neverClosed.contains(end)) continue;
            const qsizetype close = m_source.indexOf(end, open, Qt::CaseInsensitive);
            if (close >= 0) return behindSign(close);
            m_neverClosed += end;
        }
        for (const char *name : {"br", "/p", "/div", "/tr", "/li", "/h"})
            if (isTag(open, name)) {
                m_out += u'\n';
                break;
            }
        return behindSign(open);
    }
    qsizetype behindSign(qsizetype from) const {
        const qsizetype close = m_source.indexOf(u'>', from);
        return close < 0 ? m_source.size() : close + 1;
    }
};

}  // namespace

QString HtmlDocument::text() const {
    return m_tree->root() == nullptr ? BareWords(m_source).words() : TextWriter().write(m_tree->root());
}

QString textToHtml(const QString &text) {
    static const QRegularExpression kLink(QStringLiteral("https?://[^\\s<>\"']{1,2000}[^\\s<>\"'.,;:!?)\\]]"));
    QString html = QStringLiteral("<p>");
    QString plain = text.trimmed();
    plain.remove(u'\r');
    qsizetype from = 0;
    const auto put = [&](QStringView piece) {
        QString escaped = piece.toString().toHtmlEscaped();
        escaped.replace(u'\n', QLatin1String("<br>\n"));
        escaped.replace(QLatin1String("<br>\n<br>\n"), QLatin1String("</p>\n<p>"));
        html += escaped;
    };
    for (auto i = kLink.globalMatch(plain); i.hasNext();) {
        const auto match = i.next();
        put(QStringView(plain).sliced(from, match.capturedStart() - from));
        const QString address = match.captured().toHtmlEscaped();
        html += QLatin1String("<a href=\"") + address + QLatin1String("\">") + address + QLatin1String("</a>");
        from = match.capturedEnd();
    }
    put(QStringView(plain).sliced(from));
    return html + QLatin1String("</p>");
}

}  // namespace heard::email
