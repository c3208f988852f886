// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/starters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// Compiled into this library; a static library has to ask for them.
static void initReplyResources() { Q_INIT_RESOURCE(replies_starters); }

namespace heard::replies {
namespace {

QJsonArray startersIn(const QString &language) {
    QFile file(QStringLiteral(":/replies/starters.%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("replies")).toArray();
}

}  // namespace

QList<CannedReply> starterReplies(const QString &language) {
    initReplyResources();
    QList<CannedReply> replies;
    QHash<QString, qsizetype> places;
    const QString wanted = languageOf(language);
    for (const QString &each : {QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")}) {
        const QJsonArray list = startersIn(each);
        for (const QJsonValue &value : list) {
            const auto text = [&value](const char *name) { return value[QLatin1String(name)].toString(); };
            const QString shortcut = text("shortcut");
            if (!places.contains(shortcut)) {
                places.insert(shortcut, replies.size());
                replies += CannedReply{};
                replies.last().shortcut = shortcut;
            }
            CannedReply &reply = replies[places.value(shortcut)];
            reply.variants += Variant{each, {}, text("text")};
            if (!reply.title.isEmpty() && each != wanted) continue;
            reply.title = text("title");
            reply.folder = text("folder");
        }
    }
    return replies;
}

}  // namespace heard::replies
