// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "domain/ids.h"

namespace heard::ui {

/// Somebody else who has a conversation open.
struct Colleague {
    AgentId agent;
    QString name;
    bool writing = false;  ///< else looking

    bool operator==(const Colleague &) const = default;
};

/// Who is looking at and writing in conversations, and what this desk's windows show. None of it is kept; what is not
/// repeated fades by itself. Part of ui::Desk; main thread.
class Presence : public QObject {
    Q_OBJECT
public:
    ~Presence() override;

    /// Other agents, by name.
    virtual QList<Colleague> at(ConversationId id) const = 0;
    /// What a place of a window shows now; none: nothing. Forgotten with the place.
    virtual void show(const QObject *place, ConversationId id) = 0;

Q_SIGNALS:
    void changed(heard::ConversationId id);
};

}  // namespace heard::ui
