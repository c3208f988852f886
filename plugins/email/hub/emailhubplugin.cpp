// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/hub/emailhubplugin.h"

#include "plugins/email/hub/emailconnector.h"

namespace heard::email {

channelapi::Connector *EmailHubPlugin::createConnector(QObject *parent) { return new EmailConnector(parent); }

}  // namespace heard::email
