// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/chatpages.h"

#include <QUrl>

namespace heard::webchat {

using namespace channelapi;
using namespace plugins;

namespace {

/// The widget is written in several files and served as one: they share one scope, in this order.
QByteArray widgetScript() {
    QString script;
    for (const char *part : {"texts", "style", "store", "link", "bubbles", "files", "panel", "main"})
        script += resourceText(QStringLiteral(":/webchat/widget/%1.js").arg(QLatin1String(part)));
    return QByteArray("/* SPDX-License-Identifier: GPL-3.0-or-later */\n(() => {\n'use strict';\n") + script.toUtf8() +
           "})();\n";
}

/// Older browsers do not take 'self' for a WebSocket, so it is named.
QByteArray policyFor(const QUrl &base) {
    const QByteArray place = base.authority(QUrl::FullyEncoded).toLatin1();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' "
           "ws://" +
           place + " wss://" + place;
}

}  // namespace

ChatPages::ChatPages(const QString &channelKey, const QString &channelName)
    : m_key(channelKey),
      m_name(channelName),
      m_texts(QStringLiteral(":/webchat/page/texts.json")),
      m_page(resourceText(QStringLiteral(":/webchat/page/chat.html"))),
      m_widget(widgetScript(), "text/javascript; charset=utf-8"),
      m_style(resourceText(QStringLiteral(":/webchat/page/page.css")).toUtf8(), "text/css; charset=utf-8") {}

HttpReply ChatPages::page(const HttpRequest &request) const {
    const QString language = pageLanguage(request);
    QHash<QString, QString> values = m_texts.in(language);
    values.insert(QStringLiteral("lang"), language);
    values.insert(QStringLiteral("channel"), m_name);
    // Relative to /chat/<key>, so that it holds behind a proxy that puts the hub into a folder.
    values.insert(QStringLiteral("place"), QString::fromLatin1(QUrl::toPercentEncoding(m_key)));
    return pageReply(filled(m_page, values), policyFor(request.base));
}

HttpReply ChatPages::widget(const HttpRequest &request) const { return m_widget.reply(request); }
HttpReply ChatPages::style(const HttpRequest &request) const { return m_style.reply(request); }

}  // namespace heard::webchat
