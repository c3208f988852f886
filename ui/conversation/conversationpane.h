// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class ConversationHeader;
class ConversationView;
class Label;

/// The open conversation from its header to the line that says who is writing.
class ConversationPane final : public QWidget {
    Q_OBJECT
public:
    ConversationPane(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    ConversationHeader &header() { return *m_header; }
    ConversationView &view() { return *m_view; }
    /// After another conversation was opened.
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showColleagues();
    void showMissing();
    void showTyping(bool typing);
    void showNewBelow(int more);
    void placePill();

    Desk &m_desk;
    ConversationHeader *m_header;
    Label *m_missing;  ///< that not all of it is on this computer
    ConversationView *m_view;
    Label *m_colleagues;
    Label *m_typing;
    Button *m_newBelow;
    int m_below = 0;
};

}  // namespace heard::ui
