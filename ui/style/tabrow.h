// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace heard::ui {

class Theme;

/// Tabs as the design has them: names side by side, the chosen one in the accent with a line below, and under a name a
/// quiet hint if it has one. Keys and roles are those of QTabBar. Where there is no room for all names, those not
/// chosen show their icons, if all have one; else names are cut with an ellipsis.
class TabRow final : public QTabBar {
    Q_OBJECT
public:
    explicit TabRow(const Theme &theme, QWidget *parent = nullptr);

    void setHint(int index, const QString &hint);
    void setIconName(int index, const QString &icon);
    /// With the icons of all but the widest name, where they have some.
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void tabInserted(int index) override;

private:
    void paintTab(QPainter &painter, int index) const;
    bool isIcon(int index) const { return m_asIcons && index != currentIndex(); }
    bool haveIcons() const;
    void fit();
    void showTips();
    void layAnew();

    const Theme &m_theme;
    QStringList m_icons;
    int m_pad;
    bool m_asIcons = false;
};

}  // namespace heard::ui
