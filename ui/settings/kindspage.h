// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/subsheet.h"

namespace heard::ui {

/// The kinds of channels that the hub has plugins for, to choose one to add.
class KindsPage final : public SubSheet {
    Q_OBJECT
public:
    KindsPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QJsonObject &metadata);

private:
    void refresh();

    Desk &m_desk;
    QWidget *m_list = nullptr;
};

}  // namespace heard::ui
