// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin of something else.
#include <QObject>
#include <QtPlugin>

class FixturePlugin final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.example.Else/1" FILE "fixture.json")
};

#include "wrongiid.moc"
