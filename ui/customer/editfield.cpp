// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/editfield.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/customer/valuebutton.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

EditField::EditField(const Kit &kit, const QString &name, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_name(name), m_placeholder(tr("Add")) {
    m_above = new Label(kit.theme, Theme::Text::Tiny, Label::Ink::Quiet);
    m_above->setText(name);
    m_above->setContentsMargins(paint::sided(6, 6, 0, 0));
    m_button = new ValueButton(kit);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_above);
    m_column->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &EditField::edit);
    setValue({});
}

void EditField::setLarge() {
    m_above->hide();
    m_button->setLarge(true);
}

void EditField::setValue(const QString &value, const QString &shown) {
    m_value = value;
    QString words = shown.isEmpty() ? value : shown;
    for (const Choice &choice : std::as_const(m_choices))
        if (choice.value == value && shown.isEmpty()) words = choice.words;
    m_button->setValue(words, m_placeholder);
    m_button->setAccessibleName(words.isEmpty() ? m_name : QStringLiteral("%1: %2").arg(m_name, words));
    m_button->setAccessibleDescription(tr("Press to change"));
}

void EditField::edit() {
    if (isEditing()) return;
    m_choices.isEmpty() ? openField() : showChoices();
}

void EditField::showChoices() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    for (const Choice &choice : std::as_const(m_choices)) {
        QAction *action = menu->addAction(choice.words);
        action->setCheckable(true);
        action->setChecked(choice.value == m_value);
        connect(action, &QAction::triggered, this, [this, value = choice.value] {
            if (value != m_value) Q_EMIT kept(value);
        });
    }
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void EditField::openField() {
    if (m_severalLines) {
        m_lines = new QPlainTextEdit(m_value);
        m_lines->setTabChangesFocus(true);
        m_lines->setMinimumHeight(96);
        m_lines->moveCursor(QTextCursor::End);
    } else {
        m_line = new QLineEdit(m_value);
        m_line->selectAll();
        if (m_suggestions) {
            auto *completer = new QCompleter(m_suggestions(), m_line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            m_line->setCompleter(completer);
        }
    }
    QWidget *made = field();
    made->setFont(m_kit.theme.font(Theme::Text::Body));
    made->setAccessibleName(m_name);
    made->installEventFilter(this);
    m_column->addWidget(made);
    m_button->hide();
    made->show();  // a layout would show it later, and what is hidden gets no keyboard
    made->setFocus();
}

QWidget *EditField::field() const { return m_line ? static_cast<QWidget *>(m_line) : m_lines; }

QString EditField::written() const {
    return m_lines ? m_lines->toPlainText().trimmed() : m_line ? m_line->text().trimmed() : QString();
}

void EditField::finish() {
    if (isEditing()) close(true);
}

bool EditField::eventFilter(QObject *watched, QEvent *event) {
    if (watched != field()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool keeps = enter && (m_line || key->modifiers().testFlag(Qt::ControlModifier));
        if (keeps || key->key() == Qt::Key_Escape) {
            close(keeps);
            if (!isEditing()) m_button->setFocus();
            return true;
        }
    }
    // Its own menu or list of suggestions takes the focus for a moment.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        finish();
    // What the window would do at this key is not meant while one writes.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape)
            event->accept();
    }
    return QWidget::eventFilter(watched, event);
}

void EditField::close(bool keep) {
    if (m_closing) return;
    const QString text = written();
    const std::optional<QString> value = keep && m_reading && !text.isEmpty() ? m_reading(text) : text;
    if (keep && !value) {
        QPalette wrong = field()->palette();
        wrong.setColor(QPalette::Text, m_kit.theme.tokens().late);
        field()->setPalette(wrong);
        field()->setAccessibleDescription(tr("This makes no sense here"));
        field()->setToolTip(tr("This makes no sense here. Esc gives it up."));
        return;
    }
    m_closing = true;
    QWidget *old = field();
    m_line = nullptr;
    m_lines = nullptr;
    old->removeEventFilter(this);
    old->hide();
    old->deleteLater();
    m_button->show();
    m_closing = false;
    if (keep && *value != m_value) Q_EMIT kept(*value);
    Q_EMIT editingEnded();
}

}  // namespace heard::ui
