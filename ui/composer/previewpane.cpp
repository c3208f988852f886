// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewpane.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

namespace heard::ui {
namespace {

constexpr int kMostShown = 1200;  ///< characters: the pane must not push the conversation out of the window

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

void PreviewPane::display(const QString &text, const QString &channel, const QString &agent) {
    m_caption->setText(tr("As the customer sees it in %1, from %2").arg(channel, agent));
    const bool cut = text.size() > kMostShown;
    m_text->setText(text.isEmpty() ? tr("Nothing is written yet.") : cut ? text.left(kMostShown) + u'…' : text);
}

void PreviewPane::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect(), metrics::kCorner, t.ground, t.line);
}

}  // namespace heard::ui
