// SPDX-License-Identifier: GPL-3.0-or-later
// Speaks an interface of the next major version.
#include <QObject>
#include <QtPlugin>

class FixturePlugin final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.heard.ConnectorPlugin/3" FILE "fixture.json")
};

#include "newermajor.moc"
