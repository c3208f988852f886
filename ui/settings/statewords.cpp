// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/statewords.h"

#include <QCoreApplication>

#include "ui/style/codewords.h"

namespace heard::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

}  // namespace

static QString withReason(const QString &state, const QString &code, const QString &detail) {
    if (code.isEmpty()) return state;
    QString words = state + QLatin1String(". ") + sentenceFor(code).whole();
    if (!detail.isEmpty()) words += QStringLiteral(" (%1)").arg(detail);
    return words;
}

QString channelStateWords(const Channel &channel) {
    QString state;
    switch (channel.state) {
        case Channel::State::Starting: state = Tr::tr("Starting"); break;
        case Channel::State::Ready: return Tr::tr("Works");
        case Channel::State::Trouble: state = Tr::tr("Trouble, trying again"); break;
        case Channel::State::Down: state = Tr::tr("Down"); break;
        case Channel::State::Off: state = Tr::tr("Switched off"); break;
    }
    return withReason(state, channel.stateCode, channel.stateDetail);
}

QString pluginStateWords(const PluginRow &plugin) {
    QString state = plugin.state;
    if (plugin.state == QLatin1String("running")) state = Tr::tr("Runs");
    if (plugin.state == QLatin1String("loaded")) state = Tr::tr("Loaded");
    if (plugin.state == QLatin1String("stopped")) state = Tr::tr("Stopped");
    if (plugin.state == QLatin1String("disabled")) state = Tr::tr("Switched off");
    if (plugin.state == QLatin1String("failed")) state = Tr::tr("Not loaded");
    if (plugin.state == QLatin1String("quarantined")) state = Tr::tr("Kept out after it broke down");
    return withReason(state, plugin.reason, plugin.detail);
}

}  // namespace heard::ui
