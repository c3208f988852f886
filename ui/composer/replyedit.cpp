// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/replyedit.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QUrl>

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

void ReplyEdit::insertFromMimeData(const QMimeData *data) {
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    if (!files.isEmpty()) {
        Q_EMIT filesGiven(files);
    } else if (data->hasImage() && !data->hasText()) {
        Q_EMIT pictureGiven(qvariant_cast<QImage>(data->imageData()));
    } else {
        insertPlainText(data->text());
    }
}

}  // namespace heard::ui
