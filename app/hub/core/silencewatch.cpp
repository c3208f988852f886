// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/silencewatch.h"

#include <cmath>

#include "hub/ledger/rowvalues.h"

namespace heard::hub {
namespace {

constexpr int kLookEveryMs = 60'000;
constexpr int kKeepEveryMs = 5 * 60'000;

QString nameOf(ChannelId channel) { return QStringLiteral("usual_rate_%1").arg(channel.v); }

std::optional<Silence> silenceIn(const UsualRate &rate, qint64 now) {
    const qint64 lasted = now - rate.last();
    const double expected = rate.last() == 0 ? 0 : rate.expected(rate.last(), now);
    if (expected < SilenceWatch::kSurely || lasted < SilenceWatch::kShortest) return std::nullopt;
    // What is usual in an hour like this one, or in the one before if this is one in which nothing comes.
    const qint64 hour = now / UsualRate::kHourMs * UsualRate::kHourMs;
    const double anHour =
        std::max(rate.expected(hour, hour + UsualRate::kHourMs), rate.expected(hour - UsualRate::kHourMs, hour));
    return Silence{rate.last(), std::max(1, static_cast<int>(std::lround(anHour)))};
}

}  // namespace

SilenceWatch::SilenceWatch(Ledger &ledger, const Registry &registry, const Clock &clock)
    : m_ledger(ledger), m_registry(registry), m_clock(clock) {
    m_looks.setInterval(kLookEveryMs);
    m_keeps.setInterval(kKeepEveryMs);
    connect(&m_looks, &QTimer::timeout, this, &SilenceWatch::look);
    connect(&m_keeps, &QTimer::timeout, this, &SilenceWatch::keep);
}

void SilenceWatch::begin(const QHash<ChannelId, UsualRate> &learned) {
    m_rates = learned;
    // Of one that does not work yet nothing can be said; its first message then ends what was told before.
    const auto channels = m_registry.channels();
    for (const ChannelRecord &record : channels) m_maybeSilent += record.channel.id;
    m_looks.start();
    m_keeps.start();
}

void SilenceWatch::note(ChannelId channel) {
    m_rates[channel].count(m_clock.now());
    m_changed += channel;
    if (m_maybeSilent.remove(channel)) tell(channel, std::nullopt);
}

void SilenceWatch::look() {
    const auto channels = m_registry.channels();
    for (const ChannelRecord &record : channels) {
        const Channel &channel = record.channel;
        const auto known = silenceOf(channel);
        const bool works = channel.state == Channel::State::Ready;
        const auto found = works ? silenceIn(m_rates.value(channel.id), m_clock.now()) : std::nullopt;
        // Told once: a rate that moves on while it lasts is no news.
        if (found.has_value() != known.has_value()) tell(channel.id, found);
        if (found) m_maybeSilent += channel.id;
    }
}

void SilenceWatch::tell(ChannelId id, const std::optional<Silence> &silence) {
    m_ledger.write<bool>(
        [id, silence](Change &change) -> Result<bool> {
            auto record = change.channel(id);
            if (!record || record->channel.removed || silenceOf(record->channel) == silence) return false;
            setSilence(record->channel, silence);
            change.put(*record, Effects::ChannelEvent::StateChanged);
            return true;
        },
        this, {});
}

void SilenceWatch::keep() {
    for (const ChannelId id : std::exchange(m_changed, {})) {
        const QString text = QString::fromUtf8(jsonBytes(m_rates.value(id).toJson()));
        m_ledger.write<bool>(
            [id, text](Change &change) -> Result<bool> {
                change.read().run("meta_put", nameOf(id), text);
                return true;
            },
            this, {});
    }
}

QHash<ChannelId, UsualRate> learnedRates(Tables &tables) {
    QHash<ChannelId, UsualRate> rates;
    const auto ids = tables.ids<ChannelId>("channel_ids");
    for (const ChannelId id : ids)
        if (auto row = tables.run("meta", nameOf(id)); row && row->next())
            rates.insert(id, UsualRate::from(jsonObject(row->text(0).toUtf8())));
    return rates;
}

}  // namespace heard::hub
