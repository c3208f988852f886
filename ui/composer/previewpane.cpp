// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewpane.h"

#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

#include "formatting/marks.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/textformats.h"

namespace heard::ui {
namespace {

constexpr int kMostShown = 1200;  ///< characters: the pane must not push the conversation out of the window

/// As the label shows it: stretch by stretch, with nothing of the text taken for a page's own.
QString htmlOf(const formatting::FormattedText &text, const Theme &theme) {
    QTextDocument document;
    document.setPlainText(text.text);
    const QList<QTextLayout::FormatRange> formats = formatsOf(text, theme);
    for (const QTextLayout::FormatRange &range : formats) {
        QTextCursor cursor(&document);
        cursor.setPosition(range.start);
        cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(range.format);
    }
    return document.toHtml();
}

}  // namespace

PreviewPane::PreviewPane(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_caption = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_caption->setWordWrap(true);
    m_text = new Label(kit.theme, Theme::Text::Body);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    column->addWidget(m_caption);
    column->addWidget(m_text);
    setAccessibleName(tr("Preview"));
}

void PreviewPane::display(const QString &text, bool hasMarks, const QString &channel, const QString &agent) {
    m_caption->setText(tr("As the customer sees it in %1, from %2").arg(channel, agent));
    const bool cut = text.size() > kMostShown;
    const QString shown = text.isEmpty() ? tr("Nothing is written yet.") : cut ? text.left(kMostShown) + u'…' : text;
    m_text->setTextFormat(hasMarks ? Qt::RichText : Qt::PlainText);
    m_text->setText(hasMarks ? htmlOf(formatting::fromMarks(shown), m_kit.theme) : shown);
}

void PreviewPane::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect(), metrics::kCorner, t.ground, t.line);
}

}  // namespace heard::ui
