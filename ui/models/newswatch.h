// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "domain/message.h"

namespace heard {
class Clock;
namespace replica {
class Reader;
struct Change;
}  // namespace replica
}  // namespace heard

namespace heard::ui {

/// Which of the replica's changes are news to a person: messages that are newer than all that were told before and came
/// in while the desk was connected. What is caught up in bulk is no news: counts tell of it. Main thread.
class NewsWatch {
public:
    NewsWatch(replica::Reader &reader, const Clock &clock) : m_reader(reader), m_clock(clock) {}

    /// `live`: the desk is connected and has caught up.
    [[nodiscard]] QList<Message> of(const replica::Change &change, bool live);

private:
    replica::Reader &m_reader;
    const Clock &m_clock;
    MessageId m_told;     ///< the newest that was looked at
    qint64 m_liveAt = 0;  ///< since when; 0 while it is not
};

}  // namespace heard::ui
