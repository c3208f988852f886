// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/conversationpane.h"

#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationview.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

ConversationPane::ConversationPane(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk) {
    m_header = new ConversationHeader(kit, desk);
    m_view = new ConversationView(kit, desk);
    m_typing = new Label(kit.theme, Theme::Text::Small, Label::Ink::Accent);
    m_typing->setElided(true);
    m_typing->setFixedHeight(22);  // always there, so that nothing jumps when somebody begins to write
    m_typing->setContentsMargins(paint::sided(18, 0, 16, 4));
    m_typing->setAccessibleName(tr("Who is writing"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_missing = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    m_missing->setWordWrap(true);
    m_missing->setContentsMargins(paint::sided(18, 8, 16, 8));
    m_missing->hide();
    column->addWidget(m_missing);
    column->addWidget(m_view, 1);
    m_colleagues = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    m_colleagues->setWordWrap(true);
    m_colleagues->setContentsMargins(paint::sided(18, 0, 16, 2));
    m_colleagues->setAccessibleName(tr("Who else is here"));
    m_colleagues->hide();
    column->addWidget(m_colleagues);
    column->addWidget(m_typing);
    m_newBelow = new Button(kit.theme, Button::Kind::Plain, QString(), QStringLiteral("chevron-down"), this);
    m_newBelow->setAccessibleName(tr("Go to new messages"));
    m_newBelow->hide();

    connect(m_newBelow, &QAbstractButton::clicked, m_view, &ConversationView::scrollToEnd);
    connect(m_view, &ConversationView::newBelow, this, [this](int count) { showNewBelow(m_below + count); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_view->atEnd()) showNewBelow(0);
    });
    connect(&desk, &Desk::conversationChanged, m_header, &ConversationHeader::refresh);
    connect(&desk, &Desk::channelsChanged, m_header, &ConversationHeader::refresh);
    connect(&desk, &Desk::agentsChanged, m_header, &ConversationHeader::refresh);
    connect(&desk.presence(), &Presence::changed, this, [this](ConversationId id) {
        if (id == m_desk.currentConversation()) showColleagues();
    });
    connect(&desk, &Desk::linkChanged, this, &ConversationPane::showMissing);
    connect(&desk.keeping(), &Keeping::fetched, this, &ConversationPane::showMissing);
    connect(&desk, &Desk::customerTyping, this, [this](ConversationId id, bool typing) {
        if (id == m_desk.currentConversation()) showTyping(typing);
    });
}

void ConversationPane::refresh() {
    m_header->refresh();
    showColleagues();
    showMissing();
    showTyping(false);
    showNewBelow(0);
}

void ConversationPane::showColleagues() {
    QStringList writing;
    QStringList looking;
    for (const Colleague &one : m_desk.presence().at(m_desk.currentConversation()))
        if (one.claimedSince == 0) (one.writing ? writing : looking) << one.name;  // else the composer says it
    QStringList words;
    if (!writing.isEmpty()) words << tr("Writing here: %1").arg(QLocale().createSeparatedList(writing));
    if (!looking.isEmpty()) words << tr("Looking at this conversation: %1").arg(QLocale().createSeparatedList(looking));
    m_colleagues->setText(words.join(QStringLiteral(" · ")));
    m_colleagues->setVisible(!words.isEmpty());
}

void ConversationPane::showMissing() {
    const ConversationId id = m_desk.currentConversation();
    const bool connected = m_desk.link().state == LinkStatus::State::Connected;
    m_missing->setText(connected ? tr("Fetching older messages from the hub…")
                                 : tr("Older messages of this conversation are not on this computer. They come when "
                                      "the hub is there."));
    m_missing->setAccessibleName(m_missing->text());
    m_missing->setVisible(id && m_desk.keeping().isMissing(id));
}

void ConversationPane::showTyping(bool typing) {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    if (!typing || !conversation) return m_typing->clear();
    const QString name = conversation->customerName;
    m_typing->setText(tr("%1 is writing…").arg(name.isEmpty() ? tr("The customer") : name));
}

void ConversationPane::showNewBelow(int more) {
    m_below = more;
    m_newBelow->setVisible(more > 0);
    if (more == 0) return;
    m_newBelow->setText(tr("%n new", nullptr, more));
    placePill();
}

void ConversationPane::placePill() {
    m_newBelow->resize(m_newBelow->sizeHint());
    m_newBelow->move((width() - m_newBelow->width()) / 2, m_view->geometry().bottom() - m_newBelow->height() - 6);
    m_newBelow->raise();
}

void ConversationPane::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placePill();
}

}  // namespace heard::ui
