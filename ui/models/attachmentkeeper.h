// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>
#include <functional>

#include "base/result.h"

namespace heard {
class WorkerThread;
}

namespace heard::ui {

/// Copies of what the agent attaches, in the desk's own folder, so that a draft does not depend on a file that may be
/// moved or on the clipboard. Copying is done on the worker. Main thread.
class AttachmentKeeper final {
public:
    static constexpr qint64 kMostBytes = 20 * 1024 * 1024;  ///< what a hub takes at most
    /// The copy's path. Codes: "too-large", "file-missing", "write-failed".
    using Kept = std::function<void(const Result<QString> &)>;

    AttachmentKeeper(const QString &folder, WorkerThread &worker) : m_folder(folder), m_worker(worker) {}

    void keep(const QString &sourcePath, QObject *context, Kept kept);
    void keep(const QImage &picture, QObject *context, Kept kept);
    /// Deletes these copies; what is no copy of ours stays.
    void drop(const QStringList &copies);
    /// Deletes copies that nothing needs any more: of drafts given up and replies gone out. For a start.
    void sweep(const QSet<QString> &inUse);

private:
    QString m_folder;
    WorkerThread &m_worker;
};

}  // namespace heard::ui
