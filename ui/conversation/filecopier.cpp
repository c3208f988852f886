// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/filecopier.h"

#include "base/todisk.h"

namespace heard::ui {

FileCopier::FileCopier(QObject *parent) : QObject(parent) { m_threads.setMaxThreadCount(1); }

void FileCopier::copy(const QString &from, const QString &to, std::function<void(bool done)> then) {
    m_threads.start([this, from, to, then = std::move(then)] {
        const bool done = copyToDisk(from, to);
        m_mailbox.post([then, done] { then(done); });
    });
}

}  // namespace heard::ui
