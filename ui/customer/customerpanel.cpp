// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpanel.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/style/factlist.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {

CustomerPanel::CustomerPanel(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_name = new Label(kit.theme, Theme::Text::Title, Label::Ink::Text, true);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sample = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_sample->setText(tr("From the sample data"));
    m_facts = new FactList(kit);

    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(16, 16, 16, 16);
    inside->setSpacing(4);
    inside->addWidget(m_name);
    inside->addWidget(m_sample);
    inside->addSpacing(12);
    inside->addWidget(m_facts);
    inside->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Customer"));
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    connect(&desk, &Desk::conversationChanged, this, &CustomerPanel::refresh);
}

QString CustomerPanel::identityWords(const Identity &identity) const {
    return identity.label.isEmpty() ? identity.address : identity.label;
}

void CustomerPanel::addFacts(const Conversation &conversation) {
    const qint64 now = m_kit.clock.now();
    for (const Channel &channel : m_desk.channels())
        if (channel.id == conversation.channel) m_facts->add(tr("Writes in"), channel.name);
    const auto customer = m_desk.customer(conversation.customer);
    if (customer) {
        QStringList addresses;
        for (const Identity &identity : customer->identities) addresses << identityWords(identity);
        addresses.removeDuplicates();
        m_facts->add(addresses.size() == 1 ? tr("Identity") : tr("Identities"), addresses.join(QLatin1Char('\n')));
        if (!customer->language.isEmpty()) {
            const QString language = QLocale(customer->language).nativeLanguageName();
            m_facts->add(tr("Language"), language.isEmpty() ? customer->language : language);
        }
    }
    m_facts->add(tr("Subject"), conversation.subject);
    m_facts->add(tr("Conversation began"),
                 timewords::day(conversation.createdAt, now) + QLatin1String(", ") +
                     timewords::clockTime(conversation.createdAt),
                 timewords::exact(conversation.createdAt));
    if (conversation.waitingSince > 0)
        m_facts->add(tr("Waits for an answer since"), timewords::clockTime(conversation.waitingSince),
                     timewords::exact(conversation.waitingSince));
}

void CustomerPanel::refresh() {
    m_facts->clear();
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    m_name->setVisible(conversation.has_value());
    m_sample->setVisible(conversation && conversation->sample);
    if (!conversation) return;
    m_name->setText(conversation->customerName.isEmpty() ? tr("Customer") : conversation->customerName);
    addFacts(*conversation);
}

}  // namespace heard::ui
