// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/models/devices.h"

namespace heard::test {

/// Devices in memory: what was asked is remembered, the answers are said beforehand.
class DemoDevices final : public ui::Devices {
public:
    qint64 mine = 0;
    QList<ui::DeviceRow> rows;
    QString next;  ///< why not
    QStringList asked;

    qint64 own() const override { return mine; }
    void list(QObject *, Listed listed) override { listed(next, next.isEmpty() ? rows : QList<ui::DeviceRow>()); }
    void revoke(qint64 device, bool wipe, QObject *, Told told) override {
        asked += QStringLiteral("%1 %2").arg(wipe ? QStringLiteral("wipe") : QStringLiteral("revoke")).arg(device);
        told(next);
    }
};

}  // namespace heard::test
