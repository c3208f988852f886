// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/style/theme.h"

namespace heard::ui {

/// A label in one of the theme's sizes and inks. Plain text always. `elide`: one line, cut with an ellipsis, the whole
/// text as tool tip; otherwise it wraps.
class Label : public QLabel {
    Q_OBJECT
public:
    enum class Ink { Text, Quiet, Accent, Risk, Late };

    Label(const Theme &theme, Theme::Text size, Ink ink = Ink::Text, bool strong = false, QWidget *parent = nullptr);

    void setElided(bool elided);
    void setInk(Ink ink);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolour();

    const Theme &m_theme;
    Ink m_ink;
    bool m_elided = false;
};

}  // namespace heard::ui
