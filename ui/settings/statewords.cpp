// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/statewords.h"

#include <QCoreApplication>

#include "ui/style/codewords.h"

namespace heard::ui {

static QString tr(const char *source) { return QCoreApplication::translate("SettingsPage", source); }

static QString withReason(const QString &state, const QString &code, const QString &detail) {
    if (code.isEmpty()) return state;
    QString words = state + QLatin1String(". ") + sentenceFor(code).whole();
    if (!detail.isEmpty()) words += QStringLiteral(" (%1)").arg(detail);
    return words;
}

QString channelStateWords(const Channel &channel) {
    QString state;
    switch (channel.state) {
        case Channel::State::Starting: state = tr("Starting"); break;
        case Channel::State::Ready: return tr("Works");
        case Channel::State::Trouble: state = tr("Trouble, trying again"); break;
        case Channel::State::Down: state = tr("Down"); break;
        case Channel::State::Off: state = tr("Switched off"); break;
    }
    return withReason(state, channel.stateCode, channel.stateDetail);
}

QString pluginStateWords(const PluginRow &plugin) {
    QString state = plugin.state;
    if (plugin.state == QLatin1String("running")) state = tr("Runs");
    if (plugin.state == QLatin1String("disabled")) state = tr("Switched off");
    if (plugin.state == QLatin1String("failed")) state = tr("Not loaded");
    if (plugin.state == QLatin1String("quarantined")) state = tr("Kept out after it broke down");
    return withReason(state, plugin.reason, plugin.detail);
}

}  // namespace heard::ui
