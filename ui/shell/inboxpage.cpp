// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inboxpage.h"

#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/bulkresults.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewchips.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/models/viewwords.h"
#include "ui/shell/bulk.h"
#include "ui/shell/choices.h"
#include "ui/shell/emptyplace.h"
#include "ui/shell/historypane.h"
#include "ui/shell/listheader.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/sidepanel.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/welcome/samplebanner.h"
#include "ui/welcome/welcomecard.h"

namespace heard::ui {

InboxPage::InboxPage(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_views = new ViewsColumn(kit, desk);
    m_views->setMaximumWidth(280);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(makeListColumn());
    m_splitter->addWidget(makeConversationColumn());
    m_splitter->addWidget(makeSide());
    for (int i = 0; i < 4; ++i) m_splitter->setStretchFactor(i, i == 2 ? 1 : 0);
    m_splitter->setSizes({metrics::kViews, metrics::kList, 600, metrics::kSide});
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    connectAll();
    showRightPage();
}

QWidget *InboxPage::makeListColumn() {
    auto *column = new QWidget;
    m_listHeader = new ListHeader(m_kit, m_desk);
    m_list = new InboxList(m_kit, m_desk);
    auto *stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    m_chips = new ViewChips(m_kit, m_desk);
    stack->addWidget(m_listHeader);
    stack->addWidget(m_chips);
    auto *bar = new BulkBar(m_kit);
    auto *results = new BulkResults(m_kit, m_desk);
    auto *bulk = new Bulk(m_kit, m_desk, *m_list, *bar, *results, this);
    connect(results, &BulkResults::opened, this, &InboxPage::open);
    connect(bulk, &Bulk::refused, this, [this](const QString &sentence) { m_notice->showError(sentence); });
    stack->addWidget(bar);
    stack->addWidget(results);
    stack->addWidget(new SampleBanner(m_kit, m_desk));
    stack->addWidget(m_list, 1);
    return column;
}

QWidget *InboxPage::makeConversationColumn() {
    m_right = new QStackedWidget;
    m_right->setMinimumWidth(metrics::kConversationLeast);
    auto *welcome = new WelcomeCard(m_kit, m_desk);
    m_welcome = welcome;
    connect(welcome, &WelcomeCard::channelWanted, this, &InboxPage::channelWanted);
    m_nothing = new EmptyPlace(m_kit, QStringLiteral("message-circle"),
                               tr("Choose a conversation from the list to read and answer it."));
    m_conversation = new QWidget;
    m_notice = new NoticeBar(m_kit);
    m_pane = new ConversationPane(m_kit, m_desk);
    m_composer = new Composer(m_kit, m_desk);
    m_cannotAnswer = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Risk);
    m_cannotAnswer->setWordWrap(true);
    m_cannotAnswer->setContentsMargins(16, 16, 16, 16);
    m_sideToggle =
        Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Show the side panel"), QStringLiteral("panel-right"));
    m_sideToggle->setCheckable(true);
    m_pane->header().addButton(m_sideToggle);
    auto *stack = new QVBoxLayout(m_conversation);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_pane, 1);
    stack->addWidget(m_cannotAnswer);
    stack->addWidget(m_composer);
    for (QWidget *page : {m_nothing, m_welcome, m_conversation}) m_right->addWidget(page);
    auto *column = new QWidget;
    auto *outside = new QVBoxLayout(column);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(0);
    outside->addWidget(m_notice);
    outside->addWidget(m_right, 1);
    return column;
}

QWidget *InboxPage::makeSide() {
    m_side = new SidePanel(m_kit);
    m_customer = new CustomerPanel(m_kit, m_desk);
    m_side->addPage(QStringLiteral("customer"), tr("Customer"), m_customer);
    m_history = new HistoryPane(m_kit, m_desk);
    m_side->addPage(QStringLiteral("history"), tr("History"), m_history);
    return m_side;
}

void InboxPage::connectAll() {
    connect(m_views, &ViewsColumn::chosen, this, &InboxPage::chooseView);
    connect(m_chips, &ViewChips::chosen, this, &InboxPage::changeView);
    connect(&m_desk.savedViews(), &SavedViews::changed, this, [this] {
        if (nameOf(m_desk.view(), m_desk).isEmpty()) chooseView({});  // it was removed
    });
    connect(m_listHeader, &ListHeader::viewsWanted, this, &InboxPage::showViewsMenu);
    connect(m_list, &InboxList::opened, this, &InboxPage::open);
    connect(m_history, &HistoryPane::openWanted, this, &InboxPage::open);
    connect(m_list, &InboxList::answerWanted, m_composer, &Composer::takeFocus);
    connect(&m_pane->header(), &ConversationHeader::resolveWanted, this, &InboxPage::resolve);
    connect(&m_pane->header(), &ConversationHeader::reopenWanted, this, &InboxPage::reopen);
    connectChoices();
    connect(m_sideToggle, &QAbstractButton::clicked, this, [this](bool shown) {
        (m_roomy ? m_sideWanted : m_sideForced) = shown;
        fold();
    });
    connect(&m_desk, &Desk::countsChanged, this, &InboxPage::showRightPage);
    connect(&m_desk, &Desk::channelsChanged, this, &InboxPage::showComposerOrReason);
    connect(&m_desk, &Desk::pluginsChanged, this, &InboxPage::showComposerOrReason);
    connect(&m_desk, &Desk::conversationChanged, this, [this](ConversationId id) {
        open(id);  // it may have been merged into another
        markReadIfSeen();
    });
    connect(&m_desk, &Desk::failed, this, [this](const QString &code, const QJsonObject &facts) { say(code, facts); });
}

void InboxPage::connectChoices() {
    const auto opened = [this] { return m_desk.conversation(m_desk.currentConversation()); };
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

// --- Opening ----------------------------------------------------------------------------------------------------

/// Another place, in the order that was chosen for it.
void InboxPage::chooseView(InboxView view) {
    view.sort = m_orders.value(settingOf(view), Sort::Newest);
    changeView(view);
}

void InboxPage::changeView(const InboxView &view) {
    view.sort == Sort::Newest ? void(m_orders.remove(settingOf(view)))
                              : void(m_orders.insert(settingOf(view), view.sort));
    m_desk.setView(view);
    m_views->showCurrent();
    m_listHeader->refresh();
    m_chips->refresh();
    m_list->scrollToTop();
}

/// Where the messages of a conversation are now, unless something unsent was left in the old place.
ConversationId InboxPage::living(ConversationId id) const {
    for (auto found = m_desk.conversation(id); found && found->mergedInto; found = m_desk.conversation(id)) {
        if (!m_desk.draft(id, false).isEmpty() || !m_desk.draft(id, true).isEmpty()) break;
        id = found->mergedInto;
    }
    return id;
}

void InboxPage::open(ConversationId id) {
    id = living(id);
    if (id == m_desk.currentConversation()) return;
    m_desk.openConversation(id);
    showOpened();
}

void InboxPage::openAt(ConversationId id, MessageId message) {
    if (!message) return open(id);
    m_desk.openConversationAt(id, message);
    showOpened();
    m_pane->view().showMessage(message);
}

void InboxPage::showOpened() {
    m_list->setCurrent(m_desk.currentConversation());
    m_pane->refresh();
    m_composer->refresh();
    m_customer->refresh();
    m_history->refresh();
    m_desk.presence().show(this, m_desk.currentConversation());
    showRightPage();
    showComposerOrReason();
    markReadIfSeen();
}

void InboxPage::markReadIfSeen() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    if (!conversation || !window()->isActiveWindow()) return;
    if (conversation->unread > 0 || conversation->mentionUnseen.contains(m_desk.me().id))
        m_desk.markRead(conversation->id);
}

bool InboxPage::neverHeldAnything() const {
    const InboxCounts counts = m_desk.counts();
    return counts.open.all + counts.waiting.all + counts.snoozed.all + counts.resolved.all == 0;
}

void InboxPage::showRightPage() {
    const bool opened = bool(m_desk.currentConversation());
    m_right->setCurrentWidget(opened ? m_conversation : neverHeldAnything() ? m_welcome : m_nothing);
    fold();
}

void InboxPage::showComposerOrReason() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
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

// --- Doing ------------------------------------------------------------------------------------------------------

void InboxPage::resolve() {
    const ConversationId id = m_desk.currentConversation();
    if (!id) return;
    m_desk.resolve(id);
    m_notice->showDone(tr("Resolved. It opens again by itself if the customer writes."), tr("Undo"),
                       [this, id] { m_desk.reopen(id); });
}

void InboxPage::reopen() {
    if (m_desk.currentConversation()) m_desk.reopen(m_desk.currentConversation());
}

void InboxPage::resolveOrReopen() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    if (!conversation) return;
    conversation->status == ConversationStatus::Resolved ? reopen() : resolve();
}

void InboxPage::assignToMe() {
    if (m_desk.currentConversation()) m_desk.assignToMe(m_desk.currentConversation());
}

void InboxPage::assign() {
    if (m_desk.currentConversation()) m_pane->header().showAgents();
}

/// What comes after it in the list is open before it is gone from there.
void InboxPage::resolveAndNext() {
    const ConversationId id = m_desk.currentConversation();
    if (!id) return;
    m_list->step(1);
    if (m_desk.currentConversation() == id) m_list->step(-1);
    m_desk.resolve(id);
    m_notice->showDone(tr("Resolved. It opens again by itself if the customer writes."), tr("Undo"),
                       [this, id] { m_desk.reopen(id); });
}

void InboxPage::nextUnread() {
    if (!m_list->openUnread()) m_notice->showDone(tr("Everything in this view has been read."), {}, {});
}

void InboxPage::snooze() {
    if (m_desk.currentConversation()) m_pane->header().showSnoozeTimes();
}

void InboxPage::toggleSide() { m_sideToggle->click(); }

void InboxPage::say(const QString &code, const QJsonObject &facts) {
    m_notice->showError(sentenceFor(code, facts).whole());
}

// --- Room -------------------------------------------------------------------------------------------------------

bool InboxPage::sideShown() const { return !m_side->isHidden(); }

void InboxPage::fold() {
    const bool roomy = window()->width() >= metrics::kFoldSide;
    if (roomy != m_roomy) m_sideForced = false;
    m_roomy = roomy;
    m_viewsFolded = window()->width() < metrics::kFoldViews;
    m_views->setVisible(!m_viewsFolded);
    m_listHeader->setFolded(m_viewsFolded);
    m_side->setVisible(m_desk.currentConversation() && (roomy ? m_sideWanted : m_sideForced));
    m_sideToggle->setChecked(sideShown());
}

void InboxPage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fold();
}

void InboxPage::showViewsMenu() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Views"));
    m_views->fill(*menu);
    menu->popup(m_listHeader->mapToGlobal(QPoint(8, m_listHeader->height())));
}

void InboxPage::restore(const QSettings &settings) {
    m_sideWanted = settings.value(QStringLiteral("window/side"), true).toBool();
    m_views->restore(settings);
    const QVariantMap orders = settings.value(QStringLiteral("views/orders")).toMap();
    for (auto it = orders.cbegin(); it != orders.cend(); ++it)
        m_orders.insert(it.key(), static_cast<Sort>(qBound(0, it->toInt(), int(Sort::Longest))));
    m_splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_side->restore(settings);
    fold();
}

void InboxPage::remember(QSettings &settings) const {
    settings.setValue(QStringLiteral("window/side"), m_sideWanted);
    m_views->remember(settings);
    QVariantMap orders;
    for (auto it = m_orders.cbegin(); it != m_orders.cend(); ++it) orders.insert(it.key(), int(*it));
    settings.setValue(QStringLiteral("views/orders"), orders);
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    m_side->remember(settings);
}

}  // namespace heard::ui
