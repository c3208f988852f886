// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/timechooser.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/style/label.h"

namespace heard::ui {

TimeChooser::TimeChooser(const Kit &kit, const Words &said, QWidget *parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(said.title);
    auto *words = new Label(kit.theme, Theme::Text::Body);
    words->setText(said.explanation);
    words->setWordWrap(true);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(kit.clock.now()).toLocalTime();
    auto *time = new QDateTimeEdit(now.addDays(1));
    time->setMinimumDateTime(now.addSecs(60));
    time->setCalendarPopup(true);
    time->setAccessibleName(said.title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(said.action, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(time);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, time] {
        Q_EMIT chosen(time->dateTime().toMSecsSinceEpoch());
        accept();
    });
}

}  // namespace heard::ui
