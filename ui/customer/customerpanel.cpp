// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpanel.h"

#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/customer/customerchooser.h"
#include "ui/customer/customerwords.h"
#include "ui/customer/duplicatebox.h"
#include "ui/customer/editfield.h"
#include "ui/customer/erasedialog.h"
#include "ui/customer/identitylist.h"
#include "ui/customer/mergedialog.h"
#include "ui/customer/orderlist.h"
#include "ui/customer/profilefields.h"
#include "ui/style/button.h"
#include "ui/style/factlist.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {

CustomerPanel::CustomerPanel(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Customer"));
    QWidget *content = makeContent();
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    connectAll();
}

QWidget *CustomerPanel::makeContent() {
    m_name = new EditField(m_kit, tr("Name"));
    m_name->setLarge();
    m_name->setPlaceholder(tr("Customer"));
    m_more = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Merge, move or erase"), QStringLiteral("ellipsis"));
    m_sample = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_sample->setText(tr("From the sample data"));
    m_sample->setContentsMargins(paint::sided(6, 0, 0, 0));
    m_duplicates = new DuplicateBox(m_kit, m_desk);
    m_identities = new IdentityList(m_kit, m_desk);
    m_profile = new ProfileFields(m_kit, m_desk);
    m_orders = new OrderList(m_kit, m_desk);
    m_facts = new FactList(m_kit);
    m_facts->setContentsMargins(paint::sided(6, 12, 0, 0));
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_name, 1);
    top->addWidget(m_more, 0, Qt::AlignTop);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(10, 12, 10, 16);
    inside->setSpacing(4);
    inside->addLayout(top);
    inside->addWidget(m_sample);
    inside->addWidget(m_duplicates);
    inside->addWidget(m_orders);
    inside->addWidget(m_identities);
    inside->addWidget(m_profile);
    inside->addWidget(m_facts);
    inside->addStretch();
    return content;
}

void CustomerPanel::connectAll() {
    connect(&m_desk, &Desk::conversationChanged, this, &CustomerPanel::refresh);
    connect(&m_desk, &Desk::channelsChanged, this, &CustomerPanel::refresh);
    connect(&m_desk.customers(), &Customers::changed, this, [this](const QSet<CustomerId> &customers) {
        if (customers.isEmpty() || customers.contains(m_id)) refresh();
    });
    connect(m_name, &EditField::kept, this, [this](const QString &name) {
        m_desk.customers().put(m_id, {{QStringLiteral("name"), name.isEmpty() ? QJsonValue() : QJsonValue(name)}});
    });
    connect(m_more, &QAbstractButton::clicked, this, &CustomerPanel::showMenu);
    connect(m_duplicates, &DuplicateBox::mergeWanted, this, &CustomerPanel::merge);
}

void CustomerPanel::refresh() {
    if (isVisible()) refreshNow();
}

void CustomerPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    refreshNow();
}

void CustomerPanel::refreshNow() {
    const auto conversation = m_desk.conversation(m_desk.currentConversation());
    const CustomerId id = conversation ? conversation->customer : CustomerId();
    if (id != m_id) {  // what is being written belongs to the one before
        m_name->finish();
        m_identities->finish();
        m_profile->finish();
        m_id = id;
    }
    const auto customer = id ? m_desk.customers().customer(id) : std::nullopt;
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_more),
                          static_cast<QWidget *>(m_identities), static_cast<QWidget *>(m_profile)})
        part->setVisible(customer.has_value());
    m_sample->setVisible(conversation && conversation->sample);
    m_duplicates->show(id);
    m_orders->show(id);
    m_facts->show(conversation ? factsOf(*conversation) : QList<Fact>());
    if (!customer) return;
    m_name->setValue(customer->name, customer->name.isEmpty() ? conversation->customerName : QString());
    m_identities->show(*customer);
    m_profile->show(*customer);
}

QList<Fact> CustomerPanel::factsOf(const Conversation &conversation) const {
    const qint64 now = m_kit.clock.now();
    QString channelName;
    for (const Channel &channel : m_desk.channels())
        if (channel.id == conversation.channel) channelName = channel.name;
    QList<Fact> facts{{tr("Writes in"), channelName},
                      {tr("Subject"), conversation.subject},
                      {tr("Conversation began"),
                       timewords::day(conversation.createdAt, now) + QLatin1String(", ") +
                           timewords::clockTime(conversation.createdAt),
                       timewords::exact(conversation.createdAt)}};
    if (conversation.waitingSince > 0)
        facts += {tr("Waits for an answer since"), timewords::clockTime(conversation.waitingSince),
                  timewords::exact(conversation.waitingSince)};
    return facts;
}

// --- Merging, moving, erasing
// -----------------------------------------------------------------------------------------

void CustomerPanel::showMenu() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Merge, move or erase"));
    connect(menu->addAction(tr("Merge with another customer…")), &QAction::triggered, this,
            &CustomerPanel::chooseForMerge);
    connect(menu->addAction(tr("Move this conversation to another customer…")), &QAction::triggered, this,
            &CustomerPanel::chooseForMove);
    if (m_desk.me().roles.contains(QLatin1String("administrator"))) {
        menu->addSeparator();
        connect(menu->addAction(tr("Erase this person…")), &QAction::triggered, this, &CustomerPanel::askErase);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void CustomerPanel::chooseForMerge() {
    auto *chooser = new CustomerChooser(m_kit, m_desk, tr("Merge with"), m_id, {}, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &CustomerChooser::chosen, this, [this](CustomerId other, bool) { merge(other); });
    chooser->open();
}

void CustomerPanel::chooseForMove() {
    const ConversationId conversation = m_desk.currentConversation();
    auto *chooser = new CustomerChooser(m_kit, m_desk, tr("Move the conversation to"), m_id,
                                        tr("The address it came from is theirs too"), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &CustomerChooser::chosen, this, [this, conversation](CustomerId to, bool withIdentity) {
        m_desk.customers().moveConversation(conversation, to, withIdentity);
    });
    chooser->open();
}

void CustomerPanel::askErase() {
    const auto customer = m_desk.customers().customer(m_id);
    if (!customer) return;
    auto *dialog = new EraseDialog(m_kit, m_desk, *customer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EraseDialog::eraseWanted, this, [this](CustomerId id) { m_desk.customers().erase(id); });
    dialog->open();
}

void CustomerPanel::merge(CustomerId other) {
    const auto into = m_desk.customers().customer(m_id);
    const auto from = m_desk.customers().customer(other);
    if (!into || !from) return;
    auto *dialog = new MergeDialog(m_kit, m_desk, *into, *from, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::mergeWanted, this, [this, into = m_id, other](const QList<CustomerField> &taken) {
        m_desk.customers().merge(into, other, taken);
    });
    dialog->open();
}

}  // namespace heard::ui
