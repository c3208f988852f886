// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>

#include "ui/models/entries.h"

namespace heard::link {
class HubLink;
}
namespace heard::protocol {
struct Do;
}

namespace heard::ui {

/// Brings one file's rows to the hub: lays them down in parts, says the last word, and asks how it goes until all are
/// in. A connection lost before the last word ends it with nothing done; after that the hub owes the file, and this
/// asks again when there is a connection. Its parent owns it; it deletes itself when it has told how it ended.
class ImportRun final : public QObject {
    Q_OBJECT
public:
    ImportRun(link::HubLink &link, const QList<QJsonObject> &rows, const QString &region, Entries::ImportTold told,
              QObject *parent);
    ~ImportRun() override;  ///< before the last word: the hub forgets what was laid down
    void start();

private:
    void layDown();
    void begin();
    void look();
    void take(const QJsonObject &standing);
    void end(const QString &code, const QJsonObject &facts = {});
    void tell();

    const QPointer<link::HubLink> m_link;
    const QList<QJsonObject> m_rows;
    const QString m_region;
    const Entries::ImportTold m_told;
    const QString m_name;
    qsizetype m_laid = 0;
    bool m_owed = false;  ///< the last word was said, whether it was heard or not
    Entries::Imported m_now;
    QTimer m_look;
};

}  // namespace heard::ui
