// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QMenu;

namespace heard::ui {

class Button;
class Label;

/// Who the open conversation is with, where and how it stands, and what can be done with it as a whole.
class ConversationHeader final : public QWidget {
    Q_OBJECT
public:
    ConversationHeader(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void refresh();
    /// A place at the right end, for the shell's button of the side panel.
    void addButton(QWidget *button);
    void showSnoozeTimes();
    void showAgents();  ///< whom to assign it to
    /// The key that does what *Resolve* does, for its tool tip; empty if there is none.
    void setResolveKey(const QString &key);

Q_SIGNALS:
    void resolveWanted();
    void reopenWanted();
    // What is to be chosen below that button.
    void assignWanted(QWidget *button);
    void tagsWanted(QWidget *button);
    void departmentWanted(QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillSnooze();
    void chooseTime();
    void showMore();
    QString assigneeName(const Conversation &conversation) const;
    QString statusWords(const Conversation &conversation) const;

    Kit m_kit;
    Desk &m_desk;
    QString m_name;
    QString m_channelKind;
    Label *m_title;
    Label *m_status;
    Button *m_assign;
    Button *m_more;
    Button *m_snooze;
    Button *m_resolve;
    Button *m_reopen;
    QMenu *m_times;
};

}  // namespace heard::ui
