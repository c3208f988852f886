// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The version of the plugin contract. A plugin loads if its major is equal and its minor is not above the host's.
/// The interface ids carry the major, so a plugin of another major is refused before any of its code runs.
#define HEARD_CHANNEL_API_MAJOR 2
#define HEARD_CHANNEL_API_MINOR 0

#define HEARD_CONNECTOR_PLUGIN_IID "org.heard.ConnectorPlugin/2"
#define HEARD_DESK_PLUGIN_IID "org.heard.DeskPlugin/2"
