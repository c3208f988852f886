// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include "ui/search/searchrows.h"
#include "ui/style/kit.h"
#include "ui/style/listaccessible.h"

namespace heard::ui {

/// The rows under the search field. It has no keyboard of its own: the field keeps it and steps through here. The row
/// that is current stays so while other answers come in. Main thread.
class SearchList final : public QAbstractScrollArea, public AccessibleRows {
    Q_OBJECT
    Q_INTERFACES(heard::ui::AccessibleRows)
public:
    explicit SearchList(const Kit &kit, QWidget *parent = nullptr);

    /// `fresh`: another question, so the first row is the current one.
    void setRows(const QList<SearchRow> &rows, bool fresh);
    /// True if these rows are there as setRows() of another question would put them.
    bool stands(const QList<SearchRow> &rows) const;
    const QList<SearchRow> &rows() const { return m_rows; }
    int current() const { return m_current; }  ///< -1 if there is nothing to choose
    void step(int by);                         ///< to the next row that can be chosen
    void page(int by);
    QRect rowRect(int row) const;  ///< in the viewport
    int wantedHeight() const;

    int accessibleFirst() const override { return 0; }
    int accessibleCount() const override { return int(m_rows.size()); }
    qint64 accessibleKey(int row) const override { return row + 1; }
    int accessibleRowOf(qint64 key) const override { return key <= m_rows.size() ? int(key) - 1 : -1; }
    QString accessibleText(int row) const override;
    QRect accessibleRect(int row) const override { return rowRect(row); }
    QWidget *accessibleViewport() const override { return viewport(); }
    int accessibleCurrent() const override { return m_current; }
    void accessiblePress(int row) override;

Q_SIGNALS:
    void currentChanged();
    void chosen(int row, bool beside);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setCurrent(int row);
    int rowAt(int y) const;
    void paintHit(QPainter &painter, const QRect &box, const SearchHit &hit, const QColor &ground) const;
    void paintPlain(QPainter &painter, const QRect &box, const SearchRow &row) const;

    Kit m_kit;
    QList<SearchRow> m_rows;
    QList<int> m_tops;  ///< one more than rows
    int m_current = -1;
};

}  // namespace heard::ui
