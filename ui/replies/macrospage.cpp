// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/macrospage.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/replies/stepedit.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kMacroListWidth = 360;
constexpr int kMacroRow = 34;

}  // namespace

MacrosPage::MacrosPage(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(makeList());
    row->addWidget(makeEditor(), 1);
    connect(&desk.cards(), &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(QLatin1String(replies::kMacroKind))) fillList();
    });
    edit({});
    fillList();
}

QWidget *MacrosPage::makeList() {
    auto *side = new QWidget;
    side->setFixedWidth(kMacroListWidth);
    auto *title = new Label(m_kit.theme, Theme::Text::Display, Label::Ink::Text, true);
    title->setText(tr("Macros"));
    auto *add = new Button(m_kit.theme, Button::Kind::Primary, tr("New macro"), QStringLiteral("plus"));
    add->setFocusPolicy(Qt::StrongFocus);
    m_list = new QListWidget;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Macros"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFont(m_kit.theme.font(Theme::Text::Body));
    m_list->setUniformItemSizes(true);
    tint();
    connect(&m_kit.theme, &Theme::changed, this, &MacrosPage::tint);
    auto *hint = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    hint->setText(tr("A macro runs from the lightning below a reply, or by a key of its own."));
    hint->setWordWrap(true);
    auto *keys = new Button(m_kit.theme, Button::Kind::Quiet, tr("Choose its key"), QStringLiteral("settings"));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    column->addWidget(keys);
    connect(add, &QAbstractButton::clicked, this, &MacrosPage::newMacro);
    connect(keys, &QAbstractButton::clicked, this, &MacrosPage::keysWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int listRow) {
        if (m_loading || listRow < 0) return;
        const qint64 id = m_list->item(listRow)->data(Qt::UserRole).toLongLong();
        const QList<Card> cards = m_desk.cards().all(QLatin1String(replies::kMacroKind));
        for (const Card &card : cards)
            if (card.id.v == id)
                if (const auto macro = replies::macroFrom(card)) edit(*macro);
    });
    return side;
}

QWidget *MacrosPage::makeEditor() {
    auto *content = new QWidget;
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name of the macro"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setMinimumHeight(32);
    m_own = new QCheckBox(tr("Only for me"));
    auto *title = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet, true);
    title->setText(tr("Steps, done in this order"));
    m_place = new QVBoxLayout;
    auto *add = new Button(m_kit.theme, Button::Kind::Plain, tr("Add a step"), QStringLiteral("plus"));
    add->setFocusPolicy(Qt::StrongFocus);
    m_fault = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Late);
    m_fault->setWordWrap(true);
    m_save = new Button(m_kit.theme, Button::Kind::Primary, tr("Save"), QStringLiteral("check"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_remove = new Button(m_kit.theme, Button::Kind::Plain, tr("Delete"), QStringLiteral("trash-2"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addWidget(m_own);
    column->addWidget(title);
    column->addLayout(m_place);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Macro"));
    scroll->setWidget(content);
    connect(m_name, &QLineEdit::textEdited, this, &MacrosPage::onEdited);
    connect(m_own, &QCheckBox::clicked, this, &MacrosPage::onEdited);
    connect(add, &QAbstractButton::clicked, this, [this] {
        takeOver();
        m_macro.steps += replies::Step{};
        showSteps();
        onEdited();
        m_rows.last()->setFocus();
    });
    connect(m_save, &QAbstractButton::clicked, this, &MacrosPage::save);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_desk.cards().remove(replies::cardOf(m_macro));
        edit({});
    });
    return scroll;
}

/// The chosen one as in the lists beside conversations.
void MacrosPage::tint() {
    const Tokens &t = m_kit.theme.tokens();
    QPalette palette = m_list->palette();
    palette.setColor(QPalette::Highlight, t.accentTint);
    palette.setColor(QPalette::HighlightedText, t.text);
    m_list->setPalette(palette);
    update();
}

void MacrosPage::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(isRightToLeft() ? width() - kMacroListWidth - 1 : kMacroListWidth, 0, 1, height()), t.line);
}

void MacrosPage::fillList() {
    m_loading = true;
    m_list->clear();
    const QList<Card> cards = m_desk.cards().all(QLatin1String(replies::kMacroKind));
    for (const Card &card : cards) {
        const auto macro = replies::macroFrom(card);
        auto *item = new QListWidgetItem(card.body.value(QLatin1String("name")).toString());
        item->setData(Qt::UserRole, card.id.v);
        item->setSizeHint({0, kMacroRow});
        if (!macro) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(tr("Made by a later version of Heard, so it can't be run or changed here."));
        }
        m_list->addItem(item);
        const bool mine = card.id == m_macro.id || (!m_macro.id && !m_dirty && macro && macro->name == m_macro.name);
        if (!mine) continue;
        m_list->setCurrentItem(item);
        if (!m_dirty && macro) edit(*macro);
    }
    m_loading = false;
}

void MacrosPage::edit(const replies::Macro &macro) {
    m_loading = true;
    m_macro = macro;
    m_name->setText(macro.name);
    m_own->setChecked(bool(macro.agent));
    m_remove->setVisible(bool(macro.id));
    m_fault->hide();
    showSteps();
    m_dirty = false;
    m_save->setEnabled(false);
    m_loading = false;
}

void MacrosPage::takeFocus() { m_list->setFocus(); }

void MacrosPage::newMacro() {
    m_list->setCurrentRow(-1);
    replies::Macro fresh;
    fresh.steps = {replies::Step{}};
    edit(fresh);
    m_name->setFocus();
}

void MacrosPage::showSteps() {
    delete m_steps;
    m_rows.clear();
    m_steps = new QWidget;
    auto *rows = new QVBoxLayout(m_steps);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_place->addWidget(m_steps);
    for (const replies::Step &step : std::as_const(m_macro.steps)) addStep(step);
}

void MacrosPage::addStep(const replies::Step &step) {
    const auto place = m_rows.size();
    auto *row = new StepEdit(m_kit, m_desk, step);
    m_rows += row;
    m_steps->layout()->addWidget(row);
    connect(row, &StepEdit::edited, this, &MacrosPage::onEdited);
    // The row that asks goes with the others, so it is asked for after it is done.
    const auto later = [this](auto change) {
        QTimer::singleShot(0, this, [this, change] {
            takeOver();
            change();
            showSteps();
            onEdited();
        });
    };
    connect(row, &StepEdit::moveWanted, this, [this, place, later](int by) {
        later([this, place, by] {
            if (place + by >= 0 && place + by < m_macro.steps.size()) m_macro.steps.swapItemsAt(place, place + by);
        });
    });
    connect(row, &StepEdit::removeWanted, this,
            [this, place, later] { later([this, place] { m_macro.steps.removeAt(place); }); });
}

void MacrosPage::takeOver() {
    m_macro.name = m_name->text().trimmed();
    m_macro.steps.clear();
    for (const StepEdit *row : std::as_const(m_rows)) m_macro.steps += row->step();
}

void MacrosPage::onEdited() {
    if (m_loading) return;
    m_dirty = true;
    m_save->setEnabled(true);
    m_fault->hide();
}

QString MacrosPage::fault(const replies::Macro &macro) const {
    if (macro.name.isEmpty()) return tr("It has no name yet.");
    if (macro.steps.isEmpty()) return tr("It does nothing yet: add a step.");
    if (replies::checkMacro(replies::cardOf(macro).body)) return {};
    return tr(
        "A step is not complete, or a reply comes after resolving or snoozing: a reply opens the conversation again.");
}

void MacrosPage::save() {
    takeOver();
    const QString wrong = fault(m_macro);
    m_fault->setText(wrong);
    m_fault->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty()) return;
    m_dirty = false;
    m_save->setEnabled(false);
    const replies::Macro before = m_macro;
    m_macro.agent = m_own->isChecked() ? m_desk.me().id : AgentId{};
    if (m_macro.id && m_macro.agent == before.agent) return m_desk.cards().put(replies::cardOf(m_macro));
    // Whose a card is never changes: another takes its place.
    m_macro.id = {};
    m_desk.cards().add(replies::cardOf(m_macro));
    if (before.id) m_desk.cards().remove(replies::cardOf(before));
}

}  // namespace heard::ui
