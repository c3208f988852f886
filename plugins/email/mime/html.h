// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace heard::email {

/// Where a picture that is part of the mail is found: the number of its part, or -1.
struct PictureSource {
    std::function<int(const QString &contentId)> byContentId;
    /// A picture that stands in the HTML itself ("data:"): keeps it and gives its number. `mime` is one of png, jpeg,
    /// gif, webp.
    std::function<int(const QByteArray &bytes, const QByteArray &mime)> embedded;
};

/// HTML that nothing can happen through.
struct SafeHtml {
    QString html;          ///< the inside of a body; empty if `refused`
    int remote = 0;        ///< pictures that are elsewhere: data-remote-src
    int lookalikes = 0;    ///< links whose text names another host; theirs stands behind them and in data-lookalike
    bool refused = false;  ///< too large, too deep or too many elements: show the text only
};

/// What a mail's HTML may cost.
struct HtmlLimits {
    qsizetype bytes = 1024LL * 1024;
    int depth = 400;
    int tags = 40'000;
    int attributes = 200;  ///< of one tag
};

class HtmlTree;

/// A mail's HTML, read once for both of its uses. Any thread, one at a time.
class HtmlDocument {
public:
    explicit HtmlDocument(const QString &source, const HtmlLimits &limits = {});

    /// A list of what may stay; everything else goes. No scripts, forms, event handlers, embedded objects or style
    /// sheets; styles that can't leave the message or fetch anything; links to http, https, mailto and tel only;
    /// pictures of the mail itself as src="part:N", others wait in data-remote-src until the reader asks for them. What
    /// is hidden from the eye (a newsletter's preheader) is left out.
    [[nodiscard]] SafeHtml safe(const PictureSource &pictures) const;

    /// The same as plain text: paragraphs, lists, tables by "|", links with where they lead, quotes by ">", pictures by
    /// their words. Of HTML beyond the limits the bare words.
    [[nodiscard]] QString text() const;

private:
    QString m_source;
    std::shared_ptr<const HtmlTree> m_tree;
};

/// Text as HTML: paragraphs, line breaks, links of http and https.
[[nodiscard]] QString textToHtml(const QString &text);

}  // namespace heard::email
