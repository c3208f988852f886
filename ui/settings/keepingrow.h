// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/style/kit.h"

class QSpinBox;

namespace heard::ui {

class Label;

/// For how many days a channel keeps what is resolved, or that it does so for good, and what happens then.
class KeepingRow final : public QWidget {
    Q_OBJECT
public:
    /// 0: for good.
    KeepingRow(const Kit &kit, int days, QWidget *parent = nullptr);

    int days() const;
    bool isChanged() const { return days() != m_before; }
    /// Something goes that would stay if the channel kept it for `kept` days.
    bool erasesMoreThan(int kept) const;
    /// As it was when the row was made.
    void putBack();
    void showError(const QString &words);
    void takeFocus();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(int days);

    int m_before;
    QSpinBox *m_days;
    Label *m_below;
    Label *m_error;
};

}  // namespace heard::ui
