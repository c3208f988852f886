// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/shell/sidepanel.h"

namespace heard::ui {

class Checklist;
class CustomerPanel;
class HistoryPane;
class RepliesPanel;
class StandardsPanel;

/// What stands beside the open conversation of one desk: its customer, their history, the standards, canned replies.
class ConversationSide final : public SidePanel {
    Q_OBJECT
public:
    static constexpr QLatin1String kCustomer{"customer"}, kHistory{"history"}, kStandards{"standards"},
        kReplies{"replies"};

    ConversationSide(const Kit &kit, Desk &desk, QWidget *parent = nullptr);
    ~ConversationSide() override;

    /// After another conversation was opened.
    void showOpened();
    /// Shows one of them with the keyboard in it, if the panel can be seen.
    void goTo(QLatin1String id);

Q_SIGNALS:
    void insertWanted(heard::CardId reply);
    void manageRepliesWanted();
    void openWanted(heard::ConversationId id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Checklist *m_checklist;
    CustomerPanel *m_customer = nullptr;  ///< each made when it is first shown
    HistoryPane *m_history = nullptr;
    StandardsPanel *m_standards = nullptr;
    RepliesPanel *m_replies = nullptr;
};

}  // namespace heard::ui
