// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standards/checklist.h"

namespace heard::ui {
namespace {

using standards::FirstReply;
using standards::Mark;

constexpr int kTickMs = 5000;

}  // namespace

Checklist::Checklist(Desk &desk, const Clock &clock, QObject *parent) : QObject(parent), m_desk(desk), m_clock(clock) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        seeMarks();
        Q_EMIT changed();
    });
    connect(&desk.scores(), &Scores::changed, this, &Checklist::refresh);
    connect(&desk, &Desk::conversationChanged, this, &Checklist::refresh);
    connect(&desk, &Desk::channelsChanged, this, &Checklist::refresh);
    // What was asked for did not happen: shown as it is.
    connect(&desk, &Desk::failed, this, [this] {
        m_asked.clear();
        refresh();
    });
}

void Checklist::look(bool on) {
    if (m_looking == on) return;
    m_looking = on;
    if (on) return open();
    m_tick.stop();
}

void Checklist::open() {
    if (m_id != m_desk.currentConversation()) {
        m_id = m_desk.currentConversation();
        m_chosen.clear();
        m_asked.clear();
    }
    refresh();
}

void Checklist::refresh() {
    if (!m_looking) return;
    readAll();
    seeMarks();
    Q_EMIT changed();
}

void Checklist::readAll() {
    m_standard.reset();
    m_kept.clear();
    const auto conversation = m_desk.conversation(m_id);
    if (!conversation) return;
    const QList<Channel> channels = m_desk.channels();
    for (const Channel &channel : channels)
        if (channel.id == conversation->channel) m_channelKind = channel.kind;
    m_waitingSince = conversation->waitingSince;
    m_final = conversation->status == ConversationStatus::Resolved;
    m_score = m_desk.scores().current(m_id);
    m_kept = m_desk.scores().kept(m_id);
    if (m_final && !m_kept.isEmpty()) m_score = m_kept.last();
    standards::Score wanted = m_score;
    if (!m_chosen.isEmpty() && wanted.standard != m_chosen) {
        wanted.standard = m_chosen;
        wanted.version = 0;
    }
    m_standard = m_desk.scores().standardOf(wanted, m_channelKind, conversation->tags);
}

void Checklist::seeMarks() {
    m_marks.clear();
    if (!m_standard) return m_tick.stop();
    const qint64 now = m_clock.now();
    const qint64 promise = m_standard->promiseMs(m_channelKind);
    m_marks = m_score.items;
    for (auto it = m_asked.begin(); it != m_asked.end();) {
        // The hub's word is the same by now: nothing is left to overlay.
        if (m_marks.value(it.key()).mark == *it && m_score.standard == m_standard->id) {
            it = m_asked.erase(it);
            continue;
        }
        m_marks.insert(it.key(), {*it, m_desk.me().id, 0, {}});
        ++it;
    }
    m_marks.insert(standards::seenMarks(*m_standard, m_score, m_waitingSince, promise, now));
    m_firstReply = standards::firstReplyOf(m_score, m_waitingSince, promise, now);
    const bool running =
        m_firstReply.state == FirstReply::State::Running || m_firstReply.state == FirstReply::State::Overdue;
    if (!running) return m_tick.stop();
    if (!m_tick.isActive()) m_tick.start();
}

void Checklist::choose(const QString &standard) {
    m_chosen = standard;
    refresh();
}

void Checklist::mark(const QString &item, Mark to) {
    if (!m_standard) return;
    m_asked.insert(item, to);
    m_desk.scores().mark(m_id, {m_standard->id, item, to});
    seeMarks();
    Q_EMIT changed();
}

QString Checklist::hint() const {
    if (!m_standard) return {};
    const standards::Tally tally = standards::tallyOf(*m_standard, m_marks);
    return QStringLiteral("%1/%2").arg(tally.met).arg(tally.applies);
}

}  // namespace heard::ui
