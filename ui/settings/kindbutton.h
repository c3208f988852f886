// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QJsonObject>

#include "ui/style/kit.h"

namespace heard::ui {

/// A channel kind to choose: its mark, as its plugin draws it, and its name.
class KindButton final : public QAbstractButton {
    Q_OBJECT
public:
    KindButton(const Kit &kit, const QJsonObject &metadata, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRectF &box) const;

    Kit m_kit;
    QString m_icon;  ///< SVG, or the name of one of ours
    QColor m_colour;
};

}  // namespace heard::ui
