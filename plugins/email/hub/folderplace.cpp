// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/folderplace.h"

namespace heard::email {

QJsonObject FolderPlace::toJson() const {
    QJsonObject begun;
    for (auto it = tries.cbegin(); it != tries.cend(); ++it) begun.insert(QString::number(it.key()), it.value());
    return {{QStringLiteral("validity"), qint64(validity)},
            {QStringLiteral("done"), qint64(done)},
            {QStringLiteral("sinceUpTo"), qint64(sinceUpTo)},
            {QStringLiteral("since"), since},
            {QStringLiteral("newest"), newest},
            {QStringLiteral("tries"), begun}};
}

FolderPlace FolderPlace::from(const QJsonObject &json) {
    const auto number = [&](const char *key) { return json.value(QLatin1String(key)).toInteger(); };
    FolderPlace place{quint32(number("validity")),
                      quint32(number("done")),
                      quint32(number("sinceUpTo")),
                      number("since"),
                      number("newest"),
                      {}};
    const QJsonObject begun = json.value(QLatin1String("tries")).toObject();
    for (auto it = begun.begin(); it != begun.end(); ++it) place.tries.insert(it.key().toUInt(), it.value().toInt());
    return place;
}

}  // namespace heard::email
