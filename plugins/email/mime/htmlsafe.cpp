// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include "plugins/email/mime/cssfilter.h"
#include "plugins/email/mime/html.h"
#include "plugins/email/mime/htmltree.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostUrl = 4000;
constexpr int kDeepestWalk = 600;

bool isKept(const QByteArray &tag) {
    static const QSet<QByteArray> kTags{
        "p",     "div",    "br",  "hr",      "h1",      "h2",        "h3",  "h4",   "h5",    "h6",     "blockquote",
        "pre",   "center", "ul",  "ol",      "li",      "dl",        "dt",  "dd",   "table", "thead",  "tbody",
        "tfoot", "tr",     "td",  "th",      "caption", "colgroup",  "col", "a",    "b",     "i",      "u",
        "s",     "strong", "em",  "small",   "big",     "sub",       "sup", "span", "font",  "strike", "del",
        "ins",   "code",   "kbd", "samp",    "tt",      "var",       "q",   "cite", "abbr",  "mark",   "img",
        "bdi",   "bdo",    "wbr", "address", "figure",  "figcaption"};
    return kTags.contains(tag);
}

bool isEmptyElement(const QByteArray &tag) {
    return tag == "br" || tag == "hr" || tag == "img" || tag == "col" || tag == "wbr";
}

/// Attributes with a value that is checked; those with a rule of their own (href, src, style) are not among them.
QString safeAttribute(const QByteArray &name, const QString &value) {
    static const QRegularExpression kNumber(QStringLiteral("^\\d{1,4}%?$"));
    static const QRegularExpression kWord(QStringLiteral("^[a-zA-Z0-9-]{1,20}$"));
    static const QSet<QByteArray> kNumbers{"width",   "height", "border", "cellpadding", "cellspacing", "colspan",
                                           "rowspan", "start",  "value",  "span",        "size"};
    static const QSet<QByteArray> kWords{"align", "valign", "dir", "lang", "type", "nowrap"};
    if (name == "alt" || name == "title") return value.left(500);
    if (name == "bgcolor" || name == "color") return safeColour(value);
    if (name == "face")
        return kWord.match(QString(value).remove(u' ').remove(u',')).hasMatch() ? value.left(100) : QString();
    if (kNumbers.contains(name)) {
        QString number = value.trimmed();
        if (number.endsWith(QLatin1String("px"))) number.chop(2);
        return kNumber.match(number).hasMatch() && number.chopped(number.endsWith(u'%') ? 1 : 0).toInt() <= 2000
                   ? number
                   : QString();
    }
    return kWords.contains(name) && kWord.match(value.trimmed()).hasMatch() ? value.trimmed() : QString();
}

/// An address that may stand in a link, as its writer gave it; invalid otherwise.
QUrl linkOf(const QString &raw) {
    // Browsers drop line ends and blanks around; "java\nscript:" would be read otherwise by each of us.
    QString clean;
    for (const QChar c : raw)
        if (c > u' ' && c != QChar(0x7F)) clean += c;
    if (clean.isEmpty() || clean.size() > kMostUrl) return {};
    QUrl url(clean, QUrl::TolerantMode);
    static const QSet<QString> kSchemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
                                        QStringLiteral("tel")};
    if (!url.isValid() || !kSchemes.contains(url.scheme())) return {};
    if (url.scheme().startsWith(QLatin1String("http")) && url.host().isEmpty()) return {};
    return url;
}

class SafeWriter {
public:
    SafeWriter(const PictureSource &pictures, SafeHtml &out) : m_pictures(pictures), m_out(out) {}

    void node(const GumboNode *node, int depth) {
        switch (node->type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
            case GUMBO_NODE_WHITESPACE: m_out.html += QString::fromUtf8(node->v.text.text).toHtmlEscaped(); break;
            case GUMBO_NODE_ELEMENT: element(node, depth); break;
            case GUMBO_NODE_DOCUMENT: children(node, depth); break;
            case GUMBO_NODE_COMMENT:
            case GUMBO_NODE_TEMPLATE: break;
        }
    }

private:
    const PictureSource &m_pictures;
    SafeHtml &m_out;
    bool m_inLink = false;

    void children(const GumboNode *node, int depth) {
        if (const GumboVector *all = childrenOf(node))
            for (unsigned i = 0; i < all->length; ++i)
                this->node(static_cast<const GumboNode *>(all->data[i]), depth + 1);
    }
    void put(const char *name, const QString &value) {
        m_out.html += u' ' + QLatin1String(name) + QLatin1String("=\"") + value.toHtmlEscaped() + u'"';
    }
    void element(const GumboNode *node, int depth) {
        if (depth > kDeepestWalk || isDropped(node) || isHidden(node)) return;
        const QByteArray tag = tagOf(node);
        const bool keep = isKept(tag) && !(tag == "a" && m_inLink);
        if (tag == "img") {
            image(node);
            return;
        }
        QString leadsElsewhere;
        if (keep) {
            m_out.html += u'<' + QLatin1String(tag);
            attributes(node);
            if (tag == "a") leadsElsewhere = link(node);
            if (tag == "blockquote") quote(node);
            m_out.html += u'>';
        }
        if (isEmptyElement(tag)) return;
        const bool outside = m_inLink;
        m_inLink = m_inLink || tag == "a";
        children(node, depth);
        m_inLink = outside;
        if (!keep) return;
        m_out.html += QLatin1String("</") + QLatin1String(tag) + u'>';
        if (!leadsElsewhere.isEmpty())
            m_out.html += QStringLiteral(" <b>[\u26A0 ") + leadsElsewhere.toHtmlEscaped() + QLatin1String("]</b>");
    }
    void attributes(const GumboNode *node) {
        const GumboVector &all = node->v.element.attributes;
        for (unsigned i = 0; i < all.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
            const QByteArray name(attribute->name);
            const QString value = QString::fromUtf8(attribute->value);
            if (name == "style") {
                if (const QString style = safeStyle(value); !style.isEmpty()) put("style", style);
            } else if (const QString safe = safeAttribute(name, value); !safe.isEmpty()) {
                put(name.constData(), safe);
            }
        }
    }
    /// The host that a link leads to, if its text makes one believe in another; else empty.
    QString link(const GumboNode *node) {
        const QUrl url = linkOf(attributeOf(node, "href"));
        if (!url.isValid()) return {};
        put("href", QString::fromLatin1(url.toEncoded()));
        if (!url.scheme().startsWith(QLatin1String("http"))) return {};
        const QString shown = hostInText(textOf(node));
        const bool hiding = !url.userInfo().isEmpty();  // "https://bank.ru@elsewhere.org"
        if (!hiding && !isLookalike(shown, url.host())) return {};
        put("data-lookalike", url.host());
        ++m_out.lookalikes;
        return url.host();
    }
    void quote(const GumboNode *node) {
        if (attributeOf(node, "type") == QLatin1String("cite") ||
            attributeOf(node, "class").contains(QLatin1String("gmail_quote")))
            put("data-quote", QStringLiteral("history"));
    }
    /// The number of the part that holds the picture; -1 if it is elsewhere.
    int partOf(const QString &src) const {
        if (src.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive)) {
            const QString id = src.mid(4);
            const int part = m_pictures.byContentId ? m_pictures.byContentId(id) : -1;
            return part >= 0 || !m_pictures.byContentId
                       ? part
                       : m_pictures.byContentId(QUrl::fromPercentEncoding(id.toUtf8()));
        }
        static const QRegularExpression kData(QStringLiteral("^data:(image/(?:png|jpe?g|gif|webp));base64,"),
                                              QRegularExpression::CaseInsensitiveOption);
        const auto data = kData.match(src.left(60));
        if (!data.hasMatch() || !m_pictures.embedded) return -1;
        QByteArray mime = data.captured(1).toLower().toLatin1();
        if (mime == "image/jpg") mime = "image/jpeg";
        const QByteArray bytes =
            QByteArray::fromBase64(QByteArray::fromPercentEncoding(src.mid(data.capturedLength()).toLatin1()));
        return bytes.isEmpty() ? -1 : m_pictures.embedded(bytes, mime);
    }
    static bool isPixel(const GumboNode *node) {
        const auto tiny = [&](const char *name) {
            const QString value = attributeOf(node, name).trimmed();
            return value == QLatin1String("0") || value == QLatin1String("1") || value == QLatin1String("1px");
        };
        return tiny("width") && tiny("height");
    }
    void image(const GumboNode *node) {
        const QString src = attributeOf(node, "src").trimmed();
        const int part = partOf(src);
        const QUrl url =
            part < 0 ? linkOf(src.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + src : src) : QUrl();
        const bool remote = url.isValid() && url.scheme().startsWith(QLatin1String("http"));
        // A picture of one dot says nothing to the reader; it tells its sender that the mail was opened.
        if (isPixel(node)) return;
        m_out.html += QLatin1String("<img");
        attributes(node);
        if (part >= 0) {
            put("src", QStringLiteral("part:%1").arg(part));
        } else if (remote) {
            put("data-remote-src", QString::fromLatin1(url.toEncoded()));
            ++m_out.remote;
        }
        m_out.html += u'>';
    }
};

}  // namespace

HtmlDocument::HtmlDocument(const QString &source, const HtmlLimits &limits)
    : m_source(source), m_tree(std::make_shared<HtmlTree>(source, limits)) {}

SafeHtml HtmlDocument::safe(const PictureSource &pictures) const {
    SafeHtml safe;
    if (m_tree->root() == nullptr) {
        safe.refused = !m_source.trimmed().isEmpty();
        return safe;
    }
    SafeWriter(pictures, safe).node(m_tree->root(), 0);
    safe.html = safe.html.trimmed();
    return safe;
}

}  // namespace heard::email
