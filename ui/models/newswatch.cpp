// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/newswatch.h"

#include <algorithm>

#include "base/clock.h"
#include "replica/reader.h"
#include "replica/records.h"

namespace heard::ui {
namespace {

constexpr int kMost = 20;          ///< more at once are no single news
constexpr qint64 kGrace = 60'000;  ///< ms; the hub's clock may be behind this one's

}  // namespace

QList<Message> NewsWatch::of(const replica::Change &change, bool live) {
    if (!live) m_liveAt = 0;
    if (live && m_liveAt == 0) m_liveAt = m_clock.now();
    QList<MessageId> fresh;
    for (const QSet<MessageId> &ids : change.messages)
        for (const MessageId id : ids)
            if (id.v > m_told.v) fresh << id;
    if (fresh.isEmpty()) return {};
    std::sort(fresh.begin(), fresh.end(), [](MessageId a, MessageId b) { return a.v < b.v; });
    m_told = fresh.last();
    if (!live || fresh.size() > kMost) return {};
    QList<Message> news = m_reader.messages(fresh);
    news.removeIf([this](const Message &message) {
        const bool told = message.direction == Direction::In || message.direction == Direction::Note;
        return !told || message.at < m_liveAt - kGrace;
    });
    return news;
}

}  // namespace heard::ui
