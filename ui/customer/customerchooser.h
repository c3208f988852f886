// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace heard::ui {

/// Finds a customer by name or address and says which was chosen.
class CustomerChooser final : public QDialog {
    Q_OBJECT
public:
    /// @p question, if any, is a box to tick below the list.
    CustomerChooser(const Kit &kit, Desk &desk, const QString &title, CustomerId without, const QString &question,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(heard::CustomerId customer, bool ticked);

private:
    void find();
    void fill(const QList<Customer> &customers);
    void choose();

    Kit m_kit;
    Desk &m_desk;
    const CustomerId m_without;
    int m_asked = 0;  ///< the newest question; an answer to an older one is dropped
    QLineEdit *m_words;
    QListWidget *m_list;
    QCheckBox *m_box;
    QPushButton *m_ok;
};

}  // namespace heard::ui
