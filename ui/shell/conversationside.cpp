// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conversationside.h"

#include "ui/customer/customerpanel.h"
#include "ui/replies/repliespanel.h"
#include "ui/shell/historypane.h"
#include "ui/standards/checklist.h"
#include "ui/standards/standardspanel.h"

namespace heard::ui {

ConversationSide::ConversationSide(const Kit &kit, Desk &desk, QWidget *parent)
    : SidePanel(kit, parent), m_checklist(new Checklist(desk, kit.clock, this)) {
    addPage(
        kCustomer, tr("Customer"), [this, kit, &desk] { return m_customer = new CustomerPanel(kit, desk); },
        QStringLiteral("user"));
    addPage(
        kHistory, tr("History"),
        [this, kit, &desk] {
            m_history = new HistoryPane(kit, desk);
            connect(m_history, &HistoryPane::openWanted, this, &ConversationSide::openWanted);
            return m_history;
        },
        QStringLiteral("history"));
    addPage(
        kStandards, tr("Standards"),
        [this, kit, &desk] { return m_standards = new StandardsPanel(kit, desk, *m_checklist); },
        QStringLiteral("circle-check"));
    addPage(
        kReplies, tr("Replies"),
        [this, kit, &desk] {
            m_replies = new RepliesPanel(kit, desk);
            connect(m_replies, &RepliesPanel::insertWanted, this, &ConversationSide::insertWanted);
            connect(m_replies, &RepliesPanel::manageWanted, this, &ConversationSide::manageRepliesWanted);
            return m_replies;
        },
        QStringLiteral("clipboard-list"));
    connect(m_checklist, &Checklist::changed, this, [this] { setHint(kStandards, m_checklist->hint()); });
}

ConversationSide::~ConversationSide() = default;

void ConversationSide::showOpened() {
    m_checklist->open();
    if (m_customer) m_customer->refresh();
    if (m_history) m_history->refresh();
    if (m_replies) m_replies->refresh();
}

void ConversationSide::goTo(QLatin1String id) {
    showPage(id);
    if (id == kReplies && m_replies) m_replies->takeFocus();
    if (id == kStandards && m_standards) m_standards->takeFocus();
}

void ConversationSide::showEvent(QShowEvent *event) {
    m_checklist->look(true);
    SidePanel::showEvent(event);
}

void ConversationSide::hideEvent(QHideEvent *event) {
    SidePanel::hideEvent(event);
    m_checklist->look(false);
}

}  // namespace heard::ui
