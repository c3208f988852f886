// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>

namespace heard {

/// Something that happened while an agent may be looking elsewhere.
struct Happening {
    enum class Kind {
        Message,        ///< a customer wrote
        Mention,        ///< a note names this agent
        PromiseAtRisk,  ///< a promised answer is due soon
        Channel         ///< one is down, or silent: told to those who can mend it
    };
    Kind kind = Kind::Message;
    bool mine = false;        ///< the conversation is assigned to this agent
    bool unassigned = false;  ///< to nobody
    bool inSight = false;     ///< it is open in the active window
};

/// Of what an agent wants to be told at once, and when not.
struct NoticeRules {
    enum class Messages { All, Mine, None };  ///< Mine: assigned to the agent, or to nobody yet

    Messages messages = Messages::All;
    bool mentions = true;
    bool promises = true;
    bool sound = true;
    bool silence = false;  ///< between the two times, which may lie on both sides of midnight
    QTime silentFrom{20, 0};
    QTime silentUntil{8, 0};

    /// True if it is to be shown at `now`, a time of the day at this desk.
    [[nodiscard]] bool wants(const Happening &happening, QTime now) const;
    [[nodiscard]] bool isSilent(QTime now) const;

    bool operator==(const NoticeRules &) const = default;
};

}  // namespace heard
