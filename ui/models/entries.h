// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <functional>

#include "tables/xlsx.h"
#include "ui/models/customertable.h"
#include "ui/models/rows.h"

namespace heard::ui {

/// A call, a visit, a letter … that an agent takes down by hand.
struct HandEntry {
    QString kind;         ///< "call", "visit", "letter", "book" (a page of the complaint book), "other"
    CustomerId customer;  ///< who it was, if the agent chose one
    QString name;         ///< of somebody new
    QString address;      ///< a number or mail address, as typed
    QString language;
    QString topic;
    QString place;
    qint64 at = 0;         ///< when it was, ms UTC; 0: now
    bool settled = false;  ///< nothing is left to do
    QString text;
    QStringList files;  ///< copies in the desk's folder (Desk::keepAttachment)

    bool operator==(const HandEntry &) const = default;
};

/// As the verb entry_register takes it; the files go beside it.
[[nodiscard]] QJsonObject argsOf(const HandEntry &entry);
[[nodiscard]] HandEntry handEntryFrom(const QJsonObject &args, const QStringList &files);

/// What is being taken down, as the desk's draft of no conversation keeps it; empty if there is nothing in it.
[[nodiscard]] ComposerDraft draftOf(const HandEntry &entry);
[[nodiscard]] HandEntry handEntryFrom(const ComposerDraft &draft);

/// What agents bring in and take out of the workspace by hand. Part of ui::Desk; main thread.
class Entries : public QObject {
    Q_OBJECT
public:
    ~Entries() override;

    /// Kept durably at once and sent when there is a hub. `instead`: the id of a refused one whose place it takes.
    virtual void enter(const HandEntry &entry, const QString &instead = {}) = 0;
    /// What the hub did not take, oldest first: kept, over restarts, until it is entered again or dropped.
    struct Refused {
        QString id;
        HandEntry entry;
        QString code;
        QJsonObject facts;
    };
    virtual QList<Refused> refusedOnes() const = 0;
    virtual void drop(const QString &refused) = 0;

    /// How an import goes, and what became of it.
    struct Imported {
        bool finished = false;
        QString code;       ///< of one that finished: why nothing came in
        QJsonObject facts;  ///< of that: row, its place among those sent
        int of = 0;         ///< rows
        int laid = 0;       ///< with the hub; as long as it has not all of them nothing comes in
        int taken = 0;      ///< come in: from the first on the hub owes them all, connected or not
        int added = 0;
        int changed = 0;
        int same = 0;
        QList<int> unclear;  ///< places of rows that are several people's, left out; not all if they are many
        int unclearCount = 0;
        QList<int> full;  ///< the same of rows whose customer holds as much as one may
        int fullCount = 0;
    };
    using ImportTold = std::function<void(const Imported &)>;
    /// Rows as import_part takes them, all of them or none, live. `told` hears how it goes and last how it ended; if
    /// the context is gone before the hub has all rows, nothing comes in.
    virtual void import(const QList<QJsonObject> &rows, const QString &region, QObject *context, ImportTold told) = 0;
    /// readCustomers() on another thread.
    virtual void readRows(const QList<QStringList> &rows, const TableReading &reading, QObject *context,
                          std::function<void(const ReadCustomers &)> read) = 0;
    /// A CSV or XLSX file of at most 50 MiB, and which of its sheets (tables::kFirstFilled), read on another thread.
    /// Codes: "not-readable" and those of tables/xlsx.h.
    virtual void readFile(const QString &path, int sheet, QObject *context,
                          std::function<void(const Result<tables::Table> &)> read) = 0;
    /// All customers that are not merged into others, into a file by its name's ending (.xlsx, else CSV), on another
    /// thread; how many. Codes: "not-written".
    virtual void writeFile(const QString &path, const CustomerHeadings &headings, QObject *context,
                           std::function<void(const Result<int> &)> written) = 0;

Q_SIGNALS:
    /// One more in refusedOnes().
    void refused(const heard::ui::Entries::Refused &entry);
};

}  // namespace heard::ui
