// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mentions.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

namespace heard::ui {
namespace {
constexpr int kLongest = 60;  ///< characters after the @: a name, not a sentence
}

Mentions::Mentions(Desk &desk, QPlainTextEdit *edit)
    : QObject(edit), m_desk(desk), m_edit(edit), m_names(new QStandardItemModel(this)) {
    m_completer.setModel(m_names);
    m_completer.setWidget(edit);
    m_completer.setCompletionMode(QCompleter::PopupCompletion);
    m_completer.setCaseSensitivity(Qt::CaseInsensitive);
    m_completer.setFilterMode(Qt::MatchContains);
    m_completer.popup()->setAccessibleName(tr("Colleagues"));
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &Mentions::take);
    connect(edit, &QPlainTextEdit::textChanged, this, &Mentions::offer);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (sign() < 0) m_completer.popup()->hide();
    });
    m_completer.popup()->installEventFilter(this);  // before the completer's own, which lets the edit take Enter
}

void Mentions::setActive(bool active) {
    m_active = active;
    if (!active) m_completer.popup()->hide();
}

void Mentions::fill() {
    m_names->clear();
    for (const Agent &agent : m_desk.agents())
        if (!agent.removed && agent.id != m_desk.me().id) m_names->appendRow(new QStandardItem(agent.name));
}

int Mentions::sign() const {
    if (!m_active) return -1;
    const QTextCursor caret = m_edit->textCursor();
    if (caret.hasSelection()) return -1;
    const QString before = caret.block().text().left(caret.positionInBlock());
    const auto at = before.lastIndexOf(u'@');
    const bool begins = at >= 0 && (at == 0 || !before[at - 1].isLetterOrNumber());
    return begins && before.size() - at <= kLongest ? caret.block().position() + int(at) : -1;
}

void Mentions::offer() {
    QAbstractItemView *popup = m_completer.popup();
    const int at = sign();
    if (at < 0 || !m_edit->hasFocus()) return popup->hide();
    fill();
    const int end = m_edit->textCursor().position();
    QTextCursor written(m_edit->document());
    written.setPosition(at + 1);
    written.setPosition(end, QTextCursor::KeepAnchor);
    m_completer.setCompletionPrefix(written.selectedText());
    const bool whole = m_completer.completionCount() == 1 &&
                       m_completer.currentCompletion().compare(written.selectedText(), Qt::CaseInsensitive) == 0;
    if (m_completer.completionCount() == 0 || whole) return popup->hide();
    popup->setCurrentIndex(m_completer.completionModel()->index(0, 0));
    QTextCursor corner(m_edit->document());
    corner.setPosition(at);
    QRect place = m_edit->cursorRect(corner);
    place.translate(m_edit->viewport()->pos());
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 16);
    m_completer.complete(place);
}

void Mentions::take(const QString &name) {
    const int at = sign();
    if (at < 0) return;
    QTextCursor cursor = m_edit->textCursor();
    const int end = cursor.position();
    cursor.setPosition(at);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(QLatin1Char('@') + name + QLatin1Char(' '));
    m_edit->setTextCursor(cursor);
    m_completer.popup()->hide();
}

/// The keys that choose from the list do not write while it is there.
bool Mentions::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
        if (takes && key->modifiers() == Qt::NoModifier) {
            take(m_completer.popup()->currentIndex().data().toString());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace heard::ui
