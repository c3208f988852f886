// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "plugins/common/language.h"
#include "plugins/common/page.h"

namespace heard::webchat {

/// What a browser loads: the channel's own chat page, its style, and the widget's script.
class ChatPages {
public:
    ChatPages(const QString &channelKey, const QString &channelName);

    /// The chat page, a plain page that loads the widget, opened.
    [[nodiscard]] channelapi::HttpReply page(const channelapi::HttpRequest &request) const;
    [[nodiscard]] channelapi::HttpReply widget(const channelapi::HttpRequest &request) const;
    [[nodiscard]] channelapi::HttpReply style(const channelapi::HttpRequest &request) const;

private:
    QString m_key;
    QString m_name;
    plugins::PageTexts m_texts;
    QString m_page;
    plugins::Asset m_widget;
    plugins::Asset m_style;
};

}  // namespace heard::webchat
