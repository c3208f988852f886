// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include "base/result.h"
#include "domain/people.h"
#include "tables/xlsx.h"

/// Customers as rows of a table: what its columns mean, what is wrong with which row, and the way back. Pure, any
/// thread.
namespace heard::ui {

enum class CustomerColumn { Leave, Name, Phone, Mail, Language, Tags, Notes, Own };

/// What a person settles before a file is brought in.
struct TableReading {
    bool heading = true;            ///< the first row names the columns
    QList<CustomerColumn> columns;  ///< as many as the widest row has
    QStringList names;              ///< of own fields, by column
    QString region;                 ///< of numbers without a country code, ISO 3166; empty: by the row's language

    bool operator==(const TableReading &) const = default;
};

/// By the headings in English, Russian and Ukrainian; without headings by what stands in the columns. Columns that
/// nothing is known of become own fields with their heading's name, without headings they are left out.
[[nodiscard]] TableReading guessReading(const QList<QStringList> &rows);

/// A row that can't come in. Codes: "bad-phone", "bad-mail", "nobody" (no name and no address), "too-long" (notes).
struct RowTrouble {
    int row = 0;  ///< in the file, from 1, the heading among them
    QString code;
    QString value;

    bool operator==(const RowTrouble &) const = default;
};

/// What a file would bring in.
struct ReadCustomers {
    QList<QJsonObject> rows;  ///< as customers_import takes them, numbers in E.164
    QList<int> numbers;       ///< of each row in the file
    QList<RowTrouble> troubles;
};
[[nodiscard]] ReadCustomers readCustomers(const QList<QStringList> &rows, const TableReading &reading);

/// Words for the first row of a file.
struct CustomerHeadings {
    QString name;
    QString phones;
    QString mails;
    QString language;
    QString tags;
    QString notes;
    QString others;  ///< addresses of other kinds
};
[[nodiscard]] QList<QStringList> tableOf(const QList<Customer> &customers, const CustomerHeadings &headings);

/// Codes: "not-readable", "too-large" (above 50 MiB), and those of tables::readTable.
[[nodiscard]] Result<tables::Table> tableIn(const QString &path, int sheet = tables::kFirstFilled);
/// Whole or not at all. How many there are. Codes: "not-written".
[[nodiscard]] Result<int> writeCustomers(const QString &path, const QList<Customer> &customers,
                                         const CustomerHeadings &headings);

}  // namespace heard::ui
