// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

NoticeBar::NoticeBar(const Kit &kit, QWidget *parent) : QWidget(parent), m_kit(kit) {
    m_words = new Label(kit.theme, Theme::Text::Body);
    m_words->setWordWrap(true);
    m_undo = new Button(kit.theme, Button::Kind::Plain, tr("Undo"), QStringLiteral("undo-2"));
    m_close = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Close this message"), QStringLiteral("x"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(44, 6, 8, 7));
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    m_goes.setSingleShot(true);
    m_goes.setInterval(8000);
    connect(&m_goes, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        hide();
        if (m_onUndo) m_onUndo();
    });
    hide();
}

void NoticeBar::present(const QString &sentence, bool error) {
    m_error = error;
    m_words->setText(sentence);
    m_words->setInk(error ? Label::Ink::Late : Label::Ink::Text);
    m_undo->setVisible(!error && !m_undo->text().isEmpty());
    setAccessibleName(sentence);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showError(const QString &sentence) {
    m_goes.stop();
    present(sentence, true);
}

void NoticeBar::showDone(const QString &sentence, const QString &undoWords, std::function<void()> undo) {
    m_onUndo = std::move(undo);
    m_undo->setText(undoWords);
    present(sentence, false);
    m_goes.start();
}

QString NoticeBar::sentence() const { return isHidden() ? QString() : m_words->text(); }

void NoticeBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), m_error ? t.lateTint : t.accentTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const QString icon = m_error ? QStringLiteral("circle-alert") : QStringLiteral("circle-check");
    m_kit.theme.icons().paint(painter, QRectF(16, 0, 16, height()), icon, m_error ? t.late : t.accent, 16);
}

}  // namespace heard::ui
