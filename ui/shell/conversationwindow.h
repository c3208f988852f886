// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/models/sidedesk.h"
#include "ui/style/kit.h"

class QSettings;
class QSplitter;

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

    /// Instead of the one that is shown.
    void open(ConversationId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSide(bool shown);

    std::unique_ptr<SideDesk> m_desk;
    ConversationPlace *m_place;
    NoticeBar *m_notice;
    QSplitter *m_columns;
    std::unique_ptr<ActionList> m_actions;
};

}  // namespace heard::ui
