// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/bubblelayout.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImageReader>

#include "domain/outgoing.h"
#include "domain/pictures.h"
#include "ui/conversation/messagewords.h"
#include "ui/conversation/partcards.h"
#include "ui/conversation/shownpicture.h"
#include "ui/style/codewords.h"
#include "ui/style/theme.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

constexpr int kSide = 16;  ///< from the edges of the conversation
constexpr int kPadX = 11;
constexpr int kPadY = 8;
constexpr int kSpace = 7;  ///< between bubbles
constexpr int kDay = 32;
constexpr int kFooter = 17;
constexpr int kFileHeight = 44;
constexpr int kFoldHeight = 24;
constexpr int kPictureMost = 280;
constexpr int kAnsweredHeight = 22;
constexpr int kKeyHeight = 30;
constexpr int kBetweenKeys = 4;
constexpr int kQuoteIndent = 12;  ///< of quoted words, for the bar before them
constexpr int kCodePad = 8;

qreal widest(int width) { return qMax(160.0, (width - 2 * kSide) * 0.74); }

/// Breaks `text` into lines of at most `room`; returns the width of the widest.
qreal breakLines(QTextLayout &layout, qreal room) {
    qreal y = 0;
    qreal used = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        line.setPosition(QPointF(0, y));
        y += line.height() + 1;
        used = qMax(used, line.naturalTextWidth());
    }
    layout.endLayout();
    return qMin(room, used + 1);
}

/// The width that the text needs, at most `room`. Text that runs from right to left stands at the right edge of its
/// lines, so these become as wide as that.
qreal fit(QTextLayout &layout, qreal room) {
    const qreal used = breakLines(layout, room);
    return layout.text().isRightToLeft() ? breakLines(layout, used) : used;
}

qreal textHeight(const QTextLayout &layout) { return layout.boundingRect().height(); }

std::shared_ptr<QTextLayout> makeText(const QString &text, const QFont &font,
                                      const QList<QTextLayout::FormatRange> &formats) {
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(lines, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(formats);
    return layout;
}

/// Lays out one row from top to bottom.
class Builder {
public:
    Builder(const Theme &theme, const MessageRow &row, int width, Opened opened)
        : m_theme(theme), m_row(row), m_width(width), m_opened(opened) {}

    BubbleLayout build(qint64 previousAt, qint64 now) {
        if (previousAt == 0 || !timewords::sameDay(previousAt, m_row.at)) addDay(now);
        if (m_row.direction == Direction::System)
            addSystemLine(now);
        else
            addBubble();
        if (QGuiApplication::isRightToLeft()) mirror();
        m_made.height = qCeil(m_y);
        return m_made;
    }

private:
    /// Laid out as from left to right, then each box goes to the other side as it is.
    void mirror() {
        m_made.rightToLeft = true;
        const auto turn = [this](QRectF &box) { box.moveLeft(m_width - box.right()); };
        for (QRectF *box : {&m_made.bubble, &m_made.footerBox, &m_made.troubleBox}) turn(*box);
        for (BubbleBlock &block : m_made.blocks) turn(block.box);
        for (BubbleLayout::Button &button : m_made.buttons) turn(button.box);
    }

    void addDay(qint64 now) {
        m_made.dayLine = timewords::day(m_row.at, now);
        m_made.dayBox = QRectF(0, m_y, m_width, kDay);
        m_y += kDay;
    }

    void addSystemLine(qint64 now) {
        m_made.system = systemSentence(m_row, now);
        m_made.systemBox = QRectF(kSide, m_y, m_width - 2 * kSide, 26);
        m_y += 30;
    }

    void addBubble() {
        m_made.onRight = m_row.direction != Direction::In;
        m_inner = widest(m_width) - 2 * kPadX;
        m_takenBack = m_row.direction != Direction::System && m_row.facts.contains(QLatin1String("deleted"));
        addAnswered();
        for (int i = 0; i < m_row.parts.size(); ++i) addPart(i);
        for (const QString &file : m_row.localFiles) addLocalFile(file);
        addKeys();
        addFooter();
        placeBubble();
        addTrouble();
        m_y += kSpace;
    }

    void addPart(int index) {
        const Part &part = m_row.parts.at(index);
        if (part.kind == QLatin1String("text"))
            return addWords(formattedTextOf(part, m_row.hasMarks), index, BubbleBlock::Kind::Text);
        if (tellsByText(part)) return addText(part.text, index, BubbleBlock::Kind::Text);
        if (part.kind == QLatin1String("quote")) return addQuote(part, index);
        if (decorates(part)) return;
        const bool picture = part.kind == QLatin1String("image") && (part.mime.isEmpty() || isShownPicture(part.mime));
        const bool sticker = part.kind == QLatin1String("sticker") && isShownPicture(part.mime);
        if (picture || sticker) return addPicture(QSize(part.width, part.height), index, {}, part.name);
        if (const auto card = cardFor(part)) return addCard(index, *card);
        const bool file = isFileLike(part) || part.kind == QLatin1String("image");  // of a kind that is not decoded
        if (file && part.blob) return addFile(index, {}, part.name, fileIcon(part), fileDetail(part));
        if (isFileLike(part) && !part.text.isEmpty())
            return addText(absentFileWords(part), index, BubbleBlock::Kind::Unknown);
        if (const QString words = eventWords(part); !words.isEmpty())
            return addText(words, index, BubbleBlock::Kind::Unknown);
        addText(unknownPartSentence(part), index, BubbleBlock::Kind::Unknown);
    }

    /// Quoted history and signatures, which the agent has read or does not need: one press for all of them.
    void addQuote(const Part &part, int index) {
        if (!m_folded) {
            m_folded = true;
            BubbleBlock fold;
            fold.kind = BubbleBlock::Kind::Fold;
            fold.name = foldWords(m_opened.quotes);
            fold.icon = m_opened.quotes ? QStringLiteral("chevron-down") : QStringLiteral("ellipsis");
            const QFontMetricsF letters(m_theme.font(Theme::Text::Small));
            place(fold, QSizeF(qMin(m_inner, letters.horizontalAdvance(fold.name) + 34), kFoldHeight));
        }
        if (m_opened.quotes) addText(part.text, index, BubbleBlock::Kind::Quoted);
    }

    /// The message that this one answers: what the connector told, or what our writer chose.
    void addAnswered() {
        const bool in = m_row.direction == Direction::In;
        const QJsonValue told = in ? m_row.facts.value(QLatin1String("origin"))[QLatin1String("answers")]
                                   : m_row.facts.value(QLatin1String("outgoing"))[QLatin1String("reply_to")];
        const QString text = told[QLatin1String("text")].toString().simplified();
        if (text.isEmpty()) return;
        const QString by = told[QLatin1String("by")].toString();
        BubbleBlock block;
        block.kind = BubbleBlock::Kind::Answered;
        block.name = by.isEmpty() ? text : by + QStringLiteral(": ") + text;
        const QFontMetricsF letters(m_theme.font(Theme::Text::Small));
        place(block, QSizeF(qMin(m_inner, letters.horizontalAdvance(block.name) + kQuoteIndent + 2), kAnsweredHeight));
    }

    /// As the customer has them: each row as wide as the words above, or wider.
    void addKeys() {
        if (m_row.direction != Direction::Out) return;
        const ButtonRows rows = outgoingFrom(m_row.facts.value(QLatin1String("outgoing")).toObject()).buttons;
        const QFontMetricsF letters(m_theme.font(Theme::Text::Small));
        qreal width = m_used;
        for (const auto &row : rows)
            for (const ReplyButton &button : row)
                width = qMax(width, (letters.horizontalAdvance(button.text) + 40) * qreal(row.size()));
        width = qMin(width, m_inner);
        for (const auto &row : rows) {
            const qreal each = (width - kBetweenKeys * qreal(row.size() - 1)) / qreal(row.size());
            const qreal top = m_content + (m_made.blocks.isEmpty() ? 0 : 6);
            for (qsizetype i = 0; i < row.size(); ++i) {
                BubbleBlock block;
                block.kind = BubbleBlock::Kind::Key;
                block.name = row.at(i).text;
                if (const QUrl target(row.at(i).url, QUrl::StrictMode); isFollowable(target)) block.target = target;
                block.box = QRectF(qreal(i) * (each + kBetweenKeys), top, each, kKeyHeight);
                m_made.blocks << block;
            }
            m_content = top + kKeyHeight;
        }
        if (!rows.isEmpty()) m_used = qMax(m_used, width);
    }

    void addText(const QString &text, int index, BubbleBlock::Kind kind) { addWords({text, {}}, index, kind); }

    void addWords(const formatting::FormattedText &text, int index, BubbleBlock::Kind kind) {
        const QList<ShownWords> pieces = shownWordsOf(text, m_theme);
        for (const ShownWords &words : pieces) {
            BubbleBlock block;
            block.kind = kind;
            block.part = index;
            block.links = words.links;
            block.frame = words.frame;
            if (!m_opened.hidden) block.hidden = words.hidden;
            QFont font = m_theme.font(kind == BubbleBlock::Kind::Quoted ? Theme::Text::Small : Theme::Text::Body);
            if (words.frame == ShownWords::Frame::Code) {
                font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
                font.setFixedPitch(true);
            }
            font.setItalic(kind == BubbleBlock::Kind::Unknown);
            font.setStrikeOut(m_takenBack);
            const bool code = words.frame == ShownWords::Frame::Code;
            const qreal left = code ? kCodePad : words.frame == ShownWords::Frame::Quote ? kQuoteIndent : 0;
            const qreal right = code ? kCodePad : 0;
            block.text = makeText(words.text, font, words.formats);
            const qreal used = fit(*block.text, m_inner - left - right);
            if (code && !m_made.blocks.isEmpty()) m_content += kCodePad / 2;
            place(block, QSizeF(used, textHeight(*block.text)), left);
            m_used = qMax(m_used, used + left + right);
            if (code) m_content += kCodePad / 2;
        }
    }

    void addPicture(QSize pixels, int index, const QString &localFile, const QString &name) {
        BubbleBlock block;
        block.kind = BubbleBlock::Kind::Picture;
        block.part = index;
        block.localFile = localFile;
        block.name = name;
        // The place is taken at once from the sizes the hub told, so that nothing jumps when the picture comes.
        const QSizeF room(qMin<qreal>(m_inner, kPictureMost), kPictureMost);
        QSizeF size = pixels.isEmpty() ? QSizeF(160, 120) : QSizeF(pixels);
        if (size.width() > room.width() || size.height() > room.height()) size.scale(room, Qt::KeepAspectRatio);
        place(block, size.expandedTo(QSizeF(48, 32)));
    }

    void addFile(int index, const QString &localFile, const QString &name, const QString &icon, const QString &detail) {
        BubbleBlock block;
        block.kind = BubbleBlock::Kind::File;
        block.part = index;
        block.localFile = localFile;
        block.name = name;
        block.icon = icon;
        block.detail = detail;
        placeTwoLines(block);
    }

    void addCard(int index, const PartCard &card) {
        BubbleBlock block;
        block.kind = BubbleBlock::Kind::Card;
        block.part = index;
        block.name = card.title;
        block.detail = card.detail;
        block.icon = card.icon;
        block.target = card.target;
        placeTwoLines(block);
    }

    void placeTwoLines(BubbleBlock &block) {
        const qreal words = qMax(QFontMetricsF(m_theme.font(Theme::Text::Body)).horizontalAdvance(block.name),
                                 QFontMetricsF(m_theme.font(Theme::Text::Tiny)).horizontalAdvance(block.detail));
        place(block, QSizeF(qBound<qreal>(180, words + 52, m_inner), kFileHeight));
    }

    void addLocalFile(const QString &file) {
        const QFileInfo info(file);
        QImageReader reader(file);
        if (isPicture(file) && mayDecode(reader)) return addPicture(reader.size(), -1, file, info.fileName());
        addFile(-1, file, info.fileName(), QStringLiteral("file-text"), sizeWords(info.size()));
    }

    void place(BubbleBlock &block, const QSizeF &size, qreal left = 0) {
        if (!m_made.blocks.isEmpty()) m_content += 6;
        block.box = QRectF(QPointF(left, m_content), size);
        m_content += size.height();
        m_used = qMax(m_used, size.width());
        m_made.blocks << block;
    }

    void addFooter() {
        m_made.footer = footerWords(m_row);
        const QFontMetricsF letters(m_theme.font(Theme::Text::Tiny));
        const qreal marks = m_row.direction == Direction::Note ? 0 : 20;  // the channel's or the delivery mark
        m_used = qMax(m_used, qMin(m_inner, letters.horizontalAdvance(m_made.footer) + marks + 2));
    }

    void placeBubble() {
        const QSizeF size(m_used + 2 * kPadX, m_content + kFooter + 2 * kPadY);
        const qreal x = m_made.onRight ? m_width - kSide - size.width() : kSide;
        m_made.bubble = QRectF(QPointF(x, m_y), size);
        for (BubbleBlock &block : m_made.blocks) block.box.translate(x + kPadX, m_y + kPadY);
        m_made.footerBox = QRectF(x + kPadX, m_made.bubble.bottom() - kPadY - kFooter + 4, m_used, kFooter - 2);
        m_y = m_made.bubble.bottom();
    }

    void addTrouble() {
        m_made.trouble = troubleSentence(m_row);
        if (m_made.trouble.isEmpty()) return;
        const QFont font = m_theme.font(Theme::Text::Small);
        m_made.troubleText = makeText(m_made.trouble, font, {});
        const qreal room = widest(m_width) - 20;
        const qreal used = fit(*m_made.troubleText, room);
        const qreal x = m_width - kSide - used;
        m_made.troubleBox = QRectF(x, m_y + 5, used, textHeight(*m_made.troubleText));
        m_y = m_made.troubleBox.bottom();
        addButtons(font);
    }

    /// From the right; where they do not fit beside each other, the rest comes below.
    void addButtons(const QFont &font) {
        QList<Decision> decisions = decisionsFor(m_row);
        if (decisions.isEmpty()) return;
        std::reverse(decisions.begin(), decisions.end());
        qreal right = m_width - kSide;
        for (const Decision decision : std::as_const(decisions)) {
            BubbleLayout::Button button{decision, {}, decisionWords(decision, m_row)};
            const qreal width = QFontMetricsF(font).horizontalAdvance(button.text) + 20;
            if (right - width < kSide) {
                right = m_width - kSide;
                m_y += 32;
            }
            button.box = QRectF(right - width, m_y + 6, width, 26);
            right -= width + 6;
            m_made.buttons << button;
        }
        m_y += 34;
    }

    const Theme &m_theme;
    const MessageRow &m_row;
    int m_width;
    Opened m_opened;
    bool m_folded = false;     ///< the place to press is there
    bool m_takenBack = false;  ///< by the customer
    BubbleLayout m_made;
    qreal m_y = 0;
    qreal m_inner = 0;    ///< the most a bubble's content may be wide
    qreal m_used = 0;     ///< and is
    qreal m_content = 0;  ///< height of the content so far
};

}  // namespace

BubbleLayout layOutBubble(const Theme &theme, const MessageRow &row, int width, qint64 previousAt, qint64 now,
                          Opened opened) {
    return Builder(theme, row, width, opened).build(previousAt, now);
}

bool isPicture(const QString &fileName) {
    static const QStringList suffixes{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("gif"), QStringLiteral("webp")};
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

}  // namespace heard::ui
