// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "plugins/telegram/hub/update.h"

namespace heard::telegram {

/// What a person has set for one channel. A value.
struct TelegramSettings {
    QString token;
    QUrl base;
    QString folder;  ///< of the files of a Bot API server on this computer; empty: they are downloaded
    bool webhook = false;
    bool quote = true;  ///< replies show what they answer
    UpdateRules rules;
    /// Why it can't start: "bot-token-missing", "bot-token", "bad-setting"; empty: it can. Detail: the setting's key.
    QString problem;
    QString detail;

    [[nodiscard]] static TelegramSettings from(const channelapi::ConnectorConfig &config);
};

}  // namespace heard::telegram
