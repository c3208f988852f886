// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/ids.h"

namespace heard {

/// A small fact that needs no table of its own, because it is found by its kind and its owner alone: a canned reply, a
/// saved view, an order, a score. What is in `body` is the kind's own; the hub's core/cardrules says what each must
/// hold.
struct Card {
    CardId id;
    QString kind;
    qint64 owner = 0;  ///< the id of what it belongs to, by kind a customer or a conversation; 0: the workspace
    AgentId agent;     ///< whose own it is: no other agent's desk gets it. None: everybody's. Never changes
    QJsonObject body;
    qint64 updatedAt = 0;
    AgentId updatedBy;  ///< none: the hub, or a shop's system
    qint64 seq = 0;
    QJsonObject extra;

    bool operator==(const Card &) const = default;
};

}  // namespace heard
