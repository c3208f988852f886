// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/htmltree.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace heard::email {
namespace {

bool isTagLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Tags that HTML closes by itself, or that hold nothing: people leave them open by the thousand.
bool neverNests(const QByteArray &tag) {
    static const QSet<QByteArray> kTags{"br",   "hr",    "img",   "meta",  "link",   "input",   "col", "wbr",
                                        "area", "base",  "p",     "li",    "dt",     "dd",      "tr",  "td",
                                        "th",   "tbody", "thead", "tfoot", "option", "colgroup"};
    return kTags.contains(tag);
}

/// A rough count of what the parser will meet. Wrong in odd HTML, but only within a small factor: a tag's attributes
/// are limited even where this reader and the parser disagree on where the tag ends.
class TagCounter {
public:
    TagCounter(const QByteArray &html, const HtmlLimits &limits) : m_html(html), m_limits(limits) {}

    bool fits() {
        for (qsizetype i = m_html.indexOf('<'); i >= 0; i = m_html.indexOf('<', i)) {
            if (++m_tags > m_limits.tags) return false;
            ++i;
            const bool closes = i < m_html.size() && m_html.at(i) == '/';
            if (closes) ++i;
            if (i >= m_html.size() || !isTagLetter(m_html.at(i))) continue;
            const qsizetype name = i;
            while (i < m_html.size() && isTagLetter(m_html.at(i))) ++i;
            const QByteArray tag = m_html.mid(name, std::min<qsizetype>(i - name, 20)).toLower();
            if (!neverNests(tag)) m_depth = closes ? std::max(m_depth - 1, 0) : m_depth + 1;
            if (m_depth > m_limits.depth) return false;
            if (!tagFits(i)) return false;
        }
        return true;
    }

private:
    const QByteArray &m_html;
    const HtmlLimits &m_limits;
    int m_tags = 0;
    int m_depth = 0;

    /// Goes to the tag's end.
    bool tagFits(qsizetype &i) const {
        int attributes = 0, inside = 0;
        char quote = 0;
        bool value = false;
        for (; i < m_html.size(); ++i) {
            const char c = m_html.at(i);
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/';
            if (quote != 0) {
                if (c == quote) quote = 0;
                // A value may hide from this reader what the parser takes for attributes; long ones have no blanks.
                if (blank && c != '/' && ++inside > 20 * m_limits.attributes) return false;
            } else if (c == '>') {
                return true;
            } else if ((c == '"' || c == '\'') && value) {
                quote = c;
            } else if (blank && ++attributes > 5 * m_limits.attributes) {
                return false;
            }
            if (!blank) value = c == '=' && quote == 0;
        }
        return true;
    }
};

constexpr qsizetype kMostLinkText = 4000;

void gatherText(const GumboNode *node, QString &text, int depth) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
        text += QString::fromUtf8(node->v.text.text);
    const GumboVector *children = childrenOf(node);
    if (children == nullptr || depth > 100) return;
    for (unsigned i = 0; i < children->length && text.size() < kMostLinkText; ++i)
        gatherText(static_cast<const GumboNode *>(children->data[i]), text, depth + 1);
}

QString styleOf(const GumboNode *element) { return attributeOf(element, "style").toLower().remove(u' '); }

bool isZero(const QString &value) {
    static const QRegularExpression kZero(QStringLiteral("^0+(?:\\.0*)?(?:px|pt|em|rem|%)?(?:!important)?$"));
    return kZero.match(value).hasMatch();
}

}  // namespace

HtmlTree::HtmlTree(const QString &source, const HtmlLimits &limits) {
    if (source.size() > limits.bytes) return;
    m_bytes = source.toUtf8();
    if (!withinLimits(m_bytes, limits)) return;
    m_output.reset(
        gumbo_parse_with_options(&kGumboDefaultOptions, m_bytes.constData(), static_cast<size_t>(m_bytes.size())));
}

bool withinLimits(const QByteArray &html, const HtmlLimits &limits) {
    return html.size() <= limits.bytes && TagCounter(html, limits).fits();
}

QString attributeOf(const GumboNode *element, const char *name) {
    const GumboAttribute *attribute = gumbo_get_attribute(&element->v.element.attributes, name);
    return attribute != nullptr ? QString::fromUtf8(attribute->value) : QString();
}

QByteArray tagOf(const GumboNode *element) {
    const GumboElement &data = element->v.element;
    if (data.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(data.tag);
    GumboStringPiece piece = data.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QByteArray(piece.data, static_cast<qsizetype>(std::min<size_t>(piece.length, 40))).toLower();
}

const GumboVector *childrenOf(const GumboNode *node) {
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : nullptr;
}

bool isHidden(const GumboNode *element) {
    if (!attributeOf(element, "hidden").isNull()) return true;
    const QString style = styleOf(element);
    if (style.isEmpty()) return false;
    bool noHeight = false, cutOff = false, noLetters = false;
    for (const QString &declaration : style.split(u';')) {
        const QString property = declaration.section(u':', 0, 0).trimmed();
        const QString value = declaration.section(u':', 1).trimmed();
        if (property == QLatin1String("display") && value.startsWith(QLatin1String("none"))) return true;
        if (property == QLatin1String("visibility") && value.startsWith(QLatin1String("hidden"))) return true;
        if (property == QLatin1String("mso-hide") && value.startsWith(QLatin1String("all"))) return true;
        if (property == QLatin1String("font-size") && isZero(value)) noLetters = true;
        if ((property == QLatin1String("max-height") || property == QLatin1String("height")) && isZero(value))
            noHeight = true;
        if (property == QLatin1String("overflow") && value.startsWith(QLatin1String("hidden"))) cutOff = true;
        if (property == QLatin1String("opacity") && isZero(value)) return true;
    }
    // Layouts set letters to nothing around pictures to close gaps: then it is not the element that is hidden.
    return (noHeight && cutOff) || (noLetters && noHeight);
}

QString textOf(const GumboNode *node) {
    QString text;
    gatherText(node, text, 0);
    return text;
}

bool isDropped(const GumboNode *element) {
    static const QSet<QByteArray> kDropped{
        "script",   "style",    "head",   "title",  "template",  "object",  "embed",    "applet", "iframe", "frame",
        "frameset", "noframes", "input",  "select", "textarea",  "option",  "datalist", "keygen", "svg",    "math",
        "audio",    "video",    "source", "track",  "canvas",    "map",     "area",     "link",   "meta",   "base",
        "param",    "dialog",   "portal", "xml",    "plaintext", "noembed", "marquee"};
    return element->v.element.tag_namespace != GUMBO_NAMESPACE_HTML || kDropped.contains(tagOf(element));
}

QString hostInText(const QString &text) {
    static const QRegularExpression kHost(
        QStringLiteral("^\\s*(?:https?://)?(?:[^\\s/"
                       "@]*@)?((?:[\\w-]{1,63}\\.){1,8}[^\\W\\d_]{2,24})\\.?(?::\\d{1,5})?(?:[/?#]\\S*)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (text.size() > 2000) return {};
    QString host = kHost.match(text).captured(1).toLower();
    if (host.startsWith(QLatin1String("www."))) host.remove(0, 4);
    return host;
}

bool isLookalike(const QString &shown, const QString &leadsTo) {
    QString target = leadsTo.toLower();
    if (target.startsWith(QLatin1String("www."))) target.remove(0, 4);
    if (shown.isEmpty() || shown == target) return false;
    return !target.endsWith(u'.' + shown) && !shown.endsWith(u'.' + target);
}

}  // namespace heard::email
