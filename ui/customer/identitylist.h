// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Button;
class EditField;

/// The addresses of a customer, each with its channel's mark, and a way to add one. One that has messages can't be
/// taken away; the hub says so.
class IdentityList final : public QWidget {
    Q_OBJECT
public:
    IdentityList(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void show(const Customer &customer);
    void finish();

private:
    void rebuild();
    QWidget *makeRow(const Identity &identity);
    void chooseKind();
    void addOf(const QString &kind, const QString &name);
    QString kindWords(const QString &kind) const;

    Kit m_kit;
    Desk &m_desk;
    CustomerId m_customer;
    QList<Identity> m_identities;
    QVBoxLayout *m_rows;
    Button *m_add;
    EditField *m_field = nullptr;
};

}  // namespace heard::ui
