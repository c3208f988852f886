// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/snapshotpull.h"

#include <QJsonArray>
#include <array>

#include "protocol/verbs.h"

namespace heard::link {
namespace {

constexpr int kPageRows = 500;

struct Step {
    const char *kind;
    int percentBefore;
};
/// What lists need comes first: the inbox can be used while messages still arrive.
constexpr std::array<Step, 6> kSteps{
    {{"agent", 0}, {"channel", 1}, {"conversation", 2}, {"customer", 20}, {"card", 28}, {"message", 30}}};

}  // namespace

SnapshotPull::SnapshotPull(replica::Replica &replica, const protocol::Welcome &welcome, Ask ask, QObject *parent)
    : QObject(parent), m_replica(replica), m_welcome(welcome), m_ask(std::move(ask)) {}

void SnapshotPull::start() {
    const replica::Position &mine = m_replica.position();
    // A ledger that is behind us was put back from a copy: our newer rows are of a past that did not happen.
    const bool wipe = mine.workspace == m_welcome.workspace && mine.cursor.value_or(0) > m_welcome.head;
    const bool restored = mine.cursor.value_or(0) < m_welcome.restored.at;
    const AgentId user{m_welcome.user.value(QLatin1String("id")).toInteger()};
    m_replica.beginSnapshot(m_welcome.workspace, wipe, user, restored);
    next();
}

int SnapshotPull::progress() const { return kSteps[std::min<size_t>(size_t(m_kind), kSteps.size() - 1)].percentBefore; }

void SnapshotPull::next() {
    if (m_kind == int(kSteps.size())) {
        m_replica.endSnapshot(m_welcome.head, this, [this](const Result<void> &result) {
            if (result)
                Q_EMIT finished(m_welcome.head);
            else
                Q_EMIT failed(result.error().code);
        });
        return;
    }
    QJsonObject args{{QStringLiteral("kind"), QLatin1String(kSteps[size_t(m_kind)].kind)},
                     {QStringLiteral("limit"), kPageRows}};
    if (!m_after.isNull()) args.insert(QStringLiteral("after"), m_after);
    m_ask(QLatin1String(protocol::query::kSnapshot), args);
}

void SnapshotPull::take(const QJsonObject &result) {
    QList<protocol::Item> items;
    const QJsonArray rows = result.value(QLatin1String("items")).toArray();
    items.reserve(rows.size());
    for (const QJsonValue &row : rows)
        items += protocol::Item{row[QLatin1String("seq")].toInteger(), row[QLatin1String("kind")].toString(),
                                row[QLatin1String("data")].toObject()};
    const QJsonValue after = result.value(QLatin1String("next"));
    m_replica.addPage(items, this, [this, after](const Result<void> &done) { kept(done, after); });
}

void SnapshotPull::kept(const Result<void> &result, const QJsonValue &after) {
    if (!result) {
        Q_EMIT failed(result.error().code);
        return;
    }
    m_after = after.isUndefined() ? QJsonValue() : after;
    if (m_after.isNull()) ++m_kind;
    Q_EMIT progressed();
    next();
}

}  // namespace heard::link
