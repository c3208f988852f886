// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "hub/gateway/deskconnection.h"

namespace heard::hub {

/// All connections of desks. What is committed is encoded once and the same bytes go to each that is up to date; the
/// others read the journal at their own pace. Main thread.
class Desks final : public QObject {
    Q_OBJECT
public:
    explicit Desks(const DeskConnection::Surroundings &around, QObject *parent = nullptr);
    ~Desks() override;

    void add(const DeskConnection::Line &line, const QHostAddress &address, const QString &publicUrl);
    int count() const { return static_cast<int>(m_connections.size()); }
    void stop();

private:
    void committed(const std::shared_ptr<const JournalBatch> &batch);
    void passHint(const protocol::HintFrame &hint, const DeskConnection *except);
    void remove(DeskConnection *connection);
    void takeHint(DeskConnection *from, const protocol::HintFrame &hint);

    DeskConnection::Surroundings m_around;
    QList<DeskConnection *> m_connections;
    /// What each desk last said that lasts, by kind and conversation: ended for it when it goes.
    QHash<DeskConnection *, QHash<std::pair<QString, qint64>, protocol::HintFrame>> m_lasting;
};

}  // namespace heard::hub
