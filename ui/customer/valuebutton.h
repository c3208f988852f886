// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QHash>

#include "ui/style/kit.h"

namespace heard::ui {

/// A value that can be pressed to change it: text of as many lines as it needs, a frame and a pencil under the pointer.
class ValueButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ValueButton(const Kit &kit, QWidget *parent = nullptr);

    /// @p placeholder is shown quietly where there is no value.
    void setValue(const QString &value, const QString &placeholder);
    void setLarge(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont textFont() const;
    void forgetHeights();

    Kit m_kit;
    bool m_empty = true;
    bool m_large = false;
    mutable QHash<int, int> m_heights;  ///< by width: a layout asks for the same again and again
};

}  // namespace heard::ui
