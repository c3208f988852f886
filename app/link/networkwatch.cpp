// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/networkwatch.h"

#include <QNetworkInformation>

namespace heard::link {

// Asking starts a D-Bus thread of Qt's, which is not instrumented: at the program's end the thread sanitizer takes what
// it leaves for races.
#ifdef __SANITIZE_THREAD__
static constexpr bool kAsks = false;
#else
static constexpr bool kAsks = true;
#endif

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent) {
    if (!kAsks || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability now) {
                if (now != QNetworkInformation::Reachability::Disconnected) Q_EMIT cameBack();
            });
}

}  // namespace heard::link
