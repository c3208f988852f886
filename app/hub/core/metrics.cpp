// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/metrics.h"

#include "domain/silence.h"
#include "hub/core/registry.h"

namespace heard::hub {
namespace {

class Text {
public:
    void head(const char *name, const char *type, const char *help) {
        m_out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void value(const char *name, qint64 value, const char *labels = "") {
        m_out += QByteArray(name) + labels + ' ' + QByteArray::number(value) + '\n';
    }
    void counter(const char *name, qint64 count, const char *help) {
        head(name, "counter", help);
        value(name, count);
    }
    void gauge(const char *name, qint64 now, const char *help) {
        head(name, "gauge", help);
        value(name, now);
    }
    QByteArray out() const { return m_out; }

private:
    QByteArray m_out;
};

/// One line a channel, by its id: names are what an administrator calls them.
void channels(Text &text, const Registry &registry) {
    const auto all = registry.channels();
    const auto each = [&](const char *name, const char *help, auto value) {
        text.head(name, "gauge", help);
        for (const ChannelRecord &record : all) {
            const Channel &channel = record.channel;
            const QByteArray labels =
                "{channel=\"" + QByteArray::number(channel.id.v) + "\",kind=\"" + channel.kind.toUtf8() + "\"}";
            text.value(name, value(channel), labels.constData());
        }
    };
    each("heard_channel_up", "Whether the channel works.",
         [](const Channel &channel) { return channel.state == Channel::State::Ready ? 1 : 0; });
    each("heard_channel_silent", "Whether it brings nothing for longer than it usually does.",
         [](const Channel &channel) { return silenceOf(channel) ? 1 : 0; });
}

}  // namespace

QByteArray metricsText(const Ledger &ledger, const Traffic &traffic, const Registry &registry) {
    Text text;
    const char *in = "heard_messages_in_total";
    text.head(in, "counter", "Messages handed over by connectors.");
    text.value(in, traffic.received, "{result=\"kept\"}");
    text.value(in, traffic.redelivered, "{result=\"known\"}");
    text.value(in, traffic.refused, "{result=\"refused\"}");
    const char *out = "heard_sends_total";
    text.head(out, "counter", "Sends of replies by how they ended.");
    text.value(out, traffic.accepted, "{outcome=\"accepted\"}");
    text.value(out, traffic.failed, "{outcome=\"failed\"}");
    text.value(out, traffic.retried, "{outcome=\"retry\"}");
    text.value(out, traffic.uncertain, "{outcome=\"uncertain\"}");
    const Ledger::Counters &counters = ledger.counters();
    text.counter("heard_commits_total", counters.commits, "Group commits.");
    text.counter("heard_commits_failed_total", counters.failedCommits, "Group commits that the disk refused.");
    text.counter("heard_jobs_total", counters.jobs, "Jobs in all group commits.");
    text.gauge("heard_largest_group", counters.largestGroup, "Most jobs in one commit since the start.");
    text.gauge("heard_queue_depth", ledger.queued(), "Jobs waiting for the writer.");
    text.gauge("heard_journal_head", ledger.head(), "Seq of the newest change.");
    text.gauge("heard_journal_oldest_cursor", ledger.oldestCursor(), "The lowest cursor that can still be resumed.");
    text.gauge("heard_desks_signed_in", registry.desks(), "Desks that are connected.");
    channels(text, registry);
    return text.out();
}

}  // namespace heard::hub
