// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/mergedialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>

#include "ui/customer/customerwords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {
constexpr int kMergeWidth = 560;
}

MergeDialog::MergeDialog(const Kit &kit, const Desk &desk, const Customer &into, const Customer &from, QWidget *parent)
    : QDialog(parent), m_kit(kit), m_desk(desk), m_into(into), m_from(from) {
    setWindowTitle(tr("Merge two customers"));
    setMinimumWidth(kMergeWidth);
    auto *intro = new Label(kit.theme, Theme::Text::Body);
    intro->setWordWrap(true);
    intro->setText(
        tr("Addresses, conversations, orders, tags and notes of both come together. Where both have a value, "
           "choose the one that stays. A merge can be undone at any later time."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int column = 1;
    for (const Customer *customer : {&m_into, &m_from}) {
        auto *name = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
        name->setText(nameOf(*customer));
        name->setElided(true);
        QStringList addresses;
        for (const Identity &identity : customer->identities) addresses += identityWords(identity);
        auto *below = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
        below->setText(addresses.join(u'\n'));
        below->setWordWrap(true);
        grid->addWidget(name, 0, column);
        grid->addWidget(below, 1, column, Qt::AlignTop);
        ++column;
    }
    for (const CustomerField field : kCustomerFields) addField(*grid, field);
    m_result = new Label(kit.theme, Theme::Text::Body);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("What stays"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    merge->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *stack = new QVBoxLayout(this);
    stack->setSpacing(12);
    stack->addWidget(intro);
    stack->addLayout(grid);
    stack->addWidget(m_result);
    stack->addStretch();
    stack->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT mergeWanted(m_taken);
        accept();
    });
    showResult();
}

QString MergeDialog::channelName(const QString &kind) const {
    for (const Channel &channel : m_desk.channels())
        if (channel.kind == kind) return channel.name;
    return kind;
}

QString MergeDialog::words(const Customer &customer, CustomerField field) const {
    return fieldWords(customer, field, channelName(customer.preferredChannel));
}

void MergeDialog::addField(QGridLayout &grid, CustomerField field) {
    const bool both = hasValue(m_into, field) && hasValue(m_from, field);
    if (!both || sameValue(m_into, m_from, field)) return;  // nothing to choose
    const int row = grid.rowCount();
    auto *name = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    name->setText(fieldName(field));
    grid.addWidget(name, row, 0);
    auto *choice = new QButtonGroup(this);
    for (const bool second : {false, true}) {
        auto *option = new QRadioButton(words(second ? m_from : m_into, field));
        option->setAccessibleName(QStringLiteral("%1: %2").arg(fieldName(field), option->text()));
        option->setChecked(!second);
        choice->addButton(option);
        grid.addWidget(option, row, second ? 2 : 1);
        if (!second) continue;
        connect(option, &QRadioButton::toggled, this, [this, field](bool taken) {
            m_taken.removeAll(field);
            if (taken) m_taken += field;
            showResult();
        });
    }
}

void MergeDialog::showResult() {
    const Customer merged = mergedCustomer(m_into, m_from, m_taken);
    QStringList lines;
    for (const CustomerField field : kCustomerFields)
        if (const QString value = words(merged, field); !value.isEmpty())
            lines += tr("%1: %2").arg(fieldName(field), value);
    if (!merged.tags.isEmpty()) lines += tr("%1: %2").arg(tr("Tags"), merged.tags.join(QLatin1String(", ")));
    for (auto it = merged.fields.begin(); it != merged.fields.end(); ++it)
        lines += tr("%1: %2").arg(it.key(), it->toString());
    if (!merged.notes.isEmpty()) lines += tr("%1: %2").arg(tr("Notes"), merged.notes.simplified().left(120));
    m_result->setText(tr("They become:") + u'\n' + lines.join(u'\n'));
}

}  // namespace heard::ui
