// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/statewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "domain/silence.h"
#include "ui/style/codewords.h"
#include "ui/style/silencewords.h"
#include "ui/style/timewords.h"

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

QString sinceWords(qint64 at, qint64 now) {
    if (at == 0) return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    return timewords::sameDay(at, now) ? timewords::clockTime(at) : QLocale().toString(time, QLocale::ShortFormat);
}

QString linkStateWords(const LinkStatus &link, qint64 now) {
    using State = LinkStatus::State;
    const QString since = sinceWords(link.since, now);
    const QString why = link.code.isEmpty() ? QString() : QLatin1Char(' ') + sentenceFor(link.code).whole();
    switch (link.state) {
        case State::Starting: return Tr::tr("The hub is being started.") + why;
        case State::Connecting: return Tr::tr("Connecting…");
        case State::CatchingUp: return Tr::tr("Connected, and catching up with what has happened.");
        case State::Connected: return since.isEmpty() ? Tr::tr("Connected.") : Tr::tr("Connected since %1.").arg(since);
        case State::Offline:
            return (since.isEmpty() ? Tr::tr("Not connected.") : Tr::tr("Not connected since %1.").arg(since)) + why;
        case State::Refused: return Tr::tr("The hub does not let this desk in.") + why;
    }
    return {};
}

static QString readyWords(const Channel &channel, qint64 now) {
    const auto silence = silenceOf(channel);
    return silence ? silenceWords(silence->since, silence->usual, now) + u' ' + silenceMend() : Tr::tr("Works");
}

QString channelStateWords(const Channel &channel, qint64 now) {
    QString state;
    switch (channel.state) {
        case Channel::State::Starting: state = Tr::tr("Starting"); break;
        case Channel::State::Ready: return readyWords(channel, now);
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
