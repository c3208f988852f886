// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QComboBox;
class QVBoxLayout;

namespace heard::ui {

class ItemRow;
class Label;
class ScoreBar;

/// The tab *Standards*: the checklist for the open conversation, what of it is met, and its score so far.
class StandardsPanel final : public QWidget {
    Q_OBJECT
public:
    StandardsPanel(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// After another conversation was opened.
    void refresh();
    void takeFocus();

Q_SIGNALS:
    /// "7/9": how many items are met of those that apply; empty if no conversation is open.
    void hintChanged(const QString &hint);

private:
    void build();
    void fill();
    void fillRows();
    void addSection(const QString &title, const QList<const standards::Item *> &items, bool seen);
    void showMarks();
    void showFirstReply(const Conversation &conversation);
    void showKept();
    void mark(const QString &item, standards::Mark mark);
    QString whoWords(const standards::ItemMark &mark) const;

    Kit m_kit;
    Desk &m_desk;
    ConversationId m_id;
    std::optional<standards::Standard> m_standard;
    QString m_chosen;  ///< a standard that the agent took instead of the one that fits, while nothing is marked yet
    QString m_channelKind;
    standards::Score m_score;
    QHash<QString, standards::Mark> m_asked;  ///< not confirmed by the hub yet
    QHash<QString, ItemRow *> m_rows;
    QTimer m_tick;

    QComboBox *m_standards;
    ScoreBar *m_bar;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_place;
    Label *m_guidance;
    Label *m_kept;
    Label *m_none;
};

}  // namespace heard::ui
