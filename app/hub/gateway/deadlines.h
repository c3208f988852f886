// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <set>

#include "base/clock.h"

namespace heard::hub {

class Deadline;

/// All time limits of the gateway on one QTimer, so that thousands of idle connections cost nothing between theirs.
/// Main thread. Fires up to `kGrainMs` late, never early.
class Deadlines final : public QObject {
    Q_OBJECT
public:
    static constexpr int kGrainMs = 20;

    explicit Deadlines(const Clock &steady, QObject *parent = nullptr);
    ~Deadlines() override;

    qint64 now() const { return m_steady.now(); }

private:
    friend class Deadline;
    using Entry = std::pair<qint64, Deadline *>;

    void insert(Deadline *deadline, qint64 when);
    void remove(Deadline *deadline, qint64 when);
    void fire();
    void arm();

    const Clock &m_steady;
    QTimer m_timer;
    std::set<Entry> m_entries;
    qint64 m_armedFor = 0;
};

/// One time limit, a member of whatever it limits. It is meant to be set rarely: when it fires, its owner looks how
/// long ago something happened and sets it again, instead of moving it with each event.
class Deadline final {
public:
    Deadline(Deadlines &all, std::function<void()> fire) : m_all(all), m_fire(std::move(fire)) {}
    ~Deadline() { stop(); }
    Q_DISABLE_COPY_MOVE(Deadline)

    void in(qint64 ms) { at(m_all.now() + ms); }
    void at(qint64 when);
    void stop();

private:
    friend class Deadlines;

    Deadlines &m_all;
    std::function<void()> m_fire;
    qint64 m_when = 0;  ///< 0: not set
};

}  // namespace heard::hub
