// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wipeorder.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include "base/ownerfiles.h"
#include "base/wipe.h"
#include "domain/hubaddress.h"
#include "ui/models/kepthubchoice.h"

namespace heard::ui {
namespace {

QString orderFile(const QString &programFolder) { return QDir(programFolder).filePath(QStringLiteral("wipe.json")); }

}  // namespace

Result<void> writeWipeOrder(const QString &programFolder, const WipeOrder &order) {
    const QJsonObject json{{QStringLiteral("hub"), order.hub.toString()},
                           {QStringLiteral("token_file"), order.tokenFile},
                           {QStringLiteral("token"), order.token},
                           {QStringLiteral("gone"), order.gone},
                           {QStringLiteral("token_gone"), order.tokenGone}};
    return writeOwnerFile(orderFile(programFolder), QJsonDocument(json).toJson());
}

std::optional<WipeOrder> readWipeOrder(const QString &programFolder) {
    QFile file(orderFile(programFolder));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto hub = hubAddress(json.value(QLatin1String("hub")).toString());
    if (!hub) return std::nullopt;
    return WipeOrder{*hub, json.value(QLatin1String("token_file")).toString(),
                     json.value(QLatin1String("token")).toString(), json.value(QLatin1String("gone")).toBool(),
                     json.value(QLatin1String("token_gone")).toBool()};
}

void removeWipeOrder(const QString &programFolder) { (void)wipeAway(orderFile(programFolder)); }

Result<void> carryOut(const QString &programFolder, WipeOrder order) {
    if (auto gone = wipeAway(KeptHubChoice::folderOf(programFolder, order.hub)); !gone) return gone;
    if (!order.tokenFile.isEmpty())
        if (auto gone = wipeAway(order.tokenFile); !gone) return gone;
    KeptHubChoice::leaveBehind(programFolder, order.hub);
    order.gone = true;
    if (order.byHub()) return writeWipeOrder(programFolder, order);
    // Left standing, it would be carried out on what comes to be kept from now on.
    return wipeAway(orderFile(programFolder));
}

}  // namespace heard::ui
