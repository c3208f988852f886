// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QComboBox;
class QVBoxLayout;

namespace heard::ui {

class Checklist;
class ItemRow;
class Label;
class ScoreBar;

/// The tab *Standards*: the checklist for the open conversation, what of it is met, and its score so far. Its rows are
/// made while it can be seen.
class StandardsPanel final : public QWidget {
    Q_OBJECT
public:
    StandardsPanel(const Kit &kit, Desk &desk, Checklist &checklist, QWidget *parent = nullptr);

    void takeFocus();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fill();
    void fillRows();
    void addSection(const QString &title, const QList<const standards::Item *> &items, bool seen);
    void showMarks();
    void showFirstReply();
    void showKept();
    QString whoWords(const standards::ItemMark &mark) const;

    Kit m_kit;
    Desk &m_desk;
    Checklist &m_checklist;
    ConversationId m_id;                            ///< whose rows these are
    std::optional<standards::Standard> m_standard;  ///< as they were made
    QHash<QString, ItemRow *> m_rows;

    QComboBox *m_standards;
    ScoreBar *m_bar;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_place;
    Label *m_guidance;
    Label *m_kept;
    Label *m_none;
};

}  // namespace heard::ui
