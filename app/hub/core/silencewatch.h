// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "domain/silence.h"
#include "hub/core/registry.h"
#include "hub/core/usualrate.h"

namespace heard::hub {

/// Finds channels that work and bring nothing: if by its usual rate at least eight messages should have come since the
/// last one, chance alone is so silent in one of three thousand cases. Says so in the channel's facts, and takes it
/// back with the next message. What it has learned is kept every few minutes, so a killed hub forgets that much. Main
/// thread.
class SilenceWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr double kSurely = 8;
    static constexpr qint64 kShortest = 15 * 60'000;  ///< nobody calls less a silence

    /// These outlive it.
    SilenceWatch(Ledger &ledger, const Registry &registry, const Clock &clock);

    void begin(const QHash<ChannelId, UsualRate> &learned);
    /// A customer's message came in, known to be new.
    void note(ChannelId channel);
    /// Looks at every channel now; it does so by itself every minute.
    void look();
    /// Puts what was learned into the ledger.
    void keep();

private:
    void tell(ChannelId channel, const std::optional<Silence> &silence);

    Ledger &m_ledger;
    const Registry &m_registry;
    const Clock &m_clock;
    QHash<ChannelId, UsualRate> m_rates;
    QSet<ChannelId> m_changed;      ///< since they were kept
    QSet<ChannelId> m_maybeSilent;  ///< whose next message may end a silence that was told: the others cost nothing
    QTimer m_looks;
    QTimer m_keeps;
};

/// What a watch kept last.
[[nodiscard]] QHash<ChannelId, UsualRate> learnedRates(Tables &tables);

}  // namespace heard::hub
