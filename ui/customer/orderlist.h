// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Label;

/// The orders that a shop's system has put in for a customer, the newest first: number, status, sum, and a link that
/// opens after it has said where it leads.
class OrderList final : public QWidget {
    Q_OBJECT
public:
    OrderList(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(CustomerId customer);

private:
    QWidget *makeRow(const QJsonObject &order);
    void follow(const QUrl &link);

    Kit m_kit;
    Desk &m_desk;
    QList<Card> m_shown;
    Label *m_title;
    QVBoxLayout *m_rows;
};

}  // namespace heard::ui
