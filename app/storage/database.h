// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>
#include <memory>
#include <unordered_map>

#include "base/result.h"
#include "storage/rows.h"

namespace heard::storage {

/// One connection to one SQLite file, for one thread: the thread that opened it uses and destroys it.
/// WAL, foreign keys on, what is deleted is overwritten; statements are prepared once and kept by their text.
class Database {
public:
    /// Full: a commit is on the disk when it returns. Normal: it survives a crash of the program, not of the machine.
    enum class Synchronous { Normal, Full };
    struct Options {
        QString path;
        bool readOnly = false;
        Synchronous synchronous = Synchronous::Full;
        int busyTimeoutMs = 5000;
        int cacheKib = 4096;
    };

    /// Codes as in errors.h. Makes the file unless read-only; never repairs or replaces one.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const Options &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound by position. A null QString or QByteArray is bound as an empty one;
    /// for NULL give a null QVariant.
    template <class... Values>
    Result<Rows> run(const QString &sql, const Values &...values) {
        auto prepared = statement(sql);
        if (!prepared) return tl::unexpected(prepared.error());
        QSqlQuery &query = **prepared;
        [[maybe_unused]] int position = 0;
        (query.bindValue(position++, bound(values)), ...);
        return finish(query);
    }

    /// Runs one statement that is not worth keeping (PRAGMA, DDL).
    Result<void> exec(const QString &sql);
    /// The first column of the first row; null if there is none.
    Result<QVariant> value(const QString &sql);

    /// From the next transaction on; refused within one.
    Result<void> setSynchronous(Synchronous synchronous);

    /// Of the schema, as the migrations count it; 0 for a new file.
    Result<int> schemaVersion();
    Result<void> setSchemaVersion(int version);
    /// Empty if the file is sound, else what is wrong with it. Quick leaves out the indexes' contents.
    Result<QStringList> integrity(bool quick);
    /// Moves the write-ahead log into the file and empties it.
    Result<void> checkpoint();

    /// Writes the file anew without what was deleted, and empties the log: of what is gone no byte is left in either.
    /// Takes as long as copying the file; outside of any transaction. Code beside errors.h: "busy", a reader is still
    /// looking at what was.
    Result<void> scrub();

    /// How many statements of run() may have changed rows: whether there is anything to undo, and whether the disk took
    /// it.
    qint64 writes() const { return m_writes; }

    QString path() const { return m_path; }

private:
    Database(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}
    Result<void> connect(const Options &options);
    Result<QSqlQuery *> statement(const QString &sql);
    Result<Rows> finish(QSqlQuery &query);

    static QString emptyOf(const QString &) { return QStringLiteral(""); }
    static QByteArray emptyOf(const QByteArray &) { return QByteArrayLiteral(""); }
    template <class T>
    static QVariant bound(const T &value) {
        if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>)
            return value.isNull() ? QVariant(emptyOf(value)) : QVariant(value);
        else
            return QVariant(value);
    }

    struct TextHash {
        size_t operator()(const QString &text) const noexcept { return qHash(text); }
    };

    QString m_name;
    QString m_path;
    QSqlDatabase m_db;
    Synchronous m_synchronous = Synchronous::Full;
    qint64 m_writes = 0;
    std::unordered_map<QString, QSqlQuery, TextHash> m_statements;
};

}  // namespace heard::storage
