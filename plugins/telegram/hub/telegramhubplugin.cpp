// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/telegramhubplugin.h"

#include "plugins/telegram/hub/telegramconnector.h"

namespace heard::telegram {

channelapi::Connector *TelegramHubPlugin::createConnector(QObject *parent) { return new TelegramConnector(parent); }

}  // namespace heard::telegram
