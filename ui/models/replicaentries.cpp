// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicaentries.h"

#include "base/workerthread.h"
#include "link/hublink.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "ui/models/importrun.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

Entries::Refused refusedFrom(const replica::OutboxEntry &stopped) {
    return {stopped.id, handEntryFrom(stopped.args, stopped.files), stopped.code, stopped.facts};
}

bool isEntry(const replica::OutboxEntry &entry) { return entry.verb == QLatin1String(protocol::verb::kEntryRegister); }

}  // namespace

ReplicaEntries::ReplicaEntries(replica::Replica &replica, const Shelf &shelf, link::HubLink &link, WorkerThread &worker,
                               Act act)
    : m_replica(replica), m_shelf(shelf), m_link(link), m_worker(worker), m_act(std::move(act)) {}

bool ReplicaEntries::takeBack(const replica::OutboxEntry &stopped) {
    if (!isEntry(stopped)) return false;
    Q_EMIT refused(refusedFrom(stopped));
    return true;
}

void ReplicaEntries::enter(const HandEntry &entry, const QString &instead) {
    m_act(protocol::verb::kEntryRegister, argsOf(entry), entry.files);
    if (!instead.isEmpty()) drop(instead);  // second: killed in between, it is there twice rather than not at all
}

QList<Entries::Refused> ReplicaEntries::refusedOnes() const {
    QList<Refused> all;
    const auto entries = m_shelf.entries({});
    for (const replica::OutboxEntry &entry : entries)
        if (entry.state == replica::OutboxEntry::State::Stopped && isEntry(entry)) all += refusedFrom(entry);
    return all;
}

void ReplicaEntries::drop(const QString &refused) { m_replica.removeEntry(refused); }

void ReplicaEntries::import(const QList<QJsonObject> &rows, const QString &region, QObject *context, ImportTold told) {
    (new ImportRun(m_link, rows, region, std::move(told), context))->start();
}

void ReplicaEntries::readRows(const QList<QStringList> &rows, const TableReading &reading, QObject *context,
                              std::function<void(const ReadCustomers &)> read) {
    m_worker.run<ReadCustomers>([rows, reading] { return readCustomers(rows, reading); }, context, std::move(read));
}

void ReplicaEntries::readFile(const QString &path, int sheet, QObject *context,
                              std::function<void(const Result<tables::Table> &)> read) {
    m_worker.run<Result<tables::Table>>([path, sheet] { return tableIn(path, sheet); }, context, std::move(read));
}

void ReplicaEntries::writeFile(const QString &path, const CustomerHeadings &headings, QObject *context,
                               std::function<void(const Result<int> &)> written) {
    const auto work = [&replica = m_replica, path, headings]() -> Result<int> {
        QList<Customer> customers;
        auto reader = replica.newReader();
        if (!reader) return tl::unexpected(reader.error());
        (*reader)->eachCustomer([&](const Customer &customer) {
            if (!customer.mergedInto && !customer.sample) customers += customer;
            return true;
        });
        return writeCustomers(path, customers, headings);
    };
    m_worker.run<Result<int>>(work, context, std::move(written));
}

}  // namespace heard::ui
