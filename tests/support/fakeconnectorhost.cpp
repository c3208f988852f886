// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeconnectorhost.h"

#include <gtest/gtest.h>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>

namespace heard::test {

using namespace channelapi;

static constexpr int kPatienceMs = 20'000;

IntakeResult FakeConnectorHost::keep(const InboundMessage &message) {
    const auto known = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) {
        return !line.message.outgoing && line.message.remoteId == message.remoteId;
    });
    if (known != m_lines.end()) {
        ++redelivered;
        return {true, true, known->message.messageId, known->message.at, {}};
    }
    kept += message;
    HistoryMessage line;
    line.messageId = QString::number(m_lines.size() + 1);
    line.remoteId = message.remoteId;
    line.parts = message.parts;
    line.at = time;
    line.threadKey = message.threadKey;
    m_lines += {message.address, line};
    return {true, false, line.messageId, line.at, {}};
}

ReceiveJob *FakeConnectorHost::receive(const InboundMessage &message) {
    auto *job = new ReceiveJob(&m_jobs);
    if (holdReceives)
        m_held += {job, message};
    else
        job->finish(refusal.isEmpty() ? keep(message) : IntakeResult{false, false, {}, 0, refusal});
    return job;
}

void FakeConnectorHost::releaseReceives() {
    holdReceives = false;
    for (auto &[job, message] : m_held)
        if (job) job->finish(keep(message));
    m_held.clear();
}

void FakeConnectorHost::markRead(const QString &messageId) {
    for (Line &line : m_lines)
        if (line.message.messageId == messageId) line.message.read = true;
}

void FakeConnectorHost::keepOutgoing(const OutboundMessage &message) {
    HistoryMessage line;
    line.messageId = message.messageId;
    line.clientId = message.clientId;
    line.outgoing = true;
    line.agentName = message.agentName;
    line.parts = message.parts;
    line.at = message.at;
    line.threadKey = message.threadKey;
    m_lines += {message.address, line};
}

BlobJob *FakeConnectorHost::storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime) {
    auto *job = new BlobJob(&m_jobs);
    Blob blob{QStringLiteral("blob%1").arg(m_blobs.size() + 1), name, claimedMime, bytes.size(), 0, 0};
    if (refusal.isEmpty()) m_blobs.insert(blob.id, {blob, bytes});
    job->finish(blob, {}, refusal);
    return job;
}

bool FakeConnectorHost::isShared(const QString &blobId, const QString &address) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line &line) {
        return line.address == address && std::any_of(line.message.parts.begin(), line.message.parts.end(),
                                                      [&](const Part &part) { return part.blob.id == blobId; });
    });
}

ReceiveJob *FakeConnectorHost::amend(const Amendment &amendment) {
    auto *job = new ReceiveJob(&m_jobs);
    const auto known = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) {
        return !line.message.outgoing && line.message.remoteId == amendment.remoteId;
    });
    if (known == m_lines.end() || !refusal.isEmpty()) {
        job->finish({false, false, {}, 0, refusal.isEmpty() ? QStringLiteral("not-found") : refusal});
        return job;
    }
    amended += amendment;
    if (amendment.kind == Amendment::Kind::Edited) known->message.parts = amendment.parts;
    job->finish({true, true, known->message.messageId, known->message.at, {}});
    return job;
}

KeepJob *FakeConnectorHost::keep(const QString &key, const QJsonValue &value) {
    auto *job = new KeepJob(&m_jobs);
    if (refusal.isEmpty()) remembered.insert(key, value);
    if (value.isNull()) remembered.remove(key);
    job->finish(refusal);
    return job;
}

LinkJob *FakeConnectorHost::linkToken(const QString &address) {
    auto *job = new LinkJob(&m_jobs);
    job->finish(joinTokens.key(address));
    return job;
}

BlobJob *FakeConnectorHost::storeFile(const QString &path, const QString &name, const QString &claimedMime) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    BlobJob *job = storeBlob(file.readAll(), name, claimedMime);
    if (refusal.isEmpty()) file.remove();
    return job;
}

FileJob *FakeConnectorHost::loadFile(const QString &blobId, const QString &address) {
    auto *job = new FileJob(&m_jobs);
    if (!isShared(blobId, address) || !m_blobs.contains(blobId)) {
        job->finish({}, {}, QStringLiteral("not-found"));
        return job;
    }
    const Stored &stored = m_blobs[blobId];
    const QString path = m_files.filePath(blobId);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(stored.bytes) == stored.bytes.size());
    job->finish(stored.blob, path, {});
    return job;
}

BlobJob *FakeConnectorHost::loadBlob(const QString &blobId, const QString &address) {
    auto *job = new BlobJob(&m_jobs);
    const bool shared = isShared(blobId, address);
    const Stored stored = shared ? m_blobs.value(blobId) : Stored{};
    job->finish(stored.blob, stored.bytes, shared ? QString() : QStringLiteral("not-found"));
    return job;
}

HistoryJob *FakeConnectorHost::history(const QString &address, int limit) {
    QList<HistoryMessage> messages;
    for (const Line &line : m_lines)
        if (line.address == address) messages += line.message;
    auto *job = new HistoryJob(&m_jobs);
    job->finish(messages.sliced(std::max<qsizetype>(0, messages.size() - limit)));
    return job;
}

void FakeConnectorHost::receipt(const Receipt &receipt) { receipts += receipt; }
void FakeConnectorHost::hint(const Hint &hint) { hints += hint; }
void FakeConnectorHost::setState(const ChannelState &newState) { state = newState; }

void FakeConnectorHost::replyHttp(quint64 request, const HttpReply &reply) {
    EXPECT_FALSE(replies.contains(request)) << "a request is answered once";
    replies.insert(request, reply);
}

void FakeConnectorHost::sendSocket(quint64 socket, const QString &text) {
    if (!closed.contains(socket)) m_frames[socket] += QJsonDocument::fromJson(text.toUtf8()).object();
}

void FakeConnectorHost::closeSocket(quint64 socket, quint16 code, const QString &reason) {
    closed.insert(socket, {code, reason});
}

QList<QJsonObject> FakeConnectorHost::frames(quint64 socket, const QString &type) const {
    QList<QJsonObject> picked = m_frames.value(socket);
    if (!type.isEmpty())
        picked.removeIf(
            [&](const QJsonObject &frame) { return frame.value(QLatin1String("type")).toString() != type; });
    return picked;
}

HttpReply FakeConnectorHost::waitReply(quint64 number) {
    return QTest::qWaitFor([&] { return replies.contains(number); }, kPatienceMs) ? replies.value(number)
                                                                                  : HttpReply{0, {}, {}, {}};
}

QJsonObject FakeConnectorHost::waitFrame(quint64 socket, const QString &type, int count) {
    const bool came = QTest::qWaitFor([&] { return frames(socket, type).size() >= count; }, kPatienceMs);
    return came ? frames(socket, type).at(count - 1) : QJsonObject();
}

}  // namespace heard::test
