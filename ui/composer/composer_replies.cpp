// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer does with canned replies and macros: puts them in, and marks what is still to fill in.
#include <QMenu>

#include "replies/template.h"
#include "ui/composer/attachmentrow.h"
#include "ui/composer/composer.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/replyedit.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/theme.h"

namespace heard::ui {

QPlainTextEdit &Composer::edit() { return *m_edit; }

void Composer::insert(CardId reply, const PreparedReply &prepared, int from, int to) {
    QTextCursor caret = m_edit->textCursor();
    if (from >= 0) {
        caret.setPosition(qMin(from, m_edit->document()->characterCount() - 1));
        caret.setPosition(qMin(to, m_edit->document()->characterCount() - 1), QTextCursor::KeepAnchor);
    }
    const int start = caret.selectionStart();
    m_files->add(prepared.attachments);
    if (reply && !m_used.contains(reply)) m_used += reply;
    caret.insertText(prepared.text);
    if (!prepared.holes.isEmpty()) {
        const replies::Hole &hole = prepared.holes.first();
        caret.setPosition(start + hole.start);
        caret.setPosition(start + hole.start + hole.length, QTextCursor::KeepAnchor);
    } else if (prepared.caret >= 0) {
        caret.setPosition(start + prepared.caret);
    }
    m_edit->setTextCursor(caret);
    m_edit->setFocus();
    m_keeper->change(current());
    showState();
}

void Composer::toNextHole() {
    const QList<replies::Hole> holes = replies::holesIn(m_edit->toPlainText());
    if (holes.isEmpty()) return;
    QTextCursor caret = m_edit->textCursor();
    const int after = caret.selectionEnd();
    const auto next =
        std::find_if(holes.begin(), holes.end(), [after](const replies::Hole &hole) { return hole.start >= after; });
    const replies::Hole &hole = next == holes.end() ? holes.first() : *next;
    caret.setPosition(hole.start);
    caret.setPosition(hole.start + hole.length, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(caret);
    m_edit->setFocus();
}

void Composer::showBelowMacros(QMenu &menu) { menu.popup(m_macros->mapToGlobal(QPoint(0, m_macros->height() + 4))); }

/// True if the reply stays here because something in it is still to be filled in. Whoever sends the same text once more
/// means it.
bool Composer::warnsOfHoles() {
    const QString text = m_edit->toPlainText();
    if (replies::holesIn(text).isEmpty() || m_warnedOf == text) return false;
    m_warnedOf = text;
    QTextCursor caret = m_edit->textCursor();
    caret.setPosition(0);
    m_edit->setTextCursor(caret);
    toNextHole();
    showState();
    return true;
}

void Composer::showHoles() {
    const QString text = m_edit->toPlainText();
    const QList<replies::Hole> holes = replies::holesIn(text);
    QList<QTextEdit::ExtraSelection> marks;
    QStringList names;
    const Tokens &t = m_kit.theme.tokens();
    for (const replies::Hole &hole : holes) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(hole.start);
        mark.cursor.setPosition(hole.start + hole.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(t.riskTint);
        mark.format.setForeground(t.risk);
        marks += mark;
        if (!names.contains(hole.name)) names += hole.name;
    }
    m_edit->setExtraSelections(marks);
    // A fault of the draft is told before what is open in it.
    if (holes.isEmpty() || m_note || !m_warning->isHidden()) return;
    const QString open = tr("Still to fill in: %1.").arg(names.join(QStringLiteral(", ")));
    const bool warned = m_warnedOf == text;
    m_warning->setText(warned ? open + u' ' + tr("Send once more to send it as it is.") : open);
    m_warning->setInk(warned ? Label::Ink::Late : Label::Ink::Risk);
    m_warning->show();
}

}  // namespace heard::ui
