// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QQueue>
#include <QSet>

#include "plugins/telegram/hub/filefetcher.h"

namespace heard::telegram {

/// Hands updates over to the hub: those of one chat one after another, a few chats at a time, files before the message
/// that has them. An update is confirmed to Telegram by others, after handedOver(). Main thread.
class Inbox final : public QObject {
    Q_OBJECT
public:
    Inbox(channelapi::ConnectorHost *host, BotApi &api, const channelapi::ConnectorConfig &config, const Times &times,
          const UpdateRules &rules, QObject *parent = nullptr);

    [[nodiscard]] std::optional<Update> read(const QJsonObject &json) const { return readUpdate(json, m_rules); }
    /// Takes what one answer or one delivery has brought; the end is told with the same number. Pictures of one album
    /// that come in it together become one message.
    void take(quint64 number, const QList<QJsonObject> &updates);
    /// Telegram will not give updates below this id again.
    void confirmed(qint64 below);
    /// It was told that they are kept, but may not have heard it: albums are still known if a picture comes again.
    void answered(qint64 below);
    /// Kinds of updates that were passed over, with how many.
    [[nodiscard]] const QHash<QString, int> &passedOver() const { return m_passedOver; }

Q_SIGNALS:
    /// All of them are kept, or, with a problem ("disk-full", "read-only", "stopping"), not all: they must come again.
    void handedOver(quint64 number, const QString &problem);

private:
    struct Batch {
        quint64 number = 0;
        qsizetype open = 0;
        QString problem;
    };
    struct Item {
        Update update;
        std::shared_ptr<Batch> batch;
        QList<qint64> ids;  ///< of all updates in it
    };

    QList<Item> itemsOf(const QList<Update> &updates, const std::shared_ptr<Batch> &batch);
    void rememberAlbum(const Item &item);
    void keepAlbum(const QString &name, bool isKept);
    void forgetAlbum(const QString &name);
    void step();
    void begin(const Item &item);
    void fetched(const QString &chat, const QString &problem);
    void handOver(const QString &chat);
    void amend(const QString &chat);
    void handed(const QString &chat, const channelapi::IntakeResult &result);
    void keepRaw(const QString &chat, const QString &refusal);
    void end(const QString &chat, const QString &problem);
    void endBatch(const std::shared_ptr<Batch> &batch);

    channelapi::ConnectorHost *m_host;
    BotApi &m_api;
    QString m_folder;
    Times m_times;
    UpdateRules m_rules;
    QHash<QString, QQueue<Item>> m_waiting;  ///< by chat
    struct Work {
        Item item;
        FileFetcher *fetcher = nullptr;
        qsizetype gone = 0;  ///< of a deletion: how many are told
        bool isRaw = false;  ///< what the hub did not take has become a raw part
    };
    QHash<QString, Work> m_working;
    QSet<qint64> m_done;  ///< kept, not confirmed yet
    struct Album {
        QSet<qint64> members;  ///< messages that were joined to one
        qint64 update = 0;     ///< the first of them
        bool isKept = false;   ///< the hub has it
    };
    QHash<QString, Album> m_albums;
    QHash<QString, int> m_passedOver;
};

}  // namespace heard::telegram
