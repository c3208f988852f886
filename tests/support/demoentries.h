// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entries.h"

namespace heard::test {

/// Keeps what is entered; imports all rows unless told otherwise.
class DemoEntries final : public ui::Entries {
public:
    QList<ui::HandEntry> entered;
    QList<QJsonObject> imported;
    QString region;
    Imported outcome;  ///< of the next import, if it has a code
    QList<Customer> customers;

    QList<Refused> refusedEntries;

    void refuse(const Refused &one) {
        refusedEntries += one;
        Q_EMIT refused(one);
    }
    void enter(const ui::HandEntry &entry, const QString &instead) override {
        entered += entry;
        drop(instead);
    }
    QList<Refused> refusedOnes() const override { return refusedEntries; }
    void drop(const QString &id) override {
        refusedEntries.removeIf([&](const Refused &one) { return one.id == id; });
    }
    void import(const QList<QJsonObject> &rows, const QString &inRegion, QObject *, ImportTold told) override {
        Imported done = std::exchange(outcome, {});
        done.finished = true;
        if (!done.code.isEmpty()) return told(done);
        imported += rows;
        region = inRegion;
        done.unclearCount = int(done.unclear.size());
        done.fullCount = int(done.full.size());
        done.of = done.laid = done.taken = int(rows.size());
        done.added = done.of - done.unclearCount - done.fullCount;
        for (const int taken : {0, done.of / 2}) {
            Imported going;
            going.of = going.laid = done.of;
            going.taken = taken;
            told(going);
        }
        told(done);
    }
    void readRows(const QList<QStringList> &rows, const ui::TableReading &reading, QObject *,
                  std::function<void(const ui::ReadCustomers &)> read) override {
        read(ui::readCustomers(rows, reading));
    }
    void readFile(const QString &path, int sheet, QObject *,
                  std::function<void(const Result<tables::Table> &)> read) override {
        read(ui::tableIn(path, sheet));
    }
    void writeFile(const QString &path, const ui::CustomerHeadings &headings, QObject *,
                   std::function<void(const Result<int> &)> written) override {
        written(ui::writeCustomers(path, customers, headings));
    }
};

}  // namespace heard::test
