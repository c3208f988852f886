// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entries.h"

namespace heard {
class WorkerThread;
}

namespace heard::link {
class HubLink;
}
namespace heard::replica {
class Replica;
struct OutboxEntry;
}  // namespace heard::replica

namespace heard::ui {

class Shelf;

/// Entries go through the outbox; imports go live, since a person waits for what came of them.
class ReplicaEntries final : public Entries {
    Q_OBJECT
public:
    /// Puts a `do` of the whole workspace into the outbox.
    using Act = std::function<void(const char *verb, const QJsonObject &args, const QStringList &files)>;
    ReplicaEntries(replica::Replica &replica, const Shelf &shelf, link::HubLink &link, WorkerThread &worker, Act act);

    /// True if it was an entry: it is given back to its writer.
    bool takeBack(const replica::OutboxEntry &stopped);

    void enter(const HandEntry &entry, const QString &instead) override;
    QList<Refused> refusedOnes() const override;
    void drop(const QString &refused) override;
    void import(const QList<QJsonObject> &rows, const QString &region, QObject *context, ImportTold told) override;
    void readRows(const QList<QStringList> &rows, const TableReading &reading, QObject *context,
                  std::function<void(const ReadCustomers &)> read) override;
    void readFile(const QString &path, int sheet, QObject *context,
                  std::function<void(const Result<tables::Table> &)> read) override;
    void writeFile(const QString &path, const CustomerHeadings &headings, QObject *context,
                   std::function<void(const Result<int> &)> written) override;

private:
    replica::Replica &m_replica;
    const Shelf &m_shelf;
    link::HubLink &m_link;
    WorkerThread &m_worker;
    const Act m_act;
};

}  // namespace heard::ui
