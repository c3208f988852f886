// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicaentries.h"

#include <QJsonArray>

#include "base/token.h"
#include "base/workerthread.h"
#include "link/hublink.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;

Entries::Imported importedFrom(const protocol::Frame &frame) {
    Entries::Imported imported;
    if (const auto *refused = std::get_if<protocol::Refused>(&frame)) {
        imported.code = refused->code;
        imported.facts = refused->facts;
        return imported;
    }
    const auto *done = std::get_if<protocol::Done>(&frame);
    if (!done) {
        imported.code = QStringLiteral("link-lost");
        return imported;
    }
    imported.added = done->result.value(QLatin1String("added")).toInt();
    imported.changed = done->result.value(QLatin1String("changed")).toInt();
    imported.same = done->result.value(QLatin1String("same")).toInt();
    const QJsonArray unclear = done->result.value(QLatin1String("unclear")).toArray();
    for (const QJsonValue &row : unclear) imported.unclear += row.toInt();
    return imported;
}

}  // namespace

ReplicaEntries::ReplicaEntries(const replica::Replica &replica, link::HubLink &link, WorkerThread &worker, Act act)
    : m_replica(replica), m_link(link), m_worker(worker), m_act(std::move(act)) {}

bool ReplicaEntries::takeBack(const replica::OutboxEntry &stopped) {
    if (stopped.verb != QLatin1String(verb::kEntryRegister)) return false;
    Q_EMIT refused(handEntryFrom(stopped.args, stopped.files), stopped.code, stopped.facts);
    return true;
}

void ReplicaEntries::enter(const HandEntry &entry) { m_act(verb::kEntryRegister, argsOf(entry), entry.files); }

void ReplicaEntries::import(const QList<QJsonObject> &rows, const QString &region, QObject *context,
                            std::function<void(const Imported &)> told) {
    if (!m_link.canSend()) return told(Imported{QStringLiteral("link-lost"), {}});
    QJsonArray list;
    for (const QJsonObject &row : rows) list += row;
    QJsonObject args{{QStringLiteral("rows"), list}};
    if (!region.isEmpty()) args.insert(QStringLiteral("region"), region);
    const protocol::Do what{newClientId(), QLatin1String(verb::kCustomersImport), args, {}, {}};
    m_link.request(what, context,
                   [told = std::move(told)](const protocol::Frame &frame) { told(importedFrom(frame)); });
}

void ReplicaEntries::readFile(const QString &path, QObject *context,
                              std::function<void(const Result<tables::Table> &)> read) {
    m_worker.run<Result<tables::Table>>([path] { return tableIn(path); }, context, std::move(read));
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
