// SPDX-License-Identifier: GPL-3.0-or-later
// A desk module with a session of its own, which throws from its timer once a draft was given to it.
#include <QTimer>
#include <stdexcept>

#include "channelapi/deskplugin.h"

using namespace heard::channelapi;

class Session final : public ChannelSession {
public:
    explicit Session(QObject *parent) : ChannelSession(parent) {}
    void open(qint64) override {}
    void send(const Draft &) override {
        QTimer::singleShot(1, this, [] { throw std::runtime_error("no session"); });
    }
};

class FixturePlugin final : public QObject, public DeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
public:
    ChannelSession *createSession(DeskHost &, const ChannelInfo &, QObject *parent) override {
        return new Session(parent);
    }
    DraftCheck check(const Draft &, const ChannelInfo &) const override { return {}; }
    QString preview(const Draft &, const ChannelInfo &) const override { return {}; }
    QList<Part> decode(const Part &) const override { return {}; }
};

#include "deskthrowsinslot.moc"
