// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/deskplugin.h"

namespace heard::test {

/// Sends whatever there is through the hub and finds nothing wrong.
class PlainPlugin final : public channelapi::DeskPlugin {
public:
    channelapi::ChannelSession *createSession(channelapi::DeskHost &host, const channelapi::ChannelInfo &channel,
                                              QObject *parent) override {
        return host.hubSession(channel, parent);
    }
    channelapi::DraftCheck check(const channelapi::Draft &, const channelapi::ChannelInfo &) const override {
        return {};
    }
    QString preview(const channelapi::Draft &, const channelapi::ChannelInfo &) const override { return {}; }
    QList<channelapi::Part> decode(const channelapi::Part &) const override { return {}; }
};

}  // namespace heard::test
