// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/undobar.h"

#include <QHBoxLayout>

#include "base/clock.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

UndoBar::UndoBar(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_undo = new Button(kit.theme, Button::Kind::Quiet, tr("Undo"), QStringLiteral("undo-2"));
    m_undo->setAccessibleName(tr("Take the reply back"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &UndoBar::refresh);
    connect(m_undo, &QAbstractButton::clicked, this, &UndoBar::undo);
    const QAbstractItemModel *messages = desk.messages();
    connect(messages, &QAbstractItemModel::rowsInserted, this, &UndoBar::refresh);
    connect(messages, &QAbstractItemModel::rowsRemoved, this, &UndoBar::refresh);
    connect(messages, &QAbstractItemModel::modelReset, this, &UndoBar::refresh);
    connect(messages, &QAbstractItemModel::dataChanged, this, &UndoBar::refresh);
    refresh();
}

/// Entries that have not left are the last rows.
std::optional<MessageRow> UndoBar::held() const {
    const QAbstractListModel *messages = m_desk.messages();
    for (int i = messages->rowCount() - 1; i >= 0; --i) {
        const auto row = messages->index(i).data(Desk::RowRole).value<MessageRow>();
        if (!row.inOutbox) break;
        if (row.delivery == Delivery::Queued && row.notBefore > m_kit.clock.now()) return row;
    }
    return std::nullopt;
}

void UndoBar::refresh() {
    const auto row = held();
    setVisible(row.has_value());
    if (!row) return m_tick.stop();
    if (!m_tick.isActive()) m_tick.start();
    const auto seconds = int((row->notBefore - m_kit.clock.now() + 999) / 1000);
    m_words->setText(tr("The reply goes out in %n s", nullptr, seconds));
}

bool UndoBar::undo() {
    const auto row = held();
    if (row) m_desk.dropReply(*row);
    return row.has_value();
}

}  // namespace heard::ui
