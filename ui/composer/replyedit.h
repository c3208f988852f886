// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPlainTextEdit>

#include "ui/style/kit.h"

namespace heard::ui {

/// A plain-text box that grows from two lines to eight with its text. Pictures and files that are pasted or dropped
/// are handed on instead of put in. It has no ground and no frame of its own: the composer paints them.
class ReplyEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReplyEdit(const Kit &kit, QWidget *parent = nullptr);

Q_SIGNALS:
    void focusChanged();
    void pictureGiven(const QImage &picture);
    void filesGiven(const QStringList &paths);

protected:
    bool canInsertFromMimeData(const QMimeData *data) const override;
    void insertFromMimeData(const QMimeData *data) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();
};

}  // namespace heard::ui
