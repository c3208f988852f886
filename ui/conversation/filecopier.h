// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

#include "base/mailbox.h"

namespace heard::ui {

/// Copies files off the main thread, whole or not at all: a target that was there stays as it was if it fails. Main
/// thread; its destructor waits for the copy under way, and nothing is told any more then.
class FileCopier final : public QObject {
    Q_OBJECT
public:
    explicit FileCopier(QObject *parent = nullptr);

    void copy(const QString &from, const QString &to, std::function<void(bool done)> then);

private:
    Mailbox m_mailbox;
    QThreadPool m_threads;  ///< after the mailbox: its destructor waits for the jobs that post to it
};

}  // namespace heard::ui
