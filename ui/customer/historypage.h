// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QListView;

namespace heard::ui {

class Label;

/// All conversations of the customer of the open one, over all channels, newest first; more come while one scrolls.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    HistoryPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();
    QListView &list() { return *m_list; }

Q_SIGNALS:
    void readWanted(heard::ConversationId id);  ///< beside the open one
    void openWanted(heard::ConversationId id);  ///< instead of it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();
    ConversationId at(const QModelIndex &index) const;

    Kit m_kit;
    Desk &m_desk;
    CustomerId m_customer;
    Label *m_count;
    std::unique_ptr<HistoryList> m_rows;
    QListView *m_list;
};

}  // namespace heard::ui
