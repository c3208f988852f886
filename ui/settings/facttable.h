// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

class QGridLayout;
class QPushButton;

namespace heard::ui {

/// A small read-only table on a card: a few rows of wrapping, selectable text under quiet headings.
class FactTable final : public QWidget {
    Q_OBJECT
public:
    FactTable(const Kit &kit, const QStringList &headings, QWidget *parent = nullptr);

    void clear();
    void addRow(const QStringList &cells, bool trouble);
    /// Makes the first cell of the last row a button; `name` is its accessible name.
    QPushButton *openFirstCell(const QString &name);
    /// After the last row; `ifEmpty` is shown where there is none.
    void finish(const QString &ifEmpty);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addCell(int row, int column, const QString &text, bool heading, bool trouble);

    Kit m_kit;
    QStringList m_headings;
    QGridLayout *m_grid = nullptr;
    QWidget *m_body = nullptr;
    int m_rows = 0;
};

}  // namespace heard::ui
