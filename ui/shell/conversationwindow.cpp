// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conversationwindow.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/composer/composer.h"
#include "ui/conversation/conversationheader.h"
#include "ui/conversation/conversationpane.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/windowactions.h"
#include "ui/style/codewords.h"

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
    column->addWidget(m_place, 1);
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
    m_place->composer().setSendKey(keyHint(m_actions->keys(QStringLiteral("writing.send"))));
    m_place->showOpened();
    showTitle();
}

ConversationWindow::~ConversationWindow() {
    m_actions.reset();
    delete m_place;  // before its desk
}

ConversationId ConversationWindow::conversation() const { return m_desk->currentConversation(); }

void ConversationWindow::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_place->markReadIfSeen();
}

}  // namespace heard::ui
