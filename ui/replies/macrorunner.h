// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "replies/macro.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QSettings;

namespace heard::ui {

/// Runs macros on a conversation: looks first whether every step can be done, shows the steps before a macro (or
/// a changed one) runs for the first time on this desk, then does them in their order by what the desk offers anyway.
class MacroRunner final : public QObject {
    Q_OBJECT
public:
    /// `settings` remembers which macros have been looked at, and outlives it.
    MacroRunner(const Kit &kit, Desk &desk, QSettings &settings, QWidget &window);

    void run(CardId macro, ConversationId conversation);
    /// Those that this agent can run, in the order of their names.
    QList<replies::Macro> macros() const;

Q_SIGNALS:
    /// It did not run, or not all of it; a sentence with the cause and the mend.
    void stopped(const QString &sentence);
    /// A reply of it has places that only a person can fill in: it goes into the composer, and nothing else was done.
    void replyLeftOpen(heard::CardId reply, const heard::ui::PreparedReply &prepared);
    void ran(const QString &name);

private:
    struct Plan {
        ConversationId conversation;
        replies::Macro macro;
        QList<ComposerDraft> drafts;  ///< one a step; empty where the step writes nothing
    };
    std::optional<Plan> planOf(const replies::Macro &macro, ConversationId conversation);
    PreparedReply prepare(const replies::Step &step, ConversationId conversation) const;
    void confirm(const Plan &plan);
    void perform(const Plan &plan);
    bool wasSeen(const replies::Macro &macro) const;

    Kit m_kit;
    Desk &m_desk;
    QSettings &m_settings;
    QWidget &m_window;
};

/// One step as a person would say it; `text` is what a reply or note says here.
[[nodiscard]] QString stepWords(Desk &desk, const replies::Step &step, const QString &text);

}  // namespace heard::ui
