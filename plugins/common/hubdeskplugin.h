// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/deskplugin.h"

namespace heard::plugins {

/// The desk side of a kind that heard-hub serves and whose parts are all known to the desk: what its composer allows
/// is in the channel's traits. Codes of check(): "empty", "no-wire" (nothing can go out), "too-long" {limit, length},
/// "attachments" (the kind takes none), "attachment-kind" {name, mime}, "attachment-size" {name, limit}.
class HubDeskPlugin : public channelapi::DeskPlugin {
public:
    channelapi::ChannelSession *createSession(channelapi::DeskHost &host, const channelapi::ChannelInfo &channel,
                                              QObject *parent) override;
    channelapi::DraftCheck check(const channelapi::Draft &draft, const channelapi::ChannelInfo &channel) const override;
    QString preview(const channelapi::Draft &draft, const channelapi::ChannelInfo &channel) const override;
    QList<channelapi::Part> decode(const channelapi::Part &part) const override;
};

}  // namespace heard::plugins
