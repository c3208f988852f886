// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/replyedit.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTextDocumentFragment>
#include <QUrl>

#include "ui/composer/tidytext.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {

ReplyEdit::ReplyEdit(const Kit &kit, QWidget *parent) : QPlainTextEdit(parent) {
    setFrameShape(QFrame::NoFrame);
    setFont(kit.theme.font(Theme::Text::Body));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setViewportMargins(paint::sided(8, 6, 6, 6));
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ReplyEdit::grow);
    grow();
}

void ReplyEdit::grow() {
    // A QPlainTextDocumentLayout counts in lines.
    const int lines = qBound(2, int(document()->size().height()), 8);
    const int wanted = qCeil(lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin()) + 14;
    if (height() != wanted) setFixedHeight(wanted);
}

void ReplyEdit::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void ReplyEdit::focusInEvent(QFocusEvent *event) {
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void ReplyEdit::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

bool ReplyEdit::canInsertFromMimeData(const QMimeData *data) const {
    return data->hasImage() || data->hasUrls() || QPlainTextEdit::canInsertFromMimeData(data);
}

void ReplyEdit::take(const QMimeData &data) {
    QStringList files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
    } else if (data.hasImage() && !data.hasText()) {
        Q_EMIT pictureGiven(qvariant_cast<QImage>(data.imageData()));
    } else {
        insertPlainText(data.hasHtml() ? tidied(data.text()) : data.text());
    }
}

void ReplyEdit::pasteTidied() { insertPlainText(tidied(QGuiApplication::clipboard()->text())); }

/// The whole text, or what is selected of it; one step to undo.
void ReplyEdit::tidy() {
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) cursor.select(QTextCursor::Document);
    cursor.insertText(tidied(cursor.selection().toPlainText()));
}

void ReplyEdit::contextMenuEvent(QContextMenuEvent *event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTextCursor place = byKey ? textCursor() : cursorForPosition(event->pos());
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("Paste tidied"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), this, &ReplyEdit::pasteTidied)
        ->setEnabled(!QGuiApplication::clipboard()->text().isEmpty());
    menu->addAction(tr("Tidy the text"), this, &ReplyEdit::tidy)->setEnabled(!document()->isEmpty());
    Q_EMIT menuOpens(menu, place.position());
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void ReplyEdit::keyPressEvent(QKeyEvent *event) {
    if (event->keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_V)) return pasteTidied();
    QPlainTextEdit::keyPressEvent(event);
}

}  // namespace heard::ui
