// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPlainTextEdit>

#include "ui/style/kit.h"

class QMenu;

namespace heard::ui {

/// A plain-text box that grows from two lines to eight with its text. Pictures and files that are pasted or dropped
/// are handed on instead of put in; what was copied from a page is tidied. It has no ground and no frame of its own:
/// the composer paints them.
class ReplyEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReplyEdit(const Kit &kit, QWidget *parent = nullptr);

    /// What was pasted or dropped: files, or a picture, or text at the caret.
    void take(const QMimeData &data);

Q_SIGNALS:
    void focusChanged();
    void pictureGiven(const QImage &picture);
    void filesGiven(const QStringList &paths);
    /// The menu is about to be shown for this place of the text; who has something to offer adds it.
    void menuOpens(QMenu *menu, int position);

protected:
    bool canInsertFromMimeData(const QMimeData *data) const override;
    void insertFromMimeData(const QMimeData *data) override { take(*data); }
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void grow();
    void pasteTidied();
    void tidy();
};

}  // namespace heard::ui
