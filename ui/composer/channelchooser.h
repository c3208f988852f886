// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/models/desk.h"
#include "ui/models/ways.h"
#include "ui/style/kit.h"

class QMenu;

namespace heard::ui {

class Button;
class Label;

/// By which channel the reply goes: words only while there is one way to the customer, a menu when there are several.
/// What was chosen holds until another conversation is opened.
class ChannelChooser final : public QWidget {
    Q_OBJECT
public:
    ChannelChooser(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();
    /// Another conversation: nothing is chosen.
    void reset();
    /// None: by the conversation's own channel.
    const std::optional<Way> &chosen() const { return m_chosen ? m_chosen : m_default; }

Q_SIGNALS:
    void changed();

private:
    void fillMenu();
    void choose(const Way &way);

    Desk &m_desk;
    QList<Way> m_ways;
    std::optional<Way> m_chosen;
    std::optional<Way> m_default;  ///< if nobody chooses
    Label *m_words;
    Button *m_button;
    QMenu *m_menu;
};

}  // namespace heard::ui
