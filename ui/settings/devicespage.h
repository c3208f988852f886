// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/sheet.h"

namespace heard::ui {

/// The computers that sign in to the hub: one's own; for administrators everybody's. Asked anew whenever it is shown.
class DevicesPage final : public Sheet {
    Q_OBJECT
public:
    DevicesPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void fill(const QList<DeviceRow> &rows);
    void revoke(qint64 device, bool wipe);
    void say(const QString &words);

    Desk &m_desk;
    Label *m_said;
    QVBoxLayout *m_boxes;
};

}  // namespace heard::ui
