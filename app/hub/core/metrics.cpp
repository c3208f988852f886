// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/metrics.h"

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

}  // namespace

QByteArray metricsText(const Ledger &ledger, const Traffic &traffic, int desks) {
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
    text.gauge("heard_desks_signed_in", desks, "Desks that are connected.");
    return text.out();
}

}  // namespace heard::hub
