// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <mutex>

#include "base/result.h"

namespace heard::replica {

/// What is remembered of damage that only shows while the file is in use: a small file beside it, by which the next
/// start sets it aside, and one word to whoever listens. Shared by the writer and all readers; any thread.
class Damage {
public:
    explicit Damage(const QString &path) : m_marker(path + QStringLiteral(".damaged")) {}

    /// Looks at an error of the database; others than "corrupt-database" are nothing to it.
    void note(const Error &error);
    [[nodiscard]] bool wasNoted() const;  ///< by an earlier start
    void forget() const;                  ///< the file has been set aside

    /// Called once, from the thread that finds it; null: nobody listens any more.
    void listen(std::function<void()> tell);

private:
    const QString m_marker;
    std::mutex m_mutex;
    std::function<void()> m_tell;
    bool m_noted = false;
};

}  // namespace heard::replica
