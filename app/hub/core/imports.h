// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "hub/ledger/ledger.h"

/// Files of customers, whole or not at all. A desk lays a file's rows down in parts (import_part), each of which is
/// checked; nothing of it is anybody's customer yet. Its last word (customers_import) is one small commit: from then on
/// the hub owes the whole file and brings it in a part at a time, between what others do. A hub that is killed goes on
/// from the part it stood at, since each part is one commit with the note that it was taken. What was laid down and
/// never begun is dropped after a day.
namespace heard::hub {

inline constexpr qsizetype kMostImportRows = 200'000;
inline constexpr qint64 kImportAge = 24LL * 3600 * 1000;

/// The next part of the import that began first. False if none has anything left.
[[nodiscard]] Result<bool> bringInNextPart(Change &change);

/// Takes rows that are of these customers out of the files that are still on their way in.
void forgetInImports(Change &change, const QSet<CustomerId> &customers);

/// {import} -> how it stands. Codes: "wrong-shape", "not-found".
[[nodiscard]] Result<QJsonObject> importFor(Tables &tables, const Agent &who, const QJsonObject &args);

/// Brings in what is owed, a part in each turn of the writer. Main thread.
class Importer final : public QObject {
    Q_OBJECT
public:
    explicit Importer(Ledger &ledger);

private:
    void next();

    Ledger &m_ledger;
    QTimer m_again;  ///< after a fault of the disk
    bool m_busy = false;
    bool m_more = false;  ///< an import was begun while a part was on its way
};

}  // namespace heard::hub
