// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace heard::ui {

class Theme;

/// A small round-ended button that is on or off, or opens a choice.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    Chip(const Theme &theme, const QString &text, const QString &icon = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
};

}  // namespace heard::ui
