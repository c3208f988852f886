// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// While the newest reply of the open conversation can still be taken back: how long, and a button that does it. Hidden
/// otherwise.
class UndoBar final : public QWidget {
    Q_OBJECT
public:
    UndoBar(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();
    /// False if there is nothing to take back.
    bool undo();

private:
    std::optional<MessageRow> held() const;

    Kit m_kit;
    Desk &m_desk;
    Label *m_words;
    Button *m_undo;
    QTimer m_tick;
};

}  // namespace heard::ui
