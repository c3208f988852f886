// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQueue>
#include <QSet>
#include <QSettings>
#include <QTimer>
#include <optional>

#include "base/clock.h"
#include "protocol/frames.h"
#include "ui/models/keeping.h"

namespace heard {
class WorkerThread;
}
namespace heard::link {
class HubLink;
}
namespace heard::replica {
class Reader;
class Replica;
struct Change;
}  // namespace heard::replica

namespace heard::ui {

/// Trims what is settled in small steps of the replica's writer, with pauses in which other writes go first, and takes
/// from the hub what is wanted again: a conversation that is opened, or is not resolved any more. So what a replica
/// holds is what a fresh one would hold by the same rule. The cache of pictures loses what was fetched first.
class ReplicaKeeping final : public Keeping {
    Q_OBJECT
public:
    struct Parts {
        replica::Replica &replica;
        replica::Reader &reader;
        link::HubLink &link;
        WorkerThread &worker;
        QString cacheFolder;
    };
    /// The rule stands in `settings`, below "keep".
    ReplicaKeeping(const Parts &parts, const QString &settings, const Clock &clock);

    KeepRule rule() const override { return m_rule; }
    void setRule(const KeepRule &rule) override;
    void open(ConversationId id) override;
    bool isMissing(ConversationId id) const override;
    void apply(const replica::Change &change);

private:
    void begin();
    void step();
    void want(ConversationId id);
    void askNext();
    void askPage(ConversationId id, std::optional<qint64> before);
    void take(ConversationId id, const QJsonObject &page);
    void setWhole(ConversationId id);
    void trimPictures();

    Parts m_parts;
    QSettings m_settings;
    const Clock &m_clock;
    KeepRule m_rule;
    QList<ConversationId> m_opened;  ///< the last ones, which somebody may be looking at
    QQueue<ConversationId> m_wanted;
    ConversationId m_asking;
    QTimer m_next;
    QTimer m_rounds;
};

}  // namespace heard::ui
