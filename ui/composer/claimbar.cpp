// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/claimbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "base/clock.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {

ClaimBar::ClaimBar(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    m_words->setWordWrap(true);
    m_take = new Button(kit.theme, Button::Kind::Plain, tr("Take over"), QStringLiteral("pencil"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(paint::sided(34, 6, 8, 6));
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_take);
    connect(m_take, &QAbstractButton::clicked, this, &ClaimBar::takeOver);
    connect(&desk.presence(), &Presence::changed, this, [this](ConversationId id) {
        if (id == m_id) say();
    });
    connect(&desk.presence(), &Presence::overtaken, this, [this](ConversationId id) {
        if (id != m_id) return;
        m_lost = true;
        say();
    });
    hide();
}

void ClaimBar::refresh() {
    m_id = m_desk.currentConversation();
    m_lost = m_armed = false;
    say();
}

void ClaimBar::say() {
    const auto holder = claimHolder(m_desk.presence().at(m_id));
    const AgentId before = std::exchange(m_holder, holder ? holder->agent : AgentId());
    if (m_holder != before) m_armed = false;
    if (!holder) m_lost = false;
    setVisible(holder.has_value());
    if (!holder) return;
    const QString since = timewords::clockTime(holder->claimedSince);
    QString words = m_lost ? tr("%1 has taken over writing here. What you wrote stays in the box.").arg(holder->name)
                           : tr("%1 is writing here, since %2.").arg(holder->name, since);
    if (m_armed) words += u' ' + tr("Press Send again to send it all the same.");
    m_words->setText(words);
    m_words->setInk(m_armed || m_lost ? Label::Ink::Late : Label::Ink::Risk);
    m_take->setText(m_lost ? tr("Take back") : tr("Take over"));
    m_take->setAccessibleName(m_lost ? tr("Take back the conversation from %1").arg(holder->name)
                                     : tr("Take over the conversation from %1").arg(holder->name));
    setAccessibleName(words);
    update();
}

bool ClaimBar::confirmed() {
    if (!m_holder || m_armed) return true;
    m_armed = true;
    say();
    return false;
}

void ClaimBar::forget() {
    if (!m_armed) return;
    m_armed = false;
    say();
}

void ClaimBar::takeOver() {
    if (m_holder) m_desk.presence().takeOver(m_id);
}

void ClaimBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    paint::rounded(painter, rect().adjusted(0, 0, 0, -3), metrics::kCorner, t.riskTint, {});
    const bool turned = isRightToLeft();
    m_kit.theme.icons().paint(painter, QRectF(turned ? width() - 26 : 10, 0, 16, height() - 3),
                              QStringLiteral("pencil"), t.risk, 16);
}

}  // namespace heard::ui
