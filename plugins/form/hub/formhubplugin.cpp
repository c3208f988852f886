// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/form/hub/formhubplugin.h"

#include "plugins/form/hub/formconnector.h"

namespace heard::form {

channelapi::Connector *FormHubPlugin::createConnector(QObject *parent) { return new FormConnector(parent); }

}  // namespace heard::form
