// SPDX-License-Identifier: GPL-3.0-or-later
// A desk module, which a hub passes over and a desk loads.
#include "channelapi/deskplugin.h"
#include "channelapi/traits.h"

class FixturePlugin final : public QObject, public heard::channelapi::DeskPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARD_DESK_PLUGIN_IID FILE "fixture.json")
    Q_INTERFACES(heard::channelapi::DeskPlugin)
public:
    heard::channelapi::ChannelSession *createSession(heard::channelapi::DeskHost &host,
                                                     const heard::channelapi::ChannelInfo &channel,
                                                     QObject *parent) override {
        return host.hubSession(channel, parent);
    }
    heard::channelapi::DraftCheck check(const heard::channelapi::Draft &draft,
                                        const heard::channelapi::ChannelInfo &channel) const override {
        const int limit = heard::channelapi::Traits::from(channel.traits).textLimit;
        if (limit == 0 || preview(draft, channel).size() <= limit) return {};
        return {heard::channelapi::DraftCheck::Kind::Blocked,
                QStringLiteral("too-long"),
                {{QStringLiteral("limit"), limit}}};
    }
    QString preview(const heard::channelapi::Draft &draft, const heard::channelapi::ChannelInfo &) const override {
        QString text;
        for (const heard::channelapi::Part &part : draft.parts) text += part.text;
        return text;
    }
    QList<heard::channelapi::Part> decode(const heard::channelapi::Part &) const override { return {}; }
};

#include "otherside.moc"
