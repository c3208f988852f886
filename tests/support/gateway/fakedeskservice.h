// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/service.h"

namespace heard::test {

/// A core with a journal in memory. Answers come in a later turn of the event loop, as the real one's do.
class FakeDeskService final : public hub::DeskService {
    Q_OBJECT
public:
    static constexpr auto kToken = "right-token";

    /// Commits `count` items as one batch and tells the desks; `bytes` is how large each is at least.
    void commit(int count = 1, qsizetype bytes = 0);
    /// The same with one item that only this agent may have; the desks that sign in are agent 7.
    void commitFor(AgentId agent);
    /// Forgets what is before: desks with an older cursor need a snapshot.
    void cutJournal(qint64 oldest) { m_oldest = oldest; }

    Result<hub::SignIn> signIn(const QString &token) const override;
    protocol::Restoring restored() const override { return {}; }
    QString workspace() const override { return QStringLiteral("workspace-1"); }
    qint64 head() const override { return m_items.size(); }
    qint64 oldestCursor() const override { return m_oldest; }
    void readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) override;
    void execute(const Agent &who, const protocol::Do &what, QObject *context, Reply reply) override;
    void ask(const Agent &who, const protocol::Ask &what, QObject *context, Reply reply) override;
    void hint(const Agent &who, const protocol::HintFrame &hint) override;
    void deskJoined(const hub::SignIn &who, const protocol::Hello &hello) override;
    void deskLeft(const hub::SignIn &who, const QString &device) override;
    void wiped(const QString &token, QObject *context, std::function<void()> noted) override;
    void storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime, QObject *context,
                   BlobReply reply) override;
    void loadBlob(AgentId who, BlobId id, QObject *context, BlobReply reply) override;
    void shop(const hub::ShopRequest &request, QObject *context, ShopReply reply) override;
    Result<void> health() const override { return m_health; }
    QByteArray metrics() const override { return "heard_core_fake 1\n"; }

    void fail(const QString &code) { m_health = failure(code); }

    /// While set, do and ask are kept here unanswered.
    bool holdRequests = false;
    QList<std::function<void()>> held;
    bool tokenDue = false;
    QStringList toWipe;  ///< tokens that say to wipe
    QStringList joined;
    QStringList left;
    QList<protocol::HintFrame> hints;
    QHash<qint64, std::pair<channelapi::Blob, QByteArray>> blobs;
    QString blobRefusal;
    int journalReads = 0;

private:
    void later(QObject *context, std::function<void()> call);

    QList<hub::JournalItem> m_items;
    qint64 m_oldest = 0;
    Result<void> m_health;
};

}  // namespace heard::test
