// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ui/models/presence.h"

namespace heard::test {

/// Who is where, as a test says it.
class DemoPresence final : public ui::Presence {
public:
    QList<ui::Colleague> at(ConversationId id) const override { return m_there.value(id); }
    void show(const QObject *place, ConversationId id) override { shown.insert(place, id); }

    void put(ConversationId id, const QList<ui::Colleague> &there) {
        m_there.insert(id, there);
        Q_EMIT changed(id);
    }
    QHash<const QObject *, ConversationId> shown;

    void write(ConversationId id) override { asked << QStringLiteral("write %1").arg(id.v); }
    void leave(ConversationId id) override { asked << QStringLiteral("leave %1").arg(id.v); }
    void takeOver(ConversationId id) override {
        asked << QStringLiteral("take %1").arg(id.v);
        put(id, {});
    }
    void overtake(ConversationId id, const ui::Colleague &by) {
        put(id, {by});
        Q_EMIT overtaken(id, by.name);
    }
    QStringList asked;

private:
    QHash<ConversationId, QList<ui::Colleague>> m_there;
};

}  // namespace heard::test
