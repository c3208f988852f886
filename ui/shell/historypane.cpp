// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historypane.h"

#include <QListView>
#include <QVBoxLayout>

#include "ui/conversation/conversationview.h"
#include "ui/customer/historypage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

HistoryPane::HistoryPane(const Kit &kit, Desk &desk, QWidget *parent)
    : Pages(parent), m_kit(kit), m_desk(desk), m_messages(desk.newMessages()) {
    m_page = new HistoryPage(kit, desk);
    m_reader = makeReader();
    addWidget(m_page);
    addWidget(m_reader);
    connect(m_page, &HistoryPage::readWanted, this, &HistoryPane::read);
    connect(m_page, &HistoryPage::openWanted, this, &HistoryPane::openWanted);
    connect(&desk, &Desk::conversationChanged, this, &HistoryPane::refresh);
    connect(&desk.customers(), &Customers::changed, this, &HistoryPane::showReader);
}

HistoryPane::~HistoryPane() { delete m_reader; }  // it shows messages that go with us

QWidget *HistoryPane::makeReader() {
    auto *reader = new QWidget;
    auto *backButton =
        Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Back to the history"), QStringLiteral("arrow-left"));
    m_title = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    m_title->setElided(true);
    m_open = new Button(m_kit.theme, Button::Kind::Plain, tr("Open"));
    m_open->setAccessibleName(tr("Open this conversation"));
    m_merge = new Button(m_kit.theme, Button::Kind::Quiet, tr("Merge into the open one"), QStringLiteral("merge"));
    m_view = new ConversationView(m_kit, m_desk, *m_messages);
    m_view->setAccessibleName(tr("Messages of an earlier conversation"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(paint::sided(8, 8, 12, 8));
    top->setSpacing(6);
    top->addWidget(backButton);
    top->addWidget(m_title, 1);
    top->addWidget(m_open);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 6);
    below->addWidget(m_merge);
    below->addStretch();
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addLayout(below);
    connect(backButton, &QAbstractButton::clicked, this, [this] { back(true); });
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        const ConversationId id = m_reading;
        back(false);
        Q_EMIT openWanted(id);
    });
    connect(m_merge, &QAbstractButton::clicked, this, [this] {
        m_desk.customers().mergeConversations(m_desk.currentConversation(), m_reading);
        back(true);
    });
    return reader;
}

/// Nothing is read for a page that nobody looks at.
void HistoryPane::refresh() {
    if (isVisible()) refreshNow();
}

void HistoryPane::showEvent(QShowEvent *event) {
    Pages::showEvent(event);
    refreshNow();
}

void HistoryPane::refreshNow() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    const CustomerId customer = conversation ? conversation->customer : CustomerId();
    if (customer != m_customer || m_reading == m_desk.currentConversation()) back(false);
    m_customer = customer;
    m_page->refresh();
    showReader();
}

void HistoryPane::read(ConversationId id) {
    if (!id || id == m_desk.currentConversation()) return;
    m_reading = id;
    m_messages->open(id);
    m_view->scrollToEnd();
    setCurrentWidget(m_reader);
    showReader();
    m_view->setFocus();
}

void HistoryPane::showReader() {
    if (!m_reading) return;
    const auto read = m_desk.conversation(m_reading);
    if (read && (read->mergedInto || read->customer != m_customer)) return back(false);
    const auto open = m_desk.conversation(m_desk.currentConversation());
    if (read) m_title->setText(read->subject.isEmpty() ? read->lastSnippet : read->subject);
    m_merge->setVisible(read && open && read->customer == open->customer);
}

void HistoryPane::back(bool focus) {
    if (!m_reading) return;
    m_reading = {};
    m_messages->open({});
    setCurrentWidget(m_page);
    if (focus) m_page->list().setFocus();
}

}  // namespace heard::ui
