// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conversationwindow.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/conversationside.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/windowactions.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/metrics.h"

namespace heard::ui {

ConversationWindow::ConversationWindow(const Kit &kit, Desk &desk, QSettings &settings, ConversationId id)
    : m_desk(std::make_unique<SideDesk>(desk)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(420, 420);
    resize(640, 720);
    m_desk->openConversation(id);
    m_notice = new NoticeBar(kit);
    m_place = new ConversationPlace(kit, *m_desk);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_place);
    m_columns->addWidget(&m_place->side());
    m_columns->setStretchFactor(0, 1);
    column->addWidget(m_columns, 1);
    connect(&m_place->sideToggle(), &QAbstractButton::clicked, this, &ConversationWindow::showSide);
    connect(m_place, &ConversationPlace::openWanted, this, &ConversationWindow::open);
    const auto showTitle = [this] { setWindowTitle(tr("%1 – Heard").arg(m_place->title())); };
    connect(m_place, &ConversationPlace::titleChanged, this, showTitle);
    connect(m_place, &ConversationPlace::resolved, this, [this](ConversationId resolved) {
        m_notice->showDone(tr("Resolved. It opens again by itself if the customer writes."), tr("Undo"),
                           [this, resolved] { m_desk->reopen(resolved); });
    });
    connect(m_desk.get(), &Desk::failed, this, [this](const QString &code, const QJsonObject &facts) {
        m_notice->showError(sentenceFor(code, facts).whole());
    });
    m_actions = std::make_unique<ActionList>(*this, settings);
    addPlaceActions(*m_actions, [this]() -> ConversationPlace & { return *m_place; });
    m_actions->add(QStringLiteral("program.closeWindow"), ActionGroup::Program, tr("Close the window"),
                   {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    m_place->pane().header().setResolveKey(keyHint(m_actions->keys(QStringLiteral("conversation.resolve"))));
    tellKeys(m_place->composer(), *m_actions);
    m_place->showOpened();
    showTitle();
}

ConversationWindow::~ConversationWindow() {
    m_actions.reset();
    delete m_place;  // before its desk
}

void ConversationWindow::open(ConversationId id) {
    m_desk->openConversation(id);
    m_place->showOpened();
}

/// The window grows for it: the conversation keeps its room.
void ConversationWindow::showSide(bool shown) {
    const int wide = metrics::kSide + m_columns->handleWidth();
    ConversationSide &side = m_place->side();
    if (shown && !isMaximized() && !isFullScreen()) resize(width() + wide, height());
    if (!shown && !isMaximized() && !isFullScreen())
        resize(width() - side.width() - m_columns->handleWidth(), height());
    side.setVisible(shown);
    m_columns->setSizes({width() - wide, metrics::kSide});
}

ConversationId ConversationWindow::conversation() const { return m_desk->currentConversation(); }

void ConversationWindow::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_place->markReadIfSeen();
}

}  // namespace heard::ui
