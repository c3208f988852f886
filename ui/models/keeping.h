// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/ids.h"

namespace heard::ui {

/// How much of what has been settled this computer keeps; 0: all. What goes is at the hub and comes again when it is
/// opened. Open conversations, drafts and what waits to be sent are kept always.
struct KeepRule {
    int days = 0;                ///< since the last message of a resolved conversation
    int megabytes = 0;           ///< of the replica; the oldest resolved conversations go first
    int pictureMegabytes = 500;  ///< of pictures and files that were looked at

    bool operator==(const KeepRule &) const = default;
};

/// The rule of this desk, kept beside its replica. Part of ui::Desk; main thread.
class Keeping : public QObject {
    Q_OBJECT
public:
    ~Keeping() override;

    virtual KeepRule rule() const = 0;
    virtual void setRule(const KeepRule &rule) = 0;
    /// A person looks at it: what is not here of it comes from the hub, now or when the hub is there.
    virtual void open(ConversationId id) = 0;
    /// True if older messages of it are not on this computer.
    virtual bool isMissing(ConversationId id) const = 0;

Q_SIGNALS:
    void fetched(heard::ConversationId id);  ///< all of it is here again
};

}  // namespace heard::ui
