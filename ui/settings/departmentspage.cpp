// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/departmentspage.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/models/cards.h"
#include "ui/settings/departmentbox.h"

namespace heard::ui {

namespace {

const QString kKind = QStringLiteral("department");

}  // namespace

DepartmentsPage::DepartmentsPage(const Kit &kit, Desk &desk, QWidget *parent)
    : Sheet(kit, tr("Departments"), parent),
      m_desk(desk),
      m_mayChange(desk.me().roles.contains(QLatin1String("administrator"))),
      m_boxes(new QVBoxLayout) {
    addTitle({}, tr("Conversations of a sort belong to a department; new ones begin in their channel's."));
    if (!m_mayChange) addTitle({}, tr("Only administrators change them."));
    m_boxes->setContentsMargins(0, 0, 0, 0);
    column().addLayout(m_boxes);
    if (m_mayChange) addAdding();
    column().addStretch();
    connect(&desk.cards(), &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(kKind)) refresh();
    });
    refresh();
}

void DepartmentsPage::addAdding() {
    addTitle(tr("Another department"), {});
    m_name = new QLineEdit;
    m_name->setMaxLength(200);
    m_name->setAccessibleName(tr("Name of the new department"));
    m_name->setPlaceholderText(tr("Its name"));
    auto *add = new Button(m_kit.theme, Button::Kind::Plain, tr("Add the department"), QStringLiteral("plus"));
    add->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(add);
    column().addLayout(row);
    connect(m_name, &QLineEdit::textChanged, add,
            [add](const QString &name) { add->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &DepartmentsPage::add);
    connect(add, &QAbstractButton::clicked, this, &DepartmentsPage::add);
}

void DepartmentsPage::add() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) return;
    Card card;
    card.kind = kKind;
    card.body = {{QStringLiteral("name"), name}};
    m_desk.cards().add(card);
    m_name->clear();
}

void DepartmentsPage::refresh() {
    QSet<qint64> there;
    for (const Card &card : m_desk.cards().all(kKind)) {
        there += card.id.v;
        if (DepartmentBox *box = m_shown.value(card.id.v)) {
            box->show(card);
            continue;
        }
        auto *box = new DepartmentBox(m_kit, card, m_mayChange);
        connect(box, &DepartmentBox::saved, this, [this](const Card &changed) { m_desk.cards().put(changed); });
        connect(box, &DepartmentBox::removed, this, [this](const Card &gone) { m_desk.cards().remove(gone); });
        m_boxes->addWidget(box);
        m_shown.insert(card.id.v, box);
    }
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        if (there.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_shown.erase(it);
    }
}

}  // namespace heard::ui
