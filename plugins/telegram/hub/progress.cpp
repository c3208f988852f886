// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/progress.h"

#include <QJsonArray>
#include <algorithm>

namespace heard::telegram {
namespace {

constexpr QLatin1String kKey("out:");
constexpr qsizetype kMost = 400;  ///< of the thousand keys that a connector has

}  // namespace

ProgressBook::ProgressBook(channelapi::ConnectorHost *host, const QJsonObject &kept) : m_host(host) {
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        if (!each.key().startsWith(kKey)) continue;
        const QJsonObject json = each->toObject();
        Entry entry;
        entry.begun = json.value(QLatin1String("begun")).toInt();
        entry.whole = json.value(QLatin1String("whole")).toBool();
        entry.at = json.value(QLatin1String("at")).toInteger();
        const QJsonArray ids = json.value(QLatin1String("ids")).toArray();
        for (const auto &id : ids) entry.ids += id.toInteger();
        m_entries.insert(each.key().mid(kKey.size()), entry);
    }
}

std::optional<ProgressBook::Entry> ProgressBook::of(const QString &clientId) const {
    const auto found = m_entries.constFind(clientId);
    return found == m_entries.cend() ? std::nullopt : std::optional(*found);
}

channelapi::KeepJob *ProgressBook::note(const QString &clientId, const Entry &entry) {
    m_entries.insert(clientId, entry);
    forgetOldest();
    QJsonArray ids;
    for (const qint64 id : entry.ids) ids += id;
    return m_host->keep(kKey + clientId, QJsonObject{{QStringLiteral("begun"), entry.begun},
                                                     {QStringLiteral("ids"), ids},
                                                     {QStringLiteral("whole"), entry.whole},
                                                     {QStringLiteral("at"), entry.at}});
}

void ProgressBook::forgetOldest() {
    while (m_entries.size() > kMost) {
        const auto oldest = std::min_element(m_entries.begin(), m_entries.end(),
                                             [](const Entry &a, const Entry &b) { return a.at < b.at; });
        m_host->keep(kKey + oldest.key(), QJsonValue::Null);
        m_entries.erase(oldest);
    }
}

}  // namespace heard::telegram
