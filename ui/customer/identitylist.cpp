// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/identitylist.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/customer/customerwords.h"
#include "ui/customer/editfield.h"
#include "ui/style/button.h"
#include "ui/style/icons.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {
namespace {

/// A channel's mark, as wide as an icon.
class Mark final : public QWidget {
public:
    Mark(const Kit &kit, const QString &kind, const QString &name) : m_kit(kit), m_kind(kind) {
        setFixedSize(18, 18);
        setToolTip(name);
        setAccessibleName(name);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const ChannelMark mark = channelMark(m_kind, m_kit.theme.tokens().dark);
        m_kit.theme.icons().paint(painter, rect(), mark.icon, mark.color, 15);
    }

private:
    Kit m_kit;
    QString m_kind;
};

}  // namespace

IdentityList::IdentityList(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    auto *title = new Label(kit.theme, Theme::Text::Tiny, Label::Ink::Quiet);
    title->setText(tr("Identities"));
    title->setContentsMargins(paint::sided(6, 6, 0, 2));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    m_add = new Button(kit.theme, Button::Kind::Quiet, tr("Add an address"), QStringLiteral("plus"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addLayout(m_rows);
    column->addWidget(m_add);
    connect(m_add, &QAbstractButton::clicked, this, &IdentityList::chooseKind);
}

void IdentityList::show(const Customer &customer) {
    if (customer.id == m_customer && customer.identities == m_identities) return;
    m_customer = customer.id;
    m_identities = customer.identities;
    rebuild();
}

void IdentityList::finish() {
    if (m_field) m_field->finish();
}

void IdentityList::rebuild() {
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_field = nullptr;
    for (const Identity &identity : std::as_const(m_identities)) m_rows->addWidget(makeRow(identity));
}

QString IdentityList::kindWords(const QString &kind) const {
    if (kind == QLatin1String("phone")) return tr("Phone");
    if (kind == QLatin1String("email")) return tr("E-mail");
    for (const Channel &channel : m_desk.channels())
        if (channel.kind == kind) return channel.name;
    return kind;
}

QWidget *IdentityList::makeRow(const Identity &identity) {
    auto *row = new QWidget;
    auto *words = new Label(m_kit.theme, Theme::Text::Body);
    words->setText(identityWords(identity));
    words->setElided(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (identity.address != identityWords(identity)) words->setToolTip(identity.address);
    auto *remove = Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Take %1 away").arg(identityWords(identity)),
                                    QStringLiteral("x"));
    connect(remove, &QAbstractButton::clicked, this,
            [this, id = identity.id] { m_desk.customers().removeIdentity(id); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(paint::sided(6, 0, 0, 0));
    line->setSpacing(8);
    line->addWidget(new Mark(m_kit, identity.kind, kindWords(identity.kind)));
    line->addWidget(words, 1);
    line->addWidget(remove);
    return row;
}

void IdentityList::chooseKind() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Add an address"));
    QStringList kinds{QStringLiteral("phone"), QStringLiteral("email")};
    for (const Channel &channel : m_desk.channels())
        if (!channel.removed && !kinds.contains(channel.kind)) kinds += channel.kind;
    for (const QString &kind : std::as_const(kinds)) {
        const QString name = kindWords(kind);
        connect(menu->addAction(name), &QAction::triggered, this, [this, kind, name] { addOf(kind, name); });
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void IdentityList::addOf(const QString &kind, const QString &name) {
    if (m_field) return;
    m_field = new EditField(m_kit, name);
    m_rows->addWidget(m_field);
    connect(m_field, &EditField::kept, this, [this, kind](const QString &address) {
        if (!address.isEmpty()) m_desk.customers().addIdentity(m_customer, kind, address);
    });
    connect(m_field, &EditField::editingEnded, this, [this] {
        if (m_field) {
            m_field->hide();
            m_field->deleteLater();
            m_field = nullptr;
        }
        m_add->setFocus();
    });
    m_field->edit();
}

}  // namespace heard::ui
