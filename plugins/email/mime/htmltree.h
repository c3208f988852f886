// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

#include <QByteArray>
#include <QString>
#include <memory>

#include "plugins/email/mime/html.h"

/// Gumbo's tree, and what both of its readers ask of an element.
namespace heard::email {

/// The tree of `source`; empty if it is beyond the limits. Those are counted before, as Gumbo goes down its tree by
/// calling itself and compares each attribute with all others of its tag.
class HtmlTree {
public:
    HtmlTree(const QString &source, const HtmlLimits &limits);
    [[nodiscard]] const GumboNode *root() const { return m_output ? m_output->root : nullptr; }

private:
    struct Free {
        void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    };
    QByteArray m_bytes;  // the tree's names point into it
    std::unique_ptr<GumboOutput, Free> m_output;
};

[[nodiscard]] bool withinLimits(const QByteArray &html, const HtmlLimits &limits);

/// An attribute's value; null if it is not there.
[[nodiscard]] QString attributeOf(const GumboNode *element, const char *name);
/// The tag in lower case, also of elements that HTML does not know ("o:p").
[[nodiscard]] QByteArray tagOf(const GumboNode *element);
/// Whether nobody sees it: display:none, no height, letters of no size.
[[nodiscard]] bool isHidden(const GumboNode *element);
/// Elements whose content is no text: scripts, style sheets, objects, fields.
[[nodiscard]] bool isDropped(const GumboNode *element);

/// The text inside, as it stands in the source; at most about 4,000 characters.
[[nodiscard]] QString textOf(const GumboNode *node);

/// The host that a link's text names ("www.bank.ru/login"), without "www."; empty if it names none.
[[nodiscard]] QString hostInText(const QString &text);
/// Whether a link that shows the one host and leads to the other misleads: they are not the same and neither is part
/// of the other.
[[nodiscard]] bool isLookalike(const QString &shown, const QString &leadsTo);

/// The children of elements, documents and templates; null for others.
[[nodiscard]] const GumboVector *childrenOf(const GumboNode *node);

}  // namespace heard::email
