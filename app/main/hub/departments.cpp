// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/departments.h"

#include <QJsonObject>

#include "protocol/verbs.h"

namespace heard::hub {

Result<QJsonArray> departmentsOf(HubCalls &hub) {
    const auto cards = factsOf(hub, QStringLiteral("card"));
    if (!cards) return tl::unexpected(cards.error());
    QJsonArray departments;
    for (const QJsonValue &card : *cards)
        if (card[QLatin1String("kind")].toString() == QLatin1String(kDepartmentCard)) departments += card;
    return departments;
}

Result<qint64> departmentNamed(HubCalls &hub, const QString &word) {
    const auto departments = departmentsOf(hub);
    if (!departments) return tl::unexpected(departments.error());
    for (const QJsonValue &card : *departments) {
        const qint64 id = card[QLatin1String("id")].toInteger();
        const QString name = card[QLatin1String("body")][QLatin1String("name")].toString();
        if (name.compare(word, Qt::CaseInsensitive) == 0 || QString::number(id) == word) return id;
    }
    return failure(QStringLiteral("not-found"), word);
}

}  // namespace heard::hub
