// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <optional>

#include "channelapi/values.h"

namespace heard::telegram {

/// A file that Telegram has and the hub wants: it goes into the message's part with that index. Or bytes that are there
/// already, to be kept as a file.
struct FileWish {
    qsizetype part = 0;
    QString fileId;
    QString name;
    QString mime;
    qint64 size = 0;  ///< as Telegram says; 0: it does not
    QByteArray bytes;
};

/// One update, read (core.telegram.org/bots/api#update). A value; any thread.
struct Update {
    enum class Kind {
        Message,  ///< `message` is to be received
        Edited,   ///< `message` is what it is now
        Deleted,  ///< the messages `gone` are to be amended
        Ignored   ///< of no chat, or of a group that is not allowed
    };
    qint64 id = 0;
    Kind kind = Kind::Ignored;
    QString word;  ///< Telegram's name of the kind, for counting; at most 40 characters
    QString chat;  ///< what keeps its order: updates of one chat one after another
    channelapi::InboundMessage message;
    QList<FileWish> files;
    QStringList gone;
    QString mediaGroup;  ///< messages of one album have the same
    QString callback;    ///< id of a pressed button, to be answered once it is kept
    qint64 at = 0;       ///< of a change
    QJsonObject source;  ///< all of it
};

/// What of an update concerns us. Business: messages to the shop's own account.
struct UpdateRules {
    QSet<qint64> groups;  ///< that are listened to
    bool business = false;
};

/// Reads one update. Nothing if it is none: no update_id. Never fails on what it does not know: what carries a chat is
/// kept whole as a part of kind "raw".
[[nodiscard]] std::optional<Update> readUpdate(const QJsonObject &json, const UpdateRules &rules);

/// Joins what comes after `first` in one album: the parts of `next` go behind those of `first`.
void joinAlbum(Update &first, const Update &next);

/// "<chat>:<message>", or "business:<connection>:<chat>:<message>": what names a message to the host.
[[nodiscard]] QString remoteIdOf(const QString &business, qint64 chat, qint64 message);

}  // namespace heard::telegram
