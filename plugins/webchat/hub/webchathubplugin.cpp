// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/webchathubplugin.h"

#include "plugins/webchat/hub/webchatconnector.h"

namespace heard::webchat {

channelapi::Connector *WebchatHubPlugin::createConnector(QObject *parent) { return new WebchatConnector(parent); }

}  // namespace heard::webchat
