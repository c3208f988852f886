// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/desk-entry/hub/entryhubplugin.h"

#include "plugins/desk-entry/hub/entryconnector.h"

namespace heard::entry {

channelapi::Connector *EntryHubPlugin::createConnector(QObject *parent) { return new EntryConnector(parent); }

}  // namespace heard::entry
