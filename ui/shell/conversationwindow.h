// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/models/sidedesk.h"
#include "ui/style/kit.h"

class QSettings;

namespace heard::ui {

class ActionList;
class ConversationPlace;
class NoticeBar;

/// A conversation in a window of its own, with its composer and the keys of the main one. Deletes itself when closed.
class ConversationWindow final : public QWidget {
    Q_OBJECT
public:
    ConversationWindow(const Kit &kit, Desk &desk, QSettings &settings, ConversationId id);
    ~ConversationWindow() override;

    ConversationId conversation() const;
    ConversationPlace &place() { return *m_place; }

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<SideDesk> m_desk;
    ConversationPlace *m_place;
    NoticeBar *m_notice;
    std::unique_ptr<ActionList> m_actions;
};

}  // namespace heard::ui
