// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

/// Who may be the same person, and why, with a way to merge or to say no; and the merges there were, each with its
/// undo.
class DuplicateBox final : public QWidget {
    Q_OBJECT
public:
    DuplicateBox(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(CustomerId customer);

Q_SIGNALS:
    void mergeWanted(heard::CustomerId other);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void rebuild();
    void addHint(const DuplicateHint &hint);
    void addMerge(const Card &merge);
    QWidget *addRow(const QString &words, const QString &quiet);

    Kit m_kit;
    Desk &m_desk;
    CustomerId m_customer;
    QStringList m_askedWith;  ///< the identities they had then
    QList<DuplicateHint> m_hints;
    QList<Card> m_merges;
    QTimer m_soon;  ///< who only steps through conversations asks nothing
    QVBoxLayout *m_rows;
};

}  // namespace heard::ui
