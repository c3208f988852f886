// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace heard::ui {

class Theme;

/// A button as the design has it. Its accessible name is its text unless another is given.
class Button final : public QPushButton {
    Q_OBJECT
public:
    /// Primary: the one thing to do here. Plain: outlined. Quiet: no frame until hovered. Tab: underlined when checked.
    enum class Kind { Primary, Plain, Quiet, Tab };

    Button(const Theme &theme, Kind kind, const QString &text, const QString &icon = {}, QWidget *parent = nullptr);

    /// A button that shows only its icon; `name` is its accessible name and tool tip.
    static Button *iconOnly(const Theme &theme, Kind kind, const QString &name, const QString &icon,
                            QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    /// A quieter word after the text, such as a key; left out where there is no room for it.
    void setHint(const QString &hint);
    static constexpr float kHint = 0.85F;  ///< how strong its ink is beside the text's
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize sizeWith(const QString &hint) const;
    QColor ink() const;
    void paintGround(QPainter &painter) const;

    const Theme &m_theme;
    Kind m_kind;
    QString m_icon;
    QString m_hint;
};

}  // namespace heard::ui
