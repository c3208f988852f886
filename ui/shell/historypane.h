// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/models/messagelist.h"
#include "ui/style/kit.h"
#include "ui/style/pages.h"

namespace heard::ui {

class Button;
class ConversationView;
class HistoryPage;
class Label;

/// The tab History: the list of a customer's conversations, and the one that is read there while another stays open.
class HistoryPane final : public Pages {
    Q_OBJECT
public:
    HistoryPane(const Kit &kit, Desk &desk, QWidget *parent = nullptr);
    ~HistoryPane() override;

    /// After another conversation was opened.
    void refresh();
    void read(ConversationId id);
    ConversationId reading() const { return m_reading; }

Q_SIGNALS:
    void openWanted(heard::ConversationId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeReader();
    void showReader();
    void back(bool focus);
    void refreshNow();

    Kit m_kit;
    Desk &m_desk;
    ConversationId m_reading;
    CustomerId m_customer;
    std::unique_ptr<MessageList> m_messages;  ///< of the one that is read
    HistoryPage *m_page;
    QWidget *m_reader;
    Label *m_title;
    Button *m_open;
    Button *m_merge;
    ConversationView *m_view;
};

}  // namespace heard::ui
