// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "hub/core/claims.h"
#include "hub/service.h"

namespace heard::hub {

class Core;

/// The core as desks' connections see it.
class DeskSide final : public DeskService {
    Q_OBJECT
public:
    explicit DeskSide(Core &core);

    Result<SignIn> signIn(const QString &token) const override;
    QString workspace() const override;
    protocol::Restoring restored() const override;
    qint64 head() const override;
    qint64 oldestCursor() const override;
    void readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) override;

    void execute(const Agent &who, const protocol::Do &what, QObject *context, Reply reply) override;
    void ask(const Agent &who, const protocol::Ask &what, QObject *context, Reply reply) override;
    void hint(const Agent &who, const protocol::HintFrame &hint) override;
    void deskJoined(const SignIn &who, const protocol::Hello &hello) override;
    void deskLeft(const SignIn &who, const QString &device) override;
    void wiped(const QString &token, QObject *context, std::function<void()> noted) override;
    void signInRefused() override;

    void storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime, QObject *context,
                   BlobReply reply) override;
    void loadBlob(AgentId who, BlobId id, QObject *context, BlobReply reply) override;
    void shop(const ShopRequest &request, QObject *context, ShopReply reply) override;
    Result<void> health() const override;
    QByteArray metrics() const override;
    Claims &claims() { return m_claims; }

private:
    void noteSeen(const SignIn &who, const QString &name, const QString &tokenHash);
    QJsonObject markHere(QJsonObject devices) const;
    QJsonObject kindFor(const protocol::Do &what) const;
    void write(const Agent &who, const protocol::Do &what, const std::optional<channelapi::ChannelState> &tested,
               QPointer<QObject> asker, Reply reply);

    Core &m_core;
    Claims m_claims;
};

}  // namespace heard::hub
