// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/erasedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "ui/customer/customerwords.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {
constexpr int kEraseWidth = 480;
}

EraseDialog::EraseDialog(const Kit &kit, Desk &desk, const Customer &customer, QWidget *parent) : QDialog(parent) {
    setWindowTitle(tr("Erase a person"));
    setMinimumWidth(kEraseWidth);
    auto *who = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    who->setText(nameOf(customer));
    who->setElided(true);
    const auto label = [&kit](const QString &words, Label::Ink ink) {
        auto *made = new Label(kit.theme, Theme::Text::Body, ink);
        made->setWordWrap(true);
        made->setText(words);
        return made;
    };
    const int conversations = desk.customers().historyCount(customer.id).first;
    auto *sure = new QCheckBox(tr("This can't be undone, and it is meant"));
    auto *buttons = new QDialogButtonBox;
    auto *keep = new Button(kit.theme, Button::Kind::Primary, tr("Keep this person"));
    auto *erase = new Button(kit.theme, Button::Kind::Plain, tr("Erase"), QStringLiteral("trash-2"));
    buttons->addButton(keep, QDialogButtonBox::RejectRole);
    buttons->addButton(erase, QDialogButtonBox::DestructiveRole);
    keep->setDefault(true);
    erase->setEnabled(false);

    auto *stack = new QVBoxLayout(this);
    stack->setSpacing(12);
    stack->addWidget(who);
    stack->addWidget(
        label(tr("Name, addresses, orders and %n conversation(s) go for good, with their messages, notes, drafts and "
                 "files: out of the hub, and out of every desk as soon as it is connected.",
                 nullptr, conversations),
              Label::Ink::Text));
    stack->addWidget(
        label(tr("Not reached: backups made before, the mailbox or messenger itself, copies saved elsewhere."),
              Label::Ink::Quiet));
    stack->addWidget(sure);
    stack->addStretch();
    stack->addWidget(buttons);
    connect(sure, &QCheckBox::toggled, erase, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(erase, &QAbstractButton::clicked, this, [this, id = customer.id] {
        Q_EMIT eraseWanted(id);
        accept();
    });
}

}  // namespace heard::ui
