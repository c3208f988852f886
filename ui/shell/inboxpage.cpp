// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inboxpage.h"

#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/outboxdialog.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/bulkresults.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewchips.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/models/viewwords.h"
#include "ui/shell/bulk.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/conversationtabs.h"
#include "ui/shell/emptyplace.h"
#include "ui/shell/listheader.h"
#include "ui/shell/noticebar.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/pages.h"
#include "ui/welcome/samplebanner.h"
#include "ui/welcome/welcomecard.h"

namespace heard::ui {

static constexpr QLatin1String kSidePageSetting("window/sidePage");

InboxPage::InboxPage(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_views = new ViewsColumn(kit, desk);
    m_views->setMaximumWidth(280);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(makeListColumn());
    m_splitter->addWidget(makeConversationColumn());
    m_sides = new Pages;
    m_sides->setMaximumWidth(metrics::kSideMost);
    m_splitter->addWidget(m_sides);
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
    m_chips = new ViewChips(m_kit, m_desk, column);  // shown or not by itself: never as a window
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
    m_right = new Pages;
    m_right->setMinimumWidth(metrics::kConversationLeast);
    m_nothing = new EmptyPlace(m_kit, QStringLiteral("message-circle"),
                               tr("Choose a conversation from the list to read and answer it."));
    m_notice = new NoticeBar(m_kit);
    m_place = new ConversationPlace(m_kit, m_desk);
    m_tabs = new ConversationTabs(m_kit, m_desk, m_place);
    for (QWidget *page : std::initializer_list<QWidget *>{m_nothing, m_tabs}) m_right->addWidget(page);
    auto *column = new QWidget;
    auto *outside = new QVBoxLayout(column);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(0);
    outside->addWidget(m_notice);
    outside->addWidget(m_right, 1);
    return column;
}

void InboxPage::connectAll() {
    connect(m_views, &ViewsColumn::chosen, this, &InboxPage::chooseView);
    connect(m_chips, &ViewChips::chosen, this, &InboxPage::changeView);
    connect(&m_desk.savedViews(), &SavedViews::changed, this, [this] {
        if (nameOf(m_desk.view(), m_desk).isEmpty()) chooseView({});  // it was removed
    });
    connect(m_listHeader, &ListHeader::viewsWanted, this, &InboxPage::showViewsMenu);
    connect(m_listHeader, &ListHeader::registerWanted, this, &InboxPage::registerWanted);
    connect(m_listHeader, &ListHeader::outboxWanted, this, &InboxPage::showOutbox);
    connect(m_list, &InboxList::opened, this, &InboxPage::open);
    connect(m_list, &InboxList::answerWanted, this, [this] { composer().takeFocus(); });
    connect(m_list, &InboxList::besideWanted, this, &InboxPage::openBeside);
    connect(m_list, &InboxList::menuWanted, this, &InboxPage::showRowMenu);
    connect(m_tabs, &ConversationTabs::changed, this, &InboxPage::followTab);
    connect(m_tabs, &ConversationTabs::opened, this, [this](ConversationPlace *place) { connectPlace(*place); });
    connect(m_place, &ConversationPlace::titleChanged, this, [this] { m_tabs->setFirstTitle(m_place->title()); });
    connect(m_place, &ConversationPlace::moved, this, &InboxPage::showOpened);
    connectPlace(*m_place);
    connect(&m_desk, &Desk::countsChanged, this, &InboxPage::showRightPage);
    connect(&m_desk, &Desk::failed, this, [this](const QString &code, const QJsonObject &facts) { say(code, facts); });
}

void InboxPage::connectPlace(ConversationPlace &place) {
    connect(&place, &ConversationPlace::resolved, this, [this](ConversationId id) {
        m_notice->showDone(tr("Resolved. It opens again by itself if the customer writes."), tr("Undo"),
                           [this, id] { m_desk.reopen(id); });
    });
    connect(&place, &ConversationPlace::openWanted, this, &InboxPage::open);
    connect(&place.sideToggle(), &QAbstractButton::clicked, this, [this](bool shown) {
        (m_roomy ? m_sideWanted : m_sideForced) = shown;
        fold();
    });
    connect(&place.side(), &SidePanel::pageChanged, this, [this](const QString &id) { m_sidePage = id; });
    m_sides->addWidget(&place.side());
    place.side().showPage(m_sidePage);
}

ConversationPlace &InboxPage::place() {
    ConversationPlace *beside = m_tabs->beside();
    return beside ? *beside : *m_place;
}

ConversationPane &InboxPage::conversation() { return place().pane(); }
Composer &InboxPage::composer() { return place().composer(); }
ReplyPopover &InboxPage::popover() { return place().popover(); }

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

void InboxPage::open(ConversationId id) {
    id = whereIsNow(m_desk, id);
    if (m_tabs->showIfBeside(id)) return;
    m_tabs->showFirst();
    if (id == m_desk.currentConversation()) return;
    m_desk.openConversation(id);
    showOpened();
}

void InboxPage::showOutbox() {
    auto *outbox = new OutboxDialog(m_kit, m_desk, this);
    outbox->setAttribute(Qt::WA_DeleteOnClose);
    connect(outbox, &OutboxDialog::openWanted, this, [this, outbox](ConversationId id) {
        outbox->close();
        open(id);
    });
    outbox->open();
}

void InboxPage::openBeside(ConversationId id) {
    m_tabs->openBeside(id);
    showRightPage();
}

/// The list and what stands beside the conversation go with the tab in front.
void InboxPage::followTab() {
    m_list->setCurrent(place().current());
    showRightPage();
}

void InboxPage::showRowMenu(ConversationId id, const QPoint &global) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Conversation"));
    menu->addAction(tr("Open"), this, [this, id] { open(id); });
    menu->addAction(tr("Open in a tab"), this, [this, id] { openBeside(id); });
    menu->addAction(tr("Open in a window"), this, [this, id] { Q_EMIT windowWanted(id); });
    menu->addSeparator();
    menu->addAction(tr("Assign to me"), this, [this, id] { m_desk.assignToMe(id); });
    menu->addAction(tr("Mark as read"), this, [this, id] { m_desk.markRead(id); });
    menu->addAction(tr("Resolve"), this, [this, id] { m_desk.resolve(id); });
    menu->popup(global);
}

void InboxPage::openAt(ConversationId id, MessageId message) {
    if (!message) return open(id);
    m_tabs->showFirst();
    m_desk.openConversationAt(id, message);
    showOpened();
    m_place->pane().view().showMessage(message);
}

void InboxPage::showOpened() {
    m_list->setCurrent(place().current());
    showRightPage();
    m_place->showOpened();
}

void InboxPage::markReadIfSeen() { place().markReadIfSeen(); }

bool InboxPage::neverHeldAnything() const {
    const InboxCounts counts = m_desk.counts();
    return counts.open.all + counts.waiting.all + counts.snoozed.all + counts.resolved.all == 0;
}

/// Most starts do without it.
QWidget *InboxPage::welcome() {
    if (m_welcome) return m_welcome;
    auto *welcome = new WelcomeCard(m_kit, m_desk);
    connect(welcome, &WelcomeCard::channelWanted, this, &InboxPage::channelWanted);
    connect(welcome, &WelcomeCard::newChannelWanted, this, &InboxPage::newChannelWanted);
    m_right->addWidget(welcome);
    return m_welcome = welcome;
}

void InboxPage::showRightPage() {
    const bool opened = m_desk.currentConversation() || m_tabs->count() > 1;
    m_right->setCurrentWidget(opened ? static_cast<QWidget *>(m_tabs) : neverHeldAnything() ? welcome() : m_nothing);
    fold();
}

// --- Doing ------------------------------------------------------------------------------------------------------

/// What comes after it in the list is open before it is gone from there.
void InboxPage::resolveAndNext() {
    const ConversationId id = place().current();
    if (!id) return;
    if (m_tabs->beside()) return place().resolve();
    m_list->step(1);
    if (m_desk.currentConversation() == id) m_list->step(-1);
    m_desk.resolve(id);
    Q_EMIT m_place->resolved(id);
}

void InboxPage::nextUnread() {
    if (!m_list->openUnread()) m_notice->showDone(tr("Everything in this view has been read."), {}, {});
}

void InboxPage::tell(const QString &sentence, bool done) {
    done ? m_notice->showDone(sentence, {}, {}) : m_notice->showError(sentence);
}

void InboxPage::say(const QString &code, const QJsonObject &facts) {
    m_notice->showError(sentenceFor(code, facts).whole());
}

// --- Room -------------------------------------------------------------------------------------------------------

bool InboxPage::sideShown() const { return !m_sides->isHidden(); }

/// All columns with what each needs at least.
int InboxPage::leastWithSide() const {
    int least = 0;
    for (int i = 0; i < m_splitter->count(); ++i) {
        const QWidget *column = m_splitter->widget(i);
        least += qMax(column->minimumWidth(), column->minimumSizeHint().width());
    }
    return least;
}

void InboxPage::fold() {
    const bool roomy = window()->width() >= metrics::kFoldSide && leastWithSide() <= width();
    if (roomy != m_roomy) m_sideForced = false;
    m_roomy = roomy;
    m_viewsFolded = window()->width() < metrics::kFoldViews;
    m_views->setVisible(!m_viewsFolded);
    m_listHeader->setFolded(m_viewsFolded);
    side().showPage(m_sidePage);
    m_sides->setCurrentWidget(&side());
    m_sides->setVisible(place().current() && (roomy ? m_sideWanted : m_sideForced));
    place().sideToggle().setChecked(sideShown());
}

/// A column may need more than before: its words are longer, or something more stands in it.
bool InboxPage::event(QEvent *event) {
    if (event->type() == QEvent::LayoutRequest) fold();
    return QWidget::event(event);
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
    m_sidePage = settings.value(kSidePageSetting).toString();
    fold();
}

void InboxPage::remember(QSettings &settings) const {
    settings.setValue(QStringLiteral("window/side"), m_sideWanted);
    m_views->remember(settings);
    QVariantMap orders;
    for (auto it = m_orders.cbegin(); it != m_orders.cend(); ++it) orders.insert(it.key(), int(*it));
    settings.setValue(QStringLiteral("views/orders"), orders);
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    settings.setValue(kSidePageSetting, m_sidePage);
}

}  // namespace heard::ui
