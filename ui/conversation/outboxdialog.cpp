// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/outboxdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/conversation/messagewords.h"
#include "ui/style/button.h"
#include "ui/style/flowlayout.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

constexpr QSize kOutboxSize{640, 460};

}  // namespace

OutboxDialog::OutboxDialog(const Kit &kit, Desk &desk, QWidget *parent) : QDialog(parent), m_kit(kit), m_desk(desk) {
    setWindowTitle(tr("Outbox"));
    resize(kOutboxSize);
    m_intro = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_intro->setWordWrap(true);
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("What waits on this computer"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *stack = new QVBoxLayout(this);
    stack->setSpacing(12);
    stack->addWidget(m_intro);
    stack->addWidget(m_area, 1);
    stack->addWidget(buttons);
    connect(&desk, &Desk::conversationsChanged, this, &OutboxDialog::fill);
    connect(&desk, &Desk::countsChanged, this, &OutboxDialog::fill);
    connect(&desk, &Desk::linkChanged, this, &OutboxDialog::fill);
    fill();
}

void OutboxDialog::fill() {
    const QList<OutboxRow> rows = m_desk.outbox();
    const bool online = m_desk.link().state == LinkStatus::State::Connected;
    if (m_area->widget() && rows == m_shown && online == m_online) return;
    m_shown = rows;
    m_online = online;
    m_intro->setText(rows.isEmpty() ? tr("The outbox is empty: everything has left this computer.")
                     : online       ? tr("What stands here was stopped, or is just leaving.")
                                    : tr("All of it goes out in this order when the hub is back, each once."));
    const int place = m_area->verticalScrollBar()->value();
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(14);
    for (const OutboxRow &row : rows) column->addWidget(entry(row));
    column->addStretch();
    m_area->setWidget(list);
    m_area->verticalScrollBar()->setValue(place);
}

QWidget *OutboxDialog::entry(const OutboxRow &row) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto line = [&](const QString &words, Theme::Text size, Label::Ink ink, bool bold = false) {
        if (words.isEmpty()) return;
        auto *label = new Label(m_kit.theme, size, ink, bold);
        label->setWordWrap(true);
        label->setText(words);
        column->addWidget(label);
    };
    const QString who = row.title.isEmpty() ? tr("A conversation that you can't see any more") : row.title;
    line(tr("%1 · %2 · %3", "who, what, since when").arg(who, deedWords(row.verb), timewords::clockTime(row.row.at)),
         Theme::Text::Body, Label::Ink::Text, true);
    line(snippet(row.row.parts), Theme::Text::Body, Label::Ink::Text);
    line(troubleSentence(row.row), Theme::Text::Small,
         row.row.failure.isEmpty() ? Label::Ink::Quiet : Label::Ink::Late);
    auto *buttons = new FlowLayout(8);
    QList<Decision> decisions = decisionsFor(row.row);
    // Words that nobody can see a box for are copied, not edited; what writes nothing has none.
    const bool writes = !row.row.parts.isEmpty() || !row.row.localFiles.isEmpty();
    if (!writes || row.title.isEmpty()) decisions.removeAll(Decision::Drop);
    if (!writes) decisions.removeAll(Decision::ToNote);
    for (const Decision decision : std::as_const(decisions)) {
        const QString words =
            !writes && decision == Decision::Discard ? tr("Cancel") : decisionWords(decision, row.row);
        auto *button = new Button(m_kit.theme, Button::Kind::Plain, words);
        button->setAccessibleName(tr("%1: %2, %3").arg(words, who, deedWords(row.verb)));
        // The list is made anew by it, this button too.
        connect(
            button, &QAbstractButton::clicked, this,
            [this, one = row.row, decision] {
                const ConversationId id = one.conversation;
                decide(m_desk, one, decision);
                if (decision == Decision::Drop) Q_EMIT openWanted(id);
            },
            Qt::QueuedConnection);
        buttons->addWidget(button);
    }
    // There is no box left for words of a conversation that is out of sight.
    if (writes && row.title.isEmpty()) {
        auto *copy = new Button(m_kit.theme, Button::Kind::Plain, tr("Copy the text"));
        connect(copy, &QAbstractButton::clicked, this,
                [text = plainText(row.row.parts)] { QGuiApplication::clipboard()->setText(text); });
        buttons->addWidget(copy);
    }
    column->addLayout(buttons);
    return box;
}

}  // namespace heard::ui
