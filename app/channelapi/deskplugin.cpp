// SPDX-License-Identifier: GPL-3.0-or-later
#include "channelapi/deskplugin.h"

namespace heard::channelapi {

ChannelSession::ChannelSession(QObject *parent) : QObject(parent) {}
ChannelSession::~ChannelSession() = default;
DeskHost::~DeskHost() = default;
DeskPlugin::~DeskPlugin() = default;

}  // namespace heard::channelapi
