// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/timechooser.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/style/label.h"

namespace heard::ui {

TimeChooser::TimeChooser(const Kit &kit, QWidget *parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Snooze until"));
    auto *words = new Label(kit.theme, Theme::Text::Body);
    words->setText(tr("The conversation comes back to the inbox at this time, or as soon as the customer writes."));
    words->setWordWrap(true);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(kit.clock.now()).toLocalTime();
    auto *time = new QDateTimeEdit(now.addDays(1));
    time->setMinimumDateTime(now.addSecs(60));
    time->setCalendarPopup(true);
    time->setAccessibleName(tr("Snooze until"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(tr("Snooze"), QDialogButtonBox::AcceptRole);
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
