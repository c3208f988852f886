// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conversationplace.h"

#include <QVBoxLayout>

#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/models/replyvalues.h"
#include "ui/shell/choices.h"
#include "ui/shell/conversationside.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

ConversationId whereIsNow(const Desk &desk, ConversationId id) {
    for (auto found = desk.conversation(id); found && found->mergedInto; found = desk.conversation(id)) {
        if (!desk.draft(id, false).isEmpty() || !desk.draft(id, true).isEmpty()) break;
        id = found->mergedInto;
    }
    return id;
}

ConversationPlace::ConversationPlace(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_pane = new ConversationPane(kit, desk);
    m_composer = new Composer(kit, desk);
    m_popover = new ReplyPopover(kit, desk, m_composer->edit(), *this);
    makeSide();
    m_cannotAnswer = new Label(kit.theme, Theme::Text::Body, Label::Ink::Risk);
    m_cannotAnswer->setWordWrap(true);
    m_cannotAnswer->setContentsMargins(16, 16, 16, 16);
    auto *stack = new QVBoxLayout(this);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_pane, 1);
    stack->addWidget(m_cannotAnswer);
    stack->addWidget(m_composer);
    connect(&m_pane->view(), &ConversationView::answerWanted, m_composer, &Composer::answer);
    connect(&m_pane->header(), &ConversationHeader::resolveWanted, this, &ConversationPlace::resolve);
    connect(&m_pane->header(), &ConversationHeader::reopenWanted, this, &ConversationPlace::reopen);
    connect(m_popover, &ReplyPopover::chosen, this, &ConversationPlace::insertReply);
    connectChoices();
    connect(&desk, &Desk::channelsChanged, this, &ConversationPlace::showComposerOrReason);
    connect(&desk, &Desk::pluginsChanged, this, &ConversationPlace::showComposerOrReason);
    connect(&desk, &Desk::conversationChanged, this, [this] {
        followMessages();
        markReadIfSeen();
        Q_EMIT titleChanged();
    });
    showComposerOrReason();
}

ConversationPlace::~ConversationPlace() {
    delete m_popover;
    delete m_side;
}

void ConversationPlace::makeSide() {
    m_side = new ConversationSide(m_kit, m_desk, this);
    m_side->hide();
    m_sideToggle =
        Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Show the side panel"), QStringLiteral("panel-right"));
    m_sideToggle->setCheckable(true);
    m_pane->header().addButton(m_sideToggle);
    connect(m_side, &ConversationSide::insertWanted, this, [this](CardId id) { insertReply(id); });
    connect(m_side, &ConversationSide::openWanted, this, &ConversationPlace::openWanted);
    connect(m_side, &ConversationSide::manageRepliesWanted, this, &ConversationPlace::manageRepliesWanted);
}

void ConversationPlace::connectChoices() {
    const auto opened = [this] { return m_desk.conversation(current()); };
    connect(&m_pane->header(), &ConversationHeader::assignWanted, this, [this, opened](QWidget *button) {
        if (const auto c = opened())
            choices::agent(m_kit, m_desk, button, c->assignee,
                           [this, id = c->id](AgentId agent) { m_desk.assign(id, agent); });
    });
    connect(&m_pane->header(), &ConversationHeader::tagsWanted, this, [this, opened](QWidget *button) {
        if (const auto c = opened())
            choices::tags(m_kit, m_desk, button, c->tags, [this, id = c->id](const QString &tag, bool on) {
                on ? m_desk.tag(id, {tag}, {}) : m_desk.tag(id, {}, {tag});
            });
    });
    connect(&m_pane->header(), &ConversationHeader::departmentWanted, this, [this, opened](QWidget *button) {
        if (const auto c = opened())
            choices::department(m_kit, m_desk, button, c->department,
                                [this, id = c->id](CardId to) { m_desk.moveTo(id, to); });
    });
}

void ConversationPlace::goToSide(QLatin1String page) {
    if (!m_side->isVisible()) m_sideToggle->click();
    m_side->goTo(page);
}

QString ConversationPlace::title() const {
    const auto conversation = m_desk.conversation(current());
    if (!conversation) return {};
    return conversation->customerName.isEmpty() ? tr("Customer") : conversation->customerName;
}

void ConversationPlace::showOpened() {
    m_pane->refresh();
    m_composer->refresh();
    showComposerOrReason();
    tellPresence();
    markReadIfSeen();
    Q_EMIT titleChanged();
    m_side->showOpened();
}

/// Somebody may have merged the open conversation into another.
void ConversationPlace::followMessages() {
    const ConversationId id = whereIsNow(m_desk, current());
    if (id == current()) return;
    m_desk.openConversation(id);
    showOpened();
    Q_EMIT moved();
}

void ConversationPlace::markReadIfSeen() {
    const auto conversation = m_desk.conversation(current());
    if (!conversation || !isVisible() || !window()->isActiveWindow()) return;
    if (conversation->unread > 0 || conversation->mentionUnseen.contains(m_desk.me().id))
        m_desk.markRead(conversation->id);
}

void ConversationPlace::showComposerOrReason() {
    const auto conversation = m_desk.conversation(current());
    QString kind;
    for (const Channel &channel : m_desk.channels())
        if (conversation && channel.id == conversation->channel) kind = channel.kind;
    const bool can = !conversation || m_desk.canAnswer(kind);
    m_composer->setVisible(can);
    m_cannotAnswer->setVisible(!can);
    m_cannotAnswer->setText(
        tr("The plugin for “%1” is not running on this desk, so this conversation can be read but not "
           "answered here. Settings, Plugins says why.")
            .arg(kind));
}

void ConversationPlace::tellPresence() { m_desk.presence().show(this, isVisible() ? current() : ConversationId{}); }

void ConversationPlace::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    tellPresence();
    markReadIfSeen();
}

void ConversationPlace::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    tellPresence();
}

// --- Doing ------------------------------------------------------------------------------------------------------

bool ConversationPlace::insertReply(CardId id, int from, int to) {
    const auto index = m_desk.replies().index();
    const replies::CannedReply *reply = index->byId(id);
    if (!current() || !reply || m_composer->isHidden()) return false;
    m_composer->insert(id, prepareFor(m_desk, *reply, current(), m_kit.clock), from, to);
    return true;
}

void ConversationPlace::resolve() {
    const ConversationId id = current();
    if (!id) return;
    m_desk.resolve(id);
    Q_EMIT resolved(id);
}

void ConversationPlace::reopen() {
    if (current()) m_desk.reopen(current());
}

void ConversationPlace::resolveOrReopen() {
    const auto conversation = m_desk.conversation(current());
    if (!conversation) return;
    conversation->status == ConversationStatus::Resolved ? reopen() : resolve();
}

void ConversationPlace::assignToMe() {
    if (current()) m_desk.assignToMe(current());
}

void ConversationPlace::assign() {
    if (current()) m_pane->header().showAgents();
}

void ConversationPlace::snooze() {
    if (current()) m_pane->header().showSnoozeTimes();
}

}  // namespace heard::ui
