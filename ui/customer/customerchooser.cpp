// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerchooser.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/customer/customerwords.h"

namespace heard::ui {
namespace {
constexpr int kMostFound = 30;
}

CustomerChooser::CustomerChooser(const Kit &kit, Desk &desk, const QString &title, CustomerId without,
                                 const QString &question, QWidget *parent)
    : QDialog(parent), m_kit(kit), m_desk(desk), m_without(without) {
    setWindowTitle(title);
    resize(420, 420);
    m_words = new QLineEdit;
    m_words->setPlaceholderText(tr("Name, phone or e-mail address"));
    m_words->setAccessibleName(tr("Find a customer"));
    m_words->setClearButtonEnabled(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Customers found"));
    m_box = new QCheckBox(question);
    m_box->setChecked(true);
    m_box->setVisible(!question.isEmpty());
    auto *buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(tr("Choose"), QDialogButtonBox::AcceptRole);
    m_ok->setEnabled(false);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_box);
    column->addWidget(buttons);
    connect(m_words, &QLineEdit::textChanged, this, &CustomerChooser::find);
    connect(m_list, &QListWidget::itemActivated, this, &CustomerChooser::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_ok->setEnabled(row >= 0); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CustomerChooser::choose);
    find();
}

void CustomerChooser::find() {
    m_desk.customers().find(m_words->text(), kMostFound, this, [this, asked = ++m_asked](const QList<Customer> &found) {
        if (asked == m_asked) fill(found);
    });
}

void CustomerChooser::fill(const QList<Customer> &customers) {
    m_list->clear();
    for (const Customer &customer : customers) {
        if (customer.id == m_without) continue;
        QStringList words{nameOf(customer)};
        for (const Identity &identity : customer.identities)
            if (const QString address = identityWords(identity); !words.contains(address)) words += address;
        auto *item = new QListWidgetItem(words.join(QStringLiteral(" · ")), m_list);
        item->setData(Qt::UserRole, customer.id.v);
    }
    if (m_list->count() > 0) m_list->setCurrentRow(0);
}

void CustomerChooser::choose() {
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) return;
    Q_EMIT chosen(CustomerId{item->data(Qt::UserRole).toLongLong()}, m_box->isChecked());
    accept();
}

}  // namespace heard::ui
