// SPDX-License-Identifier: GPL-3.0-or-later
// Carries no JSON.
#include <QObject>
#include <QtPlugin>

#include "channelapi/version.h"

class FixturePlugin final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_CONNECTOR_PLUGIN_IID)
};

#include "nometadata.moc"
