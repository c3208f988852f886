// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/retentionwatch.h"

#include "hub/core/erasure.h"
#include "hub/ledger/rowvalues.h"

namespace heard::hub {
namespace {

constexpr int kRetentionLookMs = 3'600'000;

/// What outlives a restart: when the clock was looked at last, until when it is not believed, and whether the files
/// still have to be written anew after the last step.
struct Memory {
    qint64 seen = 0;
    qint64 hold = 0;
    bool owed = false;

    static Memory of(Tables &tables) {
        auto row = tables.run("meta", QStringLiteral("retention"));
        const QJsonObject json = row && row->next() ? jsonObject(row->text(0).toUtf8()) : QJsonObject();
        return {json.value(QLatin1String("seen")).toInteger(), json.value(QLatin1String("hold")).toInteger(),
                json.value(QLatin1String("owed")).toBool()};
    }
    void keep(Tables &tables) const {
        tables.run(
            "meta_put", QStringLiteral("retention"),
            QString::fromUtf8(jsonBytes(
                {{QStringLiteral("seen"), seen}, {QStringLiteral("hold"), hold}, {QStringLiteral("owed"), owed}})));
    }
};

struct Step {
    qint64 conversations = 0;
    QStringList files;  ///< to be deleted once it is committed
    bool last = true;
};

Result<Step> eraseSome(Change &change) {
    Tables &tables = change.read();
    Memory memory = Memory::of(tables);
    if (memory.seen > 0 && change.now() - memory.seen > RetentionWatch::kLeap)
        memory.hold = change.now() + RetentionWatch::kDisbelief;
    if (change.now() < memory.seen) memory.hold = 0;  // it is back, and so is what was meant by its days
    memory.seen = change.now();
    Step step;
    if (change.now() >= memory.hold) {
        const auto past =
            tables.ids<ConversationId>("conversations_past_keeping", change.now(), RetentionWatch::kAtOnce);
        step.last = past.size() < RetentionWatch::kAtOnce;
        Erasure erasure(change);
        for (const ConversationId id : past) erasure.conversation(id);
        if (!past.isEmpty() || memory.owed) {
            const QJsonObject counts = erasure.finish(step.last ? Erasure::Files::Now : Erasure::Files::Later);
            change.audit({.action = QStringLiteral("retention"), .facts = counts});
        }
        step.conversations = past.size();
        step.files = erasure.removed().files;
        memory.owed = !step.last;
        Removed unnamed;
        const qint64 until = change.now() - RetentionWatch::kUnnamedKept;
        if (change.removeUnnamed(until, RetentionWatch::kAtOnce, unnamed) == RetentionWatch::kAtOnce) step.last = false;
        step.files += unnamed.files;
    }
    memory.keep(tables);
    return step;
}

}  // namespace

RetentionWatch::RetentionWatch(Ledger &ledger, BlobStore &blobs) : m_ledger(ledger), m_blobs(blobs) {
    m_timer.setInterval(kRetentionLookMs);
    connect(&m_timer, &QTimer::timeout, this, &RetentionWatch::look);
    m_timer.start();
}

void RetentionWatch::look() {
    if (m_working) return;
    m_working = true;
    step(0);
}

void RetentionWatch::step(qint64 gone) {
    m_ledger.write<Step>(eraseSome, this, [this, gone](const Result<Step> &step) {
        m_working = false;
        if (!step) return Q_EMIT looked(gone);  // the next look tries again
        m_blobs.removeFiles(step->files);
        if (step->last) return Q_EMIT looked(gone + step->conversations);
        m_working = true;
        this->step(gone + step->conversations);
    });
}

}  // namespace heard::hub
