// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "plugins/telegram/hub/inbox.h"

namespace heard::telegram {

/// Updates that Telegram brings (core.telegram.org/bots/api#setwebhook): each with the secret that setWebhook has
/// named, and answered 200 only when the hub has kept it; anything else makes Telegram bring it again. The pictures of
/// an album come each by itself, side by side: they are gathered for a moment, and what else the chat brings meanwhile
/// waits behind them. Main thread.
class Webhook final : public QObject {
    Q_OBJECT
public:
    Webhook(channelapi::ConnectorHost *host, Inbox &inbox, const QByteArray &channelSecret, const Times &times,
            QObject *parent = nullptr);

    /// The secret_token for setWebhook: made of the channel's secret, so that it is the same at each start.
    [[nodiscard]] QString secret() const { return QString::fromLatin1(m_secret); }
    /// POST with the right secret; 403 for a wrong one, 400 for what is no update.
    void serve(const channelapi::HttpRequest &request);

private:
    struct Delivered {
        quint64 request = 0;
        qint64 update = 0;
        QJsonObject json;
    };
    struct Gathered {
        QList<Delivered> all;
        QTimer *settles = nullptr;
        QElapsedTimer since;
    };
    bool gather(const Delivered &delivered);
    void take(QList<Delivered> all);
    void handedOver(quint64 number, const QString &problem);

    channelapi::ConnectorHost *m_host;
    Inbox &m_inbox;
    QByteArray m_secret;
    Times m_times;
    QHash<QString, Gathered> m_gathered;      ///< by chat
    QHash<quint64, QList<Delivered>> m_open;  ///< by number of the batch
    quint64 m_number = 0;
};

}  // namespace heard::telegram
