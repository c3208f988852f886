// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/connector.h"
#include "plugins/telegram/hub/botapi.h"
#include "plugins/telegram/hub/times.h"
#include "plugins/telegram/hub/update.h"

namespace heard::telegram {

/// Brings the files of one update into the hub, one after another, and puts them into its message's parts. A file that
/// can't be had leaves its part as a "file" that says so in extra.problem: "bot-file-limit" (more than Telegram hands
/// to bots), "too-large", "wrong-type", "not-fetched".
/// What is the hub's own trouble ("disk-full", "read-only", "stopping") ends it: the update must come again. Emits
/// finished() once, never within the call that made it. Main thread.
class FileFetcher final : public QObject {
    Q_OBJECT
public:
    FileFetcher(channelapi::ConnectorHost *host, BotApi &api, const QString &folder, const Times &times,
                const Update &update, QObject *parent);
    void start();
    [[nodiscard]] const Update &update() const { return m_update; }

Q_SIGNALS:
    void finished(const QString &problem);

private:
    void next();
    void find();
    void bring(const QString &filePath);
    void store();
    void stored(const channelapi::Blob &blob, const QString &refusal);
    QString tooLarge() const;
    void again(const QString &problem);
    void goWithout(const QString &problem);
    const FileWish &wish() const { return m_update.files.at(m_at); }

    channelapi::ConnectorHost *m_host;
    BotApi &m_api;
    QString m_path;  ///< of the file that is being brought
    Times m_times;
    Update m_update;
    qsizetype m_at = 0;
    int m_attempt = 1;
};

}  // namespace heard::telegram
