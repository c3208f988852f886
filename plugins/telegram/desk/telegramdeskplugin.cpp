// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/desk/telegramdeskplugin.h"

#include <QJsonArray>
#include <QUrl>

namespace heard::telegram {

using channelapi::DraftCheck;

namespace {

// core.telegram.org/bots/api#inlinekeyboardbutton; the numbers of buttons are what the service takes.
constexpr qsizetype kMostData = 64;  ///< bytes
constexpr qsizetype kMostInRow = 8;
constexpr qsizetype kMostButtons = 100;

DraftCheck blocked(const char *code, const QJsonObject &facts = {}) {
    return {DraftCheck::Kind::Blocked, QLatin1String(code), facts};
}

bool leadsSomewhere(const QString &address) {
    const QUrl url(address, QUrl::StrictMode);
    static const QStringList kSchemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("tg")};
    return url.isValid() && kSchemes.contains(url.scheme()) && !url.host().isEmpty();
}

DraftCheck checkButton(const QJsonValue &button) {
    const QString text = button[QLatin1String("text")].toString().trimmed();
    const QString url = button[QLatin1String("url")].toString();
    const QJsonObject name{{QStringLiteral("name"), text}};
    if (text.isEmpty()) return blocked("button-words");
    if (!url.isEmpty()) return leadsSomewhere(url) ? DraftCheck{} : blocked("button-link", name);
    if (button[QLatin1String("data")].toString().toUtf8().size() > kMostData) return blocked("button-long", name);
    return {};
}

DraftCheck checkButtons(const QJsonArray &rows) {
    qsizetype count = 0;
    for (const QJsonValue &row : rows) {
        const QJsonArray buttons = row.toArray();
        count += buttons.size();
        if (buttons.size() > kMostInRow) return blocked("button-row", {{QStringLiteral("limit"), kMostInRow}});
        for (const QJsonValue &button : buttons)
            if (const DraftCheck check = checkButton(button); check.kind != DraftCheck::Kind::Fine) return check;
    }
    if (count > kMostButtons) return blocked("buttons", {{QStringLiteral("limit"), kMostButtons}});
    return {};
}

}  // namespace

DraftCheck TelegramDeskPlugin::check(const channelapi::Draft &draft, const channelapi::ChannelInfo &channel) const {
    const DraftCheck usual = HubDeskPlugin::check(draft, channel);
    if (usual.kind == DraftCheck::Kind::Blocked) return usual;
    const QJsonValue outgoing = draft.extra.value(QLatin1String("outgoing"));
    const DraftCheck buttons = checkButtons(outgoing[QLatin1String("buttons")].toArray());
    return buttons.kind == DraftCheck::Kind::Blocked ? buttons : usual;
}

}  // namespace heard::telegram
