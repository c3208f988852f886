// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/shownwords.h"

#include <algorithm>

#include "formatting/marks.h"
#include "ui/style/textformats.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

using formatting::Entity;
using formatting::FormattedText;

constexpr qsizetype kMostEntities = 1000;  ///< more is no text that a person formatted

ShownWords::Frame frameOf(const QString &type) {
    if (type == QLatin1String("blockquote") || type == QLatin1String("expandable_blockquote"))
        return ShownWords::Frame::Quote;
    return type == QLatin1String("pre") ? ShownWords::Frame::Code : ShownWords::Frame::None;
}

/// The addresses that stand in the text, and those behind words.
QList<TextLink> linksOf(const FormattedText &text) {
    QList<TextLink> links;
    for (const Entity &entity : text.entities)
        if (const QUrl target(entity.url, QUrl::StrictMode);
            entity.type == QLatin1String("text_link") && isFollowable(target))
            links += TextLink{int(entity.offset), int(entity.length), target,
                              doubtOf(target, text.text.mid(entity.offset, entity.length))};
    const QList<TextLink> seen = findLinks(text.text);
    for (const TextLink &link : seen) {
        const bool within = std::any_of(links.begin(), links.end(), [&link](const TextLink &other) {
            return link.start < other.start + other.length && other.start < link.start + link.length;
        });
        if (!within) links += link;
    }
    return links;
}

/// A link that may mislead has the colour of what went wrong, and a wave below it.
QTextCharFormat looksOf(const TextLink &link, const Theme &theme) {
    QTextCharFormat format = formatOf(QStringLiteral("text_link"), theme);
    if (link.doubt == LinkDoubt::None) return format;
    format.setForeground(theme.tokens().late);
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    return format;
}

ShownWords shown(const FormattedText &text, ShownWords::Frame frame, const Theme &theme) {
    ShownWords words;
    words.frame = frame;
    words.text = text.text;
    FormattedText looks = text;
    // A block of code has its tint already, and a link that leads nowhere must not look like one.
    looks.entities.removeIf([&](const Entity &entity) {
        return entity.type == QLatin1String("pre") || entity.type == QLatin1String("text_link");
    });
    words.formats = formatsOf(looks, theme);
    for (const Entity &entity : text.entities)
        if (entity.type == QLatin1String("spoiler")) words.hidden += {int(entity.offset), int(entity.length)};
    words.links = linksOf(text);
    for (const TextLink &link : std::as_const(words.links))
        addFormat(words.formats, link.start, link.length, looksOf(link, theme));
    return words;
}

}  // namespace

FormattedText formattedTextOf(const Part &part, bool hasMarks) {
    if (hasMarks) return formatting::fromMarks(part.text);
    const QJsonArray entities = part.extra.value(QLatin1String("entities")).toArray();
    if (entities.isEmpty() || entities.size() > kMostEntities) return {part.text, {}};
    return FormattedText::from(part.text, entities);
}

QList<ShownWords> shownWordsOf(const FormattedText &text, const Theme &theme) {
    QList<ShownWords> pieces;
    qsizetype done = 0;
    const auto addPlain = [&](qsizetype to) {
        // The line breaks around a frame are the frame's.
        qsizetype end = to;
        if (done > 0 && done < end && text.text.at(done) == u'\n') ++done;
        if (to < text.text.size() && end > done && text.text.at(end - 1) == u'\n') --end;
        if (end > done) pieces += shown(text.part(done, end), ShownWords::Frame::None, theme);
    };
    for (const Entity &entity : text.entities) {
        const ShownWords::Frame frame = frameOf(entity.type);
        if (frame == ShownWords::Frame::None || entity.offset < done) continue;
        addPlain(entity.offset);
        done = entity.offset + entity.length;
        pieces += shown(text.part(entity.offset, done), frame, theme);
    }
    addPlain(text.text.size());
    if (pieces.isEmpty()) pieces += shown(text, ShownWords::Frame::None, theme);
    return pieces;
}

}  // namespace heard::ui
