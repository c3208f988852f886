// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/departments.h"

#include <QJsonObject>

#include "protocol/verbs.h"

namespace heard::hub {

Result<QJsonArray> departmentsOf(HubCalls &hub) {
    QJsonArray departments;
    QJsonObject args{{QStringLiteral("kind"), QStringLiteral("card")}, {QStringLiteral("limit"), 1000}};
    for (;;) {
        const auto page = hub.ask(QLatin1String(protocol::query::kSnapshot), args);
        if (!page) return tl::unexpected(page.error());
        const QJsonArray items = page->value(QLatin1String("items")).toArray();
        for (const QJsonValue &item : items)
            if (const QJsonObject card = item[QLatin1String("data")].toObject();
                card.value(QLatin1String("kind")) == QLatin1String(kDepartmentCard))
                departments += card;
        if (!page->contains(QLatin1String("next"))) return departments;
        args.insert(QStringLiteral("after"), page->value(QLatin1String("next")));
    }
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
