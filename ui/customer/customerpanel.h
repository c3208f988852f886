// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/factlist.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class DuplicateBox;
class EditField;
class IdentityList;
class Label;
class OrderList;
class ProfileFields;

/// The page Customer of the side panel: who the customer of the open conversation is, edited in place; their orders;
/// who may be the same person, and merging; where this conversation belongs.
class CustomerPanel final : public QWidget {
    Q_OBJECT
public:
    CustomerPanel(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// After another conversation was opened. Nothing is read while nobody looks.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshNow();
    QWidget *makeContent();
    void connectAll();
    QList<Fact> factsOf(const Conversation &conversation) const;
    void showMenu();
    void chooseForMerge();
    void chooseForMove();
    void askErase();
    void merge(CustomerId other);

    Kit m_kit;
    Desk &m_desk;
    CustomerId m_id;
    EditField *m_name;
    Button *m_more;
    Label *m_sample;
    DuplicateBox *m_duplicates;
    IdentityList *m_identities;
    ProfileFields *m_profile;
    OrderList *m_orders;
    FactList *m_facts;
};

}  // namespace heard::ui
