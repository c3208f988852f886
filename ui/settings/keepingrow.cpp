// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keepingrow.h"

#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include "domain/channel.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kStepDays = 30;  // so that one press on the arrow leaves no single day

}  // namespace

KeepingRow::KeepingRow(const Kit &kit, int days, QWidget *parent)
    : QWidget(parent), m_before(days), m_days(new QSpinBox) {
    auto *name = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    name->setText(tr("Keep what is resolved"));
    name->setWordWrap(true);
    m_days->setRange(0, Channel::kLongestKeeping);
    m_days->setSingleStep(kStepDays);
    m_days->setSpecialValueText(tr("for good"));
    m_days->setAccessibleName(name->text());
    m_days->setFocusPolicy(Qt::StrongFocus);
    m_days->installEventFilter(this);
    m_below = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_below->setWordWrap(true);
    m_error = new Label(kit.theme, Theme::Text::Small, Label::Ink::Late);
    m_error->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(m_days, 0, Qt::AlignLeft);
    column->addWidget(m_below);
    column->addWidget(m_error);
    m_days->setValue(days);
    show(days);
    connect(m_days, &QSpinBox::valueChanged, this, [this](int now) {
        show(now);
        Q_EMIT changed();
    });
}

int KeepingRow::days() const { return m_days->value(); }

bool KeepingRow::erasesMoreThan(int kept) const { return isChanged() && days() > 0 && (kept == 0 || days() < kept); }

void KeepingRow::putBack() { m_days->setValue(m_before); }

void KeepingRow::show(int days) {
    m_days->setSuffix(tr(" day(s)", "after a number that is written there", days));
    m_below->setText(days == 0 ? tr("No resolved conversation is erased by itself.")
                               : tr("A resolved conversation is erased %n day(s) after its last message, with its "
                                    "files, for everybody and for good; the audit log says so. Customers stay, and so "
                                    "does what is not resolved.",
                                    nullptr, days));
    showError({});
}

void KeepingRow::showError(const QString &words) {
    m_error->setText(words);
    m_error->setVisible(!words.isEmpty());
    m_days->setAccessibleDescription(words.isEmpty() ? m_below->text() : words);
}

void KeepingRow::takeFocus() { m_days->setFocus(Qt::OtherFocusReason); }

/// Who scrolls the form past it must not change it.
bool KeepingRow::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_days || event->type() != QEvent::Wheel || m_days->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

}  // namespace heard::ui
