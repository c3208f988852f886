// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

#include "ui/conversation/picturestore.h"

namespace heard::ui {

/// A picture as large as the window allows. Escape or a click closes; Ctrl+S saves. Deletes itself when closed.
class PictureViewer final : public QDialog {
    Q_OBJECT
public:
    PictureViewer(const QString &path, const QString &name, QWidget *parent);

Q_SIGNALS:
    void saveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_path;
    PictureStore m_pictures;
};

}  // namespace heard::ui
