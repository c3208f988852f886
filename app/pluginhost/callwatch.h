// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace heard::pluginhost {

/// A thread that looks on while the program is inside a plugin and speaks up if it does not come back in time.
/// begin() and end() belong to one thread and do not nest.
class CallWatch {
public:
    using Hung = std::function<void(const QString &id, const QString &call)>;

    /// `hung` runs on the watch's own thread while the other one is stuck.
    CallWatch(std::chrono::milliseconds limit, Hung hung);
    ~CallWatch();
    CallWatch(const CallWatch &) = delete;
    CallWatch &operator=(const CallWatch &) = delete;

    void begin(const QString &id, const QString &call);
    void end();

private:
    void run();

    const std::chrono::milliseconds m_limit;
    const Hung m_hung;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QString m_id;
    QString m_call;
    quint64 m_calls = 0;  ///< so that a new call is not taken for the one that was waited on
    bool m_inside = false;
    bool m_leaving = false;
    std::thread m_thread;
};

}  // namespace heard::pluginhost
