// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/feedback/hub/feedbackhubplugin.h"

#include "plugins/feedback/hub/feedbackconnector.h"

namespace heard::feedback {

channelapi::Connector *FeedbackHubPlugin::createConnector(QObject *parent) { return new FeedbackConnector(parent); }

}  // namespace heard::feedback
