// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace heard::ui {

class Theme;

/// Tabs as the design has them: names side by side, the chosen one in the accent with a line below, and under a name a
/// quiet hint if it has one. Keys and roles are those of QTabBar. A name that has no room is cut with an ellipsis.
class TabRow final : public QTabBar {
    Q_OBJECT
public:
    explicit TabRow(const Theme &theme, QWidget *parent = nullptr);

    void setHint(int index, const QString &hint);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTab(QPainter &painter, int index) const;

    const Theme &m_theme;
};

}  // namespace heard::ui
