// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/macrodialog.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/style/agreement.h"
#include "ui/style/label.h"

namespace heard::ui {

MacroDialog::MacroDialog(const Kit &kit, const QString &name, const QStringList &steps, QWidget *parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run “%1”?").arg(name));
    auto *intro = new Label(kit.theme, Theme::Text::Body);
    intro->setText(tr("It does this with the open conversation. The next time it will do so at once."));
    intro->setWordWrap(true);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *row = new Label(kit.theme, Theme::Text::Body);
        row->setText(QStringLiteral("%1. %2").arg(i + 1).arg(steps[i]));
        row->setWordWrap(true);
        rows->addWidget(row);
    }
    rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Steps"));
    scroll->setWidget(list);
    const Agreement run(kit.theme, tr("Run"), *this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(intro);
    column->addWidget(scroll, 1);
    column->addWidget(run.box);
    resize(480, qMin(480, 140 + 32 * int(steps.size())));
}

}  // namespace heard::ui
