// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// Which colleague is writing in the open conversation, since when, and a button to take over; or that one has taken
/// over from this agent. Sending while a colleague writes needs a second press. Hidden while nobody else writes.
class ClaimBar final : public QWidget {
    Q_OBJECT
public:
    ClaimBar(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// After another conversation was opened.
    void refresh();
    /// Whether the press that just came sends: nobody else is writing, or it is the second one.
    bool confirmed();
    /// The next press is a first one again.
    void forget();
    /// Nothing if nobody else holds the claim.
    void takeOver();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    Kit m_kit;
    Desk &m_desk;
    Label *m_words;
    Button *m_take;
    ConversationId m_id;
    AgentId m_holder;
    bool m_lost = false;   ///< what this agent held
    bool m_armed = false;  ///< sending was pressed once
};

}  // namespace heard::ui
