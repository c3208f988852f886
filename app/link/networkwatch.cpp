// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/networkwatch.h"

#include <QNetworkInformation>

namespace heard::link {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent) {
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (now != QNetworkInformation::Reachability::Disconnected) Q_EMIT cameBack();
            });
}

}  // namespace heard::link
