// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "plugins/webchat/hub/servicehours.h"
#include "plugins/webchat/hub/sitelist.h"

namespace heard::webchat {

/// The channel's settings, read once at its start; webchat-hub.json says what they mean.
struct ChatSettings {
    SiteList sites;
    ServiceHours hours;
    bool awayWhenNobody = false;
    QString telegramBot;  ///< without its @; empty: none
    QString greeting;
    int messagesPerMinute = 60;     ///< of one visitor, ten seconds' worth at once
    int newVisitorsPerMinute = 20;  ///< from one address: a proxy or an office is one
    QString wrong;                  ///< what could not be read ("hours: mon 9"); the default stands in for it

    [[nodiscard]] static ChatSettings from(const QJsonObject &json);
};

}  // namespace heard::webchat
