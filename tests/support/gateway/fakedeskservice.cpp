// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway/fakedeskservice.h"

#include <QTimer>

#include "protocol/codec.h"

namespace heard::test {

void FakeDeskService::later(QObject *context, std::function<void()> call) {
    QTimer::singleShot(0, context, std::move(call));
}

void FakeDeskService::commit(int count, qsizetype bytes) {
    auto batch = std::make_shared<hub::JournalBatch>();
    batch->from = head() + 1;
    const QString filling(bytes, u'x');
    for (int i = 0; i < count; ++i) {
        const qint64 seq = head() + 1;
        const protocol::Item item{seq, QStringLiteral("message"), {{QStringLiteral("text"), filling}}};
        m_items += hub::JournalItem{seq, protocol::encodeItem(item)};
        batch->items += m_items.last();
    }
    batch->to = head();
    Q_EMIT committed(batch);
}

void FakeDeskService::commitFor(AgentId agent) {
    auto batch = std::make_shared<hub::JournalBatch>();
    batch->from = batch->to = head() + 1;
    const protocol::Item item{batch->to, QStringLiteral("card"), {{QStringLiteral("agent"), agent.v}}};
    m_items += hub::JournalItem{batch->to, protocol::encodeItem(item), agent};
    batch->items += m_items.last();
    batch->forAll = false;
    Q_EMIT committed(batch);
}

Result<hub::SignIn> FakeDeskService::signIn(const QString &token) const {
    if (toWipe.contains(token)) return failure(QStringLiteral("wipe"));
    if (token != QLatin1String(kToken)) return failure(QStringLiteral("wrong-token"));
    return hub::SignIn{{AgentId{7}, QStringLiteral("Olena"), {QStringLiteral("agent")}, false, 1, {}}, 1, tokenDue};
}

void FakeDeskService::readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) {
    ++journalReads;
    later(context, [this, cursor, limit, reply] {
        if (cursor < m_oldest) return reply(failure(QStringLiteral("cursor-too-old")));
        reply(m_items.mid(cursor, limit));
    });
}

void FakeDeskService::execute(const Agent &, const protocol::Do &what, QObject *context, Reply reply) {
    const auto answer = [this, id = what.id, reply] { reply(protocol::Done{id, head(), {}, {}}); };
    if (holdRequests)
        held += answer;
    else
        later(context, answer);
}

void FakeDeskService::ask(const Agent &, const protocol::Ask &what, QObject *context, Reply reply) {
    const QJsonObject result{{QStringLiteral("query"), what.query}};
    const auto answer = [id = what.id, result, reply] { reply(protocol::Answer{id, result, {}}); };
    if (holdRequests)
        held += answer;
    else
        later(context, answer);
}

void FakeDeskService::hint(const Agent &, const protocol::HintFrame &hint) { hints += hint; }

void FakeDeskService::deskJoined(const hub::SignIn &, const protocol::Hello &hello) { joined += hello.device; }

void FakeDeskService::deskLeft(const hub::SignIn &, const QString &device) { left += device; }

void FakeDeskService::wiped(const QString &token, QObject *context, std::function<void()> noted) {
    toWipe.removeOne(token);
    later(context, std::move(noted));
}

void FakeDeskService::storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime,
                                QObject *context, BlobReply reply) {
    later(context, [=, this] {
        if (!blobRefusal.isEmpty()) return reply(failure(blobRefusal), {});
        const qint64 id = blobs.size() + 1;
        const channelapi::Blob blob{QString::number(id), name, claimedMime, bytes.size(), 0, 0};
        blobs.insert(id, {blob, bytes});
        reply(blob, {});
    });
}

void FakeDeskService::loadBlob(AgentId, BlobId id, QObject *context, BlobReply reply) {
    later(context, [=, this] {
        const auto it = blobs.constFind(id.v);
        if (it == blobs.cend()) return reply(failure(QStringLiteral("not-found")), {});
        reply(it->first, it->second);
    });
}

void FakeDeskService::shop(const hub::ShopRequest &request, QObject *context, ShopReply reply) {
    const bool right = request.token == QLatin1String(kToken);
    later(context, [right, request, reply = std::move(reply)] {
        reply(right ? Result<hub::ShopAnswer>(hub::ShopAnswer{request.body, true})
                    : Result<hub::ShopAnswer>(failure(QStringLiteral("wrong-token"))));
    });
}

}  // namespace heard::test
