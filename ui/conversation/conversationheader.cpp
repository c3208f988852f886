// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/conversationheader.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "base/clock.h"
#include "ui/models/viewwords.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/latertimes.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/timechooser.h"
#include "ui/style/timewords.h"

namespace heard::ui {

namespace {
constexpr int kRoomForName = 540;  ///< narrower, who answers is an icon only
}

ConversationHeader::ConversationHeader(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_times(new QMenu(this)) {
    setFixedHeight(metrics::kBar + 1);
    m_title = new Label(kit.theme, Theme::Text::Title, Label::Ink::Text, true);
    m_title->setElided(true);
    m_status = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_status->setElided(true);
    m_assign = new Button(kit.theme, Button::Kind::Plain, QString(), QStringLiteral("user"));
    m_more = Button::iconOnly(kit.theme, Button::Kind::Plain, tr("Tags and department"), QStringLiteral("tag"));
    m_snooze = Button::iconOnly(kit.theme, Button::Kind::Plain, tr("Snooze"), QStringLiteral("alarm-clock"));
    m_resolve = new Button(kit.theme, Button::Kind::Plain, tr("Resolve"), QStringLiteral("check"));
    m_reopen = new Button(kit.theme, Button::Kind::Plain, tr("Reopen"), QStringLiteral("undo-2"));

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_status);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(16 + metrics::kAvatar + 10, 0, 16, 1));
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (QWidget *button : {m_assign, m_more, m_snooze, m_resolve, m_reopen}) row->addWidget(button);

    connect(m_assign, &QAbstractButton::clicked, this, &ConversationHeader::showAgents);
    connect(m_more, &QAbstractButton::clicked, this, &ConversationHeader::showMore);
    connect(m_resolve, &QAbstractButton::clicked, this, &ConversationHeader::resolveWanted);
    connect(m_reopen, &QAbstractButton::clicked, this, &ConversationHeader::reopenWanted);
    connect(m_times, &QMenu::aboutToShow, this, &ConversationHeader::fillSnooze);
    connect(m_snooze, &QAbstractButton::clicked, this, &ConversationHeader::showSnoozeTimes);
    m_times->setAccessibleName(tr("Snooze until"));
}

void ConversationHeader::addButton(QWidget *button) { layout()->addWidget(button); }

void ConversationHeader::showSnoozeTimes() {
    if (m_snooze->isVisible()) m_times->popup(m_snooze->mapToGlobal(QPoint(0, m_snooze->height() + 4)));
}

void ConversationHeader::setResolveKey(const QString &key) {
    m_resolve->setToolTip(key.isEmpty() ? tr("Resolve") : tr("Resolve (%1)").arg(key));
}

QString ConversationHeader::statusWords(const Conversation &conversation) const {
    QStringList words;
    for (const Channel &channel : m_desk.channels())
        if (channel.id == conversation.channel) words << channel.name;
    switch (conversation.status) {
        case ConversationStatus::Open: words << tr("open"); break;
        case ConversationStatus::Waiting: words << tr("waiting for the customer"); break;
        case ConversationStatus::Resolved: words << tr("resolved"); break;
        case ConversationStatus::Snoozed:
            words << tr("snoozed until %1").arg(timewords::ahead(conversation.snoozedUntil, m_kit.clock.now()));
            break;
    }
    for (const Department &department : departmentsOf(m_desk.cards()))
        if (department.id == conversation.department) words.prepend(department.name);
    if (conversation.dueAt > 0 && conversation.status != ConversationStatus::Resolved) {
        const qint64 left = conversation.dueAt - m_kit.clock.now();
        words << (left > 0 ? tr("reply due in %1").arg(timewords::span(left))
                           : tr("reply late by %1").arg(timewords::span(-left)));
    }
    for (const QString &tag : conversation.tags) words << QLatin1Char('#') + tag;
    if (conversation.sample) words << tr("sample");
    return words.join(QStringLiteral(" · "));
}

void ConversationHeader::refresh() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    if (!conversation) return;
    m_name = conversation->customerName.isEmpty() ? tr("Customer") : conversation->customerName;
    m_channelKind.clear();
    for (const Channel &channel : m_desk.channels())
        if (channel.id == conversation->channel) m_channelKind = channel.kind;
    m_title->setText(m_name);
    m_status->setText(statusWords(*conversation));
    const bool resolved = conversation->status == ConversationStatus::Resolved;
    m_resolve->setVisible(!resolved);
    m_snooze->setVisible(!resolved);
    m_reopen->setVisible(resolved);
    const QString assignee = assigneeName(*conversation);
    m_assign->setText(width() >= kRoomForName ? assignee : QString());
    m_assign->setToolTip(tr("Assigned: %1").arg(assignee));
    m_assign->setAccessibleName(tr("Assigned: %1").arg(assignee));
    m_assign->updateGeometry();
    update();
}

QString ConversationHeader::assigneeName(const Conversation &conversation) const {
    if (!conversation.assignee) return tr("Nobody");
    for (const Agent &agent : m_desk.agents())
        if (agent.id == conversation.assignee) return agent.name;
    return conversation.assignee == m_desk.me().id ? m_desk.me().name : tr("Somebody who left");
}

void ConversationHeader::showAgents() { Q_EMIT assignWanted(m_assign); }

/// Where there are no departments, tags are all there is to choose.
void ConversationHeader::showMore() {
    if (departmentsOf(m_desk.cards()).isEmpty()) return void(Q_EMIT tagsWanted(m_more));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Tags…"), this, [this] { Q_EMIT tagsWanted(m_more); });
    menu->addAction(tr("Move to department…"), this, [this] { Q_EMIT departmentWanted(m_more); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

/// The customer's name comes first: where there is little room, a button shows its icon only.
void ConversationHeader::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const bool roomy = width() >= kRoomForName;
    m_resolve->setText(roomy ? tr("Resolve") : QString());  // its tip says it with the key
    m_reopen->setText(roomy ? tr("Reopen") : QString());
    m_reopen->setToolTip(roomy ? QString() : tr("Reopen"));
    for (Button *button : {m_resolve, m_reopen}) button->updateGeometry();
    refresh();
    layout()->activate();  // or one picture has small words in large buttons
}

void ConversationHeader::fillSnooze() {
    m_times->clear();
    const ConversationId id = m_desk.currentConversation();
    for (const LaterTime &time : laterTimes(m_kit.clock.now())) {
        const QString words = time.name + QLatin1Char('\t') + timewords::ahead(time.until, m_kit.clock.now());
        m_times->addAction(words, this, [this, id, until = time.until] { m_desk.snooze(id, until); });
    }
    m_times->addSeparator();
    m_times->addAction(tr("Choose a time…"), this, &ConversationHeader::chooseTime);
}

void ConversationHeader::chooseTime() {
    const ConversationId id = m_desk.currentConversation();
    const TimeChooser::Words words{
        tr("Snooze until"),
        tr("The conversation comes back to the inbox at this time, or as soon as the customer writes."), tr("Snooze")};
    auto *chooser = new TimeChooser(m_kit, words, this);
    connect(chooser, &TimeChooser::chosen, this, [this, id](qint64 until) { m_desk.snooze(id, until); });
    chooser->open();
}

void ConversationHeader::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    const QRectF picture(16, (metrics::kBar - metrics::kAvatar) / 2, metrics::kAvatar, metrics::kAvatar);
    paint::avatar(painter, m_kit.theme, picture, m_name, m_channelKind, t.surface);
}

}  // namespace heard::ui
