// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/desks.h"

#include "hub/gateway/textframe.h"
#include "protocol/codec.h"

namespace heard::hub {
namespace {

constexpr QLatin1String kEnds("-stopped");
constexpr int kMostLasting = 100;  ///< conversations that one desk looks at or writes in

/// Empty if it would not fit into one frame: then everyone reads it in steps.
QByteArray frameOf(const JournalBatch &batch) {
    QList<QByteArray> items;
    items.reserve(batch.items.size());
    qsizetype bytes = 0;
    for (const JournalItem &item : batch.items) {
        bytes += item.json.size();
        items += item.json;
    }
    if (items.isEmpty() || (bytes > kMostEventsBytes && items.size() > 1)) return {};
    return textFrame(protocol::encodeEvents(batch.from, batch.to, items));
}

}  // namespace

Desks::Desks(const DeskConnection::Surroundings &around, QObject *parent) : QObject(parent), m_around(around) {
    connect(&around.service, &DeskService::committed, this, &Desks::committed);
    connect(&around.service, &DeskService::hinted, this,
            [this](const protocol::HintFrame &hint) { passHint(hint, nullptr); });
    connect(&around.service, &DeskService::sessionsChanged, this, [this] {
        const QList<DeskConnection *> connections = m_connections;
        for (DeskConnection *connection : connections) connection->checkSession();
    });
}

Desks::~Desks() { qDeleteAll(std::exchange(m_connections, {})); }

void Desks::add(const DeskConnection::Line &line, const QHostAddress &address, const QString &publicUrl) {
    auto *connection = new DeskConnection(line, address, publicUrl, m_around, this);
    m_connections += connection;
    connect(connection, &DeskConnection::closed, this, &Desks::remove);
    connect(connection, &DeskConnection::hinted, this, &Desks::takeHint);
}

void Desks::takeHint(DeskConnection *from, const protocol::HintFrame &hint) {
    const qint64 conversation = hint.args.value(QLatin1String("conversation")).toInteger();
    const bool ends = hint.kind.endsWith(kEnds);
    const std::pair<QString, qint64> key(ends ? hint.kind.chopped(kEnds.size()) : hint.kind, conversation);
    if (ends)
        m_lasting[from].remove(key);
    else if (m_lasting[from].size() < kMostLasting)
        m_lasting[from].insert(key, hint);
    passHint(hint, from);
}

void Desks::remove(DeskConnection *connection) {
    m_connections.removeOne(connection);
    for (protocol::HintFrame hint : m_lasting.take(connection)) {
        hint.kind += kEnds;
        passHint(hint, nullptr);
        m_around.service.hint(connection->agent(), hint);
    }
    connection->deleteLater();
}

void Desks::committed(const std::shared_ptr<const JournalBatch> &batch) {
    QByteArray frame;
    bool encoded = false;
    const QList<DeskConnection *> connections = m_connections;  // one may end while it is fed
    for (DeskConnection *connection : connections) {
        // A batch with something that is one agent's own is no one frame for all: each reads what it may have.
        const bool live = batch->forAll && connection->liveAt(batch->from - 1);
        if (live && !std::exchange(encoded, true)) frame = frameOf(*batch);
        if (live && !frame.isEmpty())
            connection->feed(frame, batch->to);
        else
            connection->catchUp();
    }
}

void Desks::passHint(const protocol::HintFrame &hint, const DeskConnection *except) {
    const QByteArray frame = textFrame(protocol::encode(hint));
    const QList<DeskConnection *> connections = m_connections;
    for (DeskConnection *connection : connections)
        if (connection != except) connection->sendHint(frame);
}

void Desks::stop() {
    const QList<DeskConnection *> connections = m_connections;
    for (DeskConnection *connection : connections) connection->bye(QStringLiteral("stopping"));
}

}  // namespace heard::hub
