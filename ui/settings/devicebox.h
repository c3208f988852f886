// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/devices.h"
#include "ui/style/button.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Label;

/// One device: whose it is, when it was there, and signing it out, in two steps; with or without having it delete what
/// it has.
class DeviceBox final : public QWidget {
    Q_OBJECT
public:
    /// `whose`: the agent's name; empty: one's own. `own`: it is this computer.
    DeviceBox(const Kit &kit, const DeviceRow &row, const QString &whose, bool own, QWidget *parent = nullptr);

Q_SIGNALS:
    void revokeWanted(qint64 device, bool wipe);

private:
    void addButtons(bool own);
    void ask(bool wipe);
    void leave();

    Kit m_kit;
    DeviceRow m_row;
    QString m_called;
    bool m_wipe = false;
    Label *m_sure = nullptr;
    Button *m_revoke = nullptr;
    Button *m_wipeToo = nullptr;
    Button *m_really = nullptr;
    Button *m_keep = nullptr;
};

}  // namespace heard::ui
