// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/keysheet.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <optional>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

KeySheet::KeySheet(const Kit &kit, const ActionList &actions, QWidget *parent) : QDialog(parent), m_kit(kit) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    setAccessibleName(windowTitle());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setWidget(makeSheet(actions));
    auto *change = new Button(kit.theme, Button::Kind::Plain, tr("Change keys"), QStringLiteral("settings"));
    auto *close = new Button(kit.theme, Button::Kind::Primary, tr("Close"));
    connect(change, &QAbstractButton::clicked, this, [this] {
        Q_EMIT changeWanted();
        accept();
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 12, 24, 16);
    row->addWidget(change);
    row->addStretch();
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(row);
    const QSize wanted = scroll->widget()->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width() + 8, 90);
    resize(wanted.boundedTo(parent ? parent->window()->size() : wanted));
    close->setFocus();
}

QWidget *KeySheet::makeSheet(const ActionList &actions) {
    auto *sheet = new QWidget;
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(24, 20, 24, 8);
    columns->setSpacing(40);
    // Conversation and writing at the left, the others at the right.
    QGridLayout *sides[2];
    for (QGridLayout *&side : sides) {
        auto *column = new QVBoxLayout;
        side = new QGridLayout;
        side->setHorizontalSpacing(24);
        side->setVerticalSpacing(8);
        side->setColumnStretch(0, 1);
        column->addLayout(side);
        column->addStretch();
        columns->addLayout(column, 1);
    }
    std::optional<ActionGroup> group;
    for (const ActionEntry &entry : actions.entries()) {
        const QString keys = keyHint(entry.action->shortcuts());
        if (keys.isEmpty()) continue;
        QGridLayout *side = sides[entry.group <= ActionGroup::Writing ? 0 : 1];
        if (group != entry.group) {
            group = entry.group;
            auto *head = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet, true);
            head->setText(nameOf(*group));
            head->setContentsMargins(0, side->count() == 0 ? 0 : 12, 0, 2);
            side->addWidget(head, side->rowCount(), 0, 1, 2);
        }
        auto *words = new Label(m_kit.theme, Theme::Text::Body);
        words->setText(entry.action->text());
        auto *key = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Quiet);
        key->setText(keys);
        const int row = side->rowCount();
        side->addWidget(words, row, 0);
        side->addWidget(key, row, 1, Qt::AlignRight);
    }
    return sheet;
}

}  // namespace heard::ui
