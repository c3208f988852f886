// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sheet.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

Sheet::Sheet(const Kit &kit, const QString &title, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_scroll(new QScrollArea) {
    auto *content = new QWidget;
    content->setMaximumWidth(860);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(32, 24, 32, 32);
    m_column->setSpacing(8);
    auto *head = new Label(kit.theme, Theme::Text::Display, Label::Ink::Text, true);
    head->setText(title);
    m_column->addWidget(head);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(title);
    m_scroll->setWidget(content);
    content->setBackgroundRole(QPalette::AlternateBase);
    m_scroll->viewport()->setBackgroundRole(QPalette::AlternateBase);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(m_scroll);
}

void Sheet::scrollTo(QWidget *place) {
    QTimer::singleShot(0, place, [this, place] { m_scroll->ensureWidgetVisible(place); });
}

void Sheet::addTitle(const QString &title, const QString &words) {
    if (!title.isEmpty()) {
        auto *head = new Label(m_kit.theme, Theme::Text::Title, Label::Ink::Text, true);
        head->setText(title);
        head->setContentsMargins(0, 20, 0, 0);
        m_column->addWidget(head);
    }
    if (words.isEmpty()) return;
    auto *below = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    below->setText(words);
    below->setWordWrap(true);
    below->setContentsMargins(0, 0, 0, 4);
    m_column->addWidget(below);
}

QButtonGroup *Sheet::beginChoice(const QString &name) {
    auto *row = new QWidget;
    row->setAccessibleName(name);
    m_row = new QHBoxLayout(row);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_column->addWidget(row);
    return new QButtonGroup(this);
}

Button *Sheet::addOffer(QButtonGroup &group, const QString &words, const QString &icon, bool checked) {
    auto *button = new Button(m_kit.theme, Button::Kind::Plain, words, icon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setChecked(checked);
    group.addButton(button);
    m_row->addWidget(button);
    return button;
}

void Sheet::endChoice() { m_row->addStretch(); }

QCheckBox *Sheet::addCheck(const QString &words, bool checked, const QString &below) {
    auto *box = new QCheckBox(words);
    box->setChecked(checked);
    m_column->addWidget(box);
    if (!below.isEmpty()) {
        auto *why = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
        why->setText(below);
        why->setWordWrap(true);
        why->setContentsMargins(paint::sided(24, 0, 0, 4));
        m_column->addWidget(why);
        box->setAccessibleDescription(below);
    }
    return box;
}

}  // namespace heard::ui
