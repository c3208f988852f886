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

    void enter(const ui::HandEntry &entry) override { entered += entry; }
    void import(const QList<QJsonObject> &rows, const QString &inRegion, QObject *,
                std::function<void(const Imported &)> told) override {
        if (!outcome.code.isEmpty()) return told(std::exchange(outcome, {}));
        imported += rows;
        region = inRegion;
        Imported done = std::exchange(outcome, {});
        done.added = int(rows.size() - done.unclear.size());
        told(done);
    }
    void readFile(const QString &path, QObject *, std::function<void(const Result<tables::Table> &)> read) override {
        read(ui::tableIn(path));
    }
    void writeFile(const QString &path, const ui::CustomerHeadings &headings, QObject *,
                   std::function<void(const Result<int> &)> written) override {
        written(ui::writeCustomers(path, customers, headings));
    }
};

}  // namespace heard::test
