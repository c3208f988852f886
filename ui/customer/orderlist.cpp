// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/orderlist.h"

#include <QDesktopServices>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "base/clock.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

constexpr qsizetype kMostOrdersShown = 20;

QString orderText(const QJsonObject &order, const char *name) { return order.value(QLatin1String(name)).toString(); }

/// As a reader of addresses sees it: the host in the form that can't be mistaken for another.
QString hostOf(const QUrl &link) { return QString::fromLatin1(QUrl::toAce(link.host())); }

bool isWeb(const QUrl &link) {
    return link.isValid() && !link.host().isEmpty() &&
           (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"));
}

}  // namespace

OrderList::OrderList(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_title = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet, true);
    m_title->setContentsMargins(paint::sided(6, 0, 0, 4));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addLayout(m_rows);
}

void OrderList::show(CustomerId customer) {
    QList<Card> orders = m_desk.customers().cards(QStringLiteral("order"), customer);
    const auto when = [](const Card &order) { return order.body.value(QLatin1String("updated_at")).toInteger(); };
    std::stable_sort(orders.begin(), orders.end(), [&](const Card &a, const Card &b) { return when(a) > when(b); });
    setVisible(!orders.isEmpty());
    if (orders == m_shown) return;
    m_shown = orders;
    m_title->setText(tr("%n orders", nullptr, int(orders.size())));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Card &order : orders.first(std::min(orders.size(), kMostOrdersShown)))
        m_rows->addWidget(makeRow(order.body));
}

QWidget *OrderList::makeRow(const QJsonObject &order) {
    auto *row = new QWidget;
    auto *number = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    number->setText(orderText(order, "number"));
    number->setElided(true);
    auto *status = new Label(m_kit.theme, Theme::Text::Small);
    const QString said = orderText(order, "status_text");
    status->setText(said.isEmpty() ? orderText(order, "status") : said);
    status->setWordWrap(true);
    QStringList rest;
    if (const QJsonValue total = order.value(QLatin1String("total")); total.isDouble())
        rest += QLocale().toCurrencyString(total.toDouble(), orderText(order, "currency") + QChar(0xa0));
    if (const qint64 at = order.value(QLatin1String("updated_at")).toInteger(); at > 0)
        rest += timewords::day(at, m_kit.clock.now());
    auto *below = new Label(m_kit.theme, Theme::Text::Tiny, Label::Ink::Quiet);
    below->setText(rest.join(QStringLiteral(" · ")));
    below->setElided(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(number);
    words->addWidget(status);
    words->addWidget(below);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(paint::sided(6, 0, 0, 0));
    line->addLayout(words, 1);
    const QUrl link(orderText(order, "link"), QUrl::StrictMode);
    if (!isWeb(link)) return row;
    auto *open =
        Button::iconOnly(m_kit.theme, Button::Kind::Quiet, tr("Open order %1 at %2").arg(number->text(), hostOf(link)),
                         QStringLiteral("external-link"));
    connect(open, &QAbstractButton::clicked, this, [this, link] { follow(link); });
    line->addWidget(open, 0, Qt::AlignTop);
    return row;
}

void OrderList::follow(const QUrl &link) {
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open a link"),
                                tr("This order's link leads to %1. Open it in your browser?").arg(hostOf(link)),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(QString::fromLatin1(link.toEncoded()));
    QPushButton *open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(open, &QAbstractButton::clicked, this, [link] { QDesktopServices::openUrl(link); });
    box->open();
}

}  // namespace heard::ui
