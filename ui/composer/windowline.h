// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/models/desk.h"
#include "ui/style/kit.h"
#include "ui/style/label.h"

namespace heard::ui {

/// How long the channel of a conversation still takes a reply, counted down while it is on the screen; hidden where
/// replies are always taken.
class WindowLine final : public Label {
    Q_OBJECT
public:
    WindowLine(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// None: nothing is shown.
    void show(ConversationId id);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void closed();

private:
    void say();

    Kit m_kit;
    Desk &m_desk;
    ConversationId m_id;
    bool m_open = true;
    QTimer m_tick;
};

}  // namespace heard::ui
