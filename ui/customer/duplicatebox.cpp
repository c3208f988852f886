// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/duplicatebox.h"

#include <QPainter>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/customer/customerwords.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/timewords.h"

namespace heard::ui {

DuplicateBox::DuplicateBox(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(paint::sided(10, 8, 6, 8));
    m_rows->setSpacing(8);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &DuplicateBox::ask);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&desk, &Desk::linkChanged, this, [this] {
        if (m_desk.link().state == LinkStatus::State::Connected && m_hints.isEmpty()) m_soon.start();
    });
}

void DuplicateBox::show(CustomerId customer) {
    QStringList identities;
    if (const auto who = m_desk.customer(customer))
        for (const Identity &identity : who->identities) identities += identity.kind + u' ' + identity.address;
    QList<Card> merges;
    const auto all = customer ? m_desk.customers().cards(QStringLiteral("merge"), customer) : QList<Card>();
    for (const Card &merge : all)
        if (!merge.body.contains(QLatin1String("undone_at"))) merges += merge;
    const bool another = customer != m_customer || identities != m_askedWith || merges != m_merges;
    if (!another) return;
    m_customer = customer;
    m_askedWith = identities;
    m_merges = merges;
    m_hints.clear();
    rebuild();
    m_soon.start();
}

void DuplicateBox::ask() {
    if (!m_customer) return;
    m_desk.customers().findDuplicates(m_customer, this, [this, of = m_customer](const QList<DuplicateHint> &hints) {
        if (of != m_customer || hints == m_hints) return;
        m_hints = hints;
        rebuild();
    });
}

void DuplicateBox::rebuild() {
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const DuplicateHint &hint : std::as_const(m_hints)) addHint(hint);
    for (const Card &merge : std::as_const(m_merges)) addMerge(merge);
    setVisible(m_rows->count() > 0);
}

QWidget *DuplicateBox::addRow(const QString &words, const QString &quiet) {
    auto *row = new QWidget;
    auto *said = new Label(m_kit.theme, Theme::Text::Body);
    said->setText(words);
    said->setWordWrap(true);
    auto *why = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    why->setText(quiet);
    why->setWordWrap(true);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(said);
    column->addWidget(why);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    column->addLayout(buttons);
    m_rows->addWidget(row);
    return row;
}

void DuplicateBox::addHint(const DuplicateHint &hint) {
    const auto other = m_desk.customer(hint.customer);
    if (!other) return;
    QWidget *row = addRow(tr("Perhaps the same person as %1").arg(nameOf(*other)), reasonWords(hint));
    auto *buttons = static_cast<QHBoxLayout *>(row->layout()->itemAt(2)->layout());
    auto *merge = new Button(m_kit.theme, Button::Kind::Plain, tr("Merge…"), QStringLiteral("merge"));
    merge->setAccessibleName(tr("Merge with %1").arg(nameOf(*other)));
    auto *distinct = new Button(m_kit.theme, Button::Kind::Quiet, tr("Someone else"));
    distinct->setAccessibleName(tr("%1 is someone else").arg(nameOf(*other)));
    connect(merge, &QAbstractButton::clicked, this, [this, id = other->id] { Q_EMIT mergeWanted(id); });
    connect(distinct, &QAbstractButton::clicked, this, [this, id = other->id] {
        m_hints.removeIf([id](const DuplicateHint &one) { return one.customer == id; });
        m_desk.customers().sayDistinct(m_customer, id);
        rebuild();
    });
    buttons->addWidget(merge);
    buttons->addWidget(distinct);
    buttons->addStretch();
}

void DuplicateBox::addMerge(const Card &merge) {
    const qint64 at = merge.body.value(QLatin1String("at")).toInteger();
    const QString by = merge.body.value(QLatin1String("by_name")).toString();
    QString from = merge.body.value(QLatin1String("from_name")).toString();
    if (from.isEmpty()) from = tr("another customer");
    QWidget *row = addRow(tr("Merged with %1").arg(from),
                          QStringLiteral("%1 · %2").arg(timewords::day(at, m_kit.clock.now()), by));
    auto *buttons = static_cast<QHBoxLayout *>(row->layout()->itemAt(2)->layout());
    auto *undo = new Button(m_kit.theme, Button::Kind::Quiet, tr("Undo the merge"), QStringLiteral("undo-2"));
    undo->setAccessibleName(tr("Undo the merge with %1").arg(from));
    connect(undo, &QAbstractButton::clicked, this, [this, undo, id = merge.id] {
        undo->setEnabled(false);
        m_desk.customers().undoMerge(id);
    });
    buttons->addWidget(undo);
    buttons->addStretch();
}

void DuplicateBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    const bool asks = !m_hints.isEmpty();
    paint::rounded(painter, rect(), metrics::kCorner, asks ? t.riskTint : t.surface, asks ? t.risk : t.line);
}

}  // namespace heard::ui
