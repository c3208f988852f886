// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "hub/core/blobstore.h"
#include "hub/ledger/ledger.h"

namespace heard::hub {

/// Erases resolved conversations of channels that keep what is settled for so many days only (Channel::keepDays),
/// counted from their last message; customers stay. So are files that were uploaded and that nothing came to name,
/// after a month. It looks once an hour, works in small steps between which others write, and tells each in the audit
/// log. A clock that has leapt is not believed for a day: until then nothing goes. Main thread.
class RetentionWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kLeap = 7 * 86'400'000LL;          ///< ms; a hub that was off for so long waits too
    static constexpr qint64 kDisbelief = 86'400'000;           ///< ms
    static constexpr qint64 kUnnamedKept = 30 * 86'400'000LL;  ///< ms; a desk may be off for that long
    static constexpr int kAtOnce = 100;                        ///< conversations, or files, in a step

    /// These outlive it.
    RetentionWatch(Ledger &ledger, BlobStore &blobs);

    /// Looks now; it does so by itself every hour.
    void look();

Q_SIGNALS:
    void looked(qint64 conversations);  ///< how many went

private:
    void step(qint64 gone);

    Ledger &m_ledger;
    BlobStore &m_blobs;
    QTimer m_timer;
    bool m_working = false;
};

}  // namespace heard::hub
