// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/historypage.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include "ui/customer/historydelegate.h"
#include "ui/style/label.h"

namespace heard::ui {

HistoryPage::HistoryPage(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_rows(desk.customers().newHistory()) {
    m_count = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_count->setContentsMargins(16, 12, 16, 8);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Conversations of this customer"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new HistoryDelegate(kit, desk, this));
    m_list->setModel(m_rows.get());
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT readWanted(at(index)); });
    connect(&desk.customers(), &Customers::changed, this, [this] { showCount(); });
    connect(&desk, &Desk::conversationChanged, this, &HistoryPage::refresh);
    connect(&kit.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

ConversationId HistoryPage::at(const QModelIndex &index) const {
    return index.data(Desk::RowRole).value<HistoryRow>().id;
}

void HistoryPage::refresh() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    const CustomerId customer = conversation ? conversation->customer : CustomerId();
    if (customer != m_customer) {
        m_customer = customer;
        m_rows->open(customer);
        m_list->scrollToTop();
    }
    showCount();
    m_list->viewport()->update();
}

void HistoryPage::showCount() {
    const auto [conversations, channels] = m_customer ? m_desk.customers().historyCount(m_customer) : std::pair(0, 0);
    const QString first = tr("%n conversations", nullptr, conversations);
    m_count->setText(channels > 1 ? tr("%1 on %2").arg(first, tr("%n channels", nullptr, channels)) : first);
}

/// Enter reads beside, Ctrl+Enter opens.
bool HistoryPage::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || !m_list->currentIndex().isValid()) return QWidget::eventFilter(watched, event);
    const ConversationId id = at(m_list->currentIndex());
    key->modifiers().testFlag(Qt::ControlModifier) ? Q_EMIT openWanted(id) : Q_EMIT readWanted(id);
    return true;
}

}  // namespace heard::ui
