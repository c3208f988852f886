// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "plugins/telegram/hub/botapi.h"
#include "plugins/telegram/hub/pacer.h"
#include "plugins/telegram/hub/plan.h"
#include "plugins/telegram/hub/progress.h"
#include "plugins/telegram/hub/times.h"

namespace heard::telegram {

/// What all that goes out shares; owned by the connector and outliving them.
struct Outlet {
    channelapi::ConnectorHost *host = nullptr;
    BotApi &api;
    Pacer &pacer;
    ProgressBook &progress;
    Times times;
};

/// One message on its way out, piece by piece, each when the limits let it. A piece is noted as begun, on the disk,
/// before it is begun; what was broken off goes on behind the last piece that Telegram has taken. Ends its job and
/// emits ended() once. Main thread.
class Delivery final : public QObject {
    Q_OBJECT
public:
    Delivery(Outlet &outlet, const channelapi::OutboundMessage &message, const Target &target, const QList<Step> &steps,
             channelapi::SendJob *job, QObject *parent);
    void start();
    /// True if no piece was begun whose end is not known.
    [[nodiscard]] static bool isBetweenPieces(const QList<Step> &steps, const ProgressBook::Entry &entry);
    /// Nothing more is begun; what is under way may still end.
    void stop() { m_stopping = true; }

Q_SIGNALS:
    /// `answer` is the last one from Telegram, if there was any: it may say something of the channel.
    void ended(const heard::telegram::ApiAnswer &answer, bool any);

private:
    void next();
    void load();
    void begin();
    void call();
    void answered(const ApiAnswer &answer);
    void took(const QJsonValue &result);
    void finish(const channelapi::SendOutcome &outcome);
    [[nodiscard]] bool goesOnAsDocument(const ApiAnswer &answer);

    Outlet &m_outlet;
    QString m_clientId;
    QString m_address;
    Target m_target;
    QList<Step> m_steps;
    QPointer<channelapi::SendJob> m_job;
    ProgressBook::Entry m_entry;
    qsizetype m_at = 0;  ///< the step that is next
    QList<UploadFile> m_files;
    QTimer m_wait;
    qint64 m_by = 0;  ///< when it must have ended, by the host's clock
    bool m_stopping = false;
    ApiAnswer m_last;
    bool m_any = false;
};

}  // namespace heard::telegram
