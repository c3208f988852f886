// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/hub/hubaction.h"

#include <QDir>
#include <algorithm>

#include "base/log.h"
#include "main/hub/exitcode.h"

namespace heard::hub {

int runAction(std::span<const HubAction> actions, Options &options, const QStringList &words) {
    const auto action = std::find_if(actions.begin(), actions.end(), [&words](const HubAction &each) {
        return words.value(0) == QLatin1String(each.name);
    });
    const bool known = action != actions.end();
    QStringList needed{QStringLiteral("data")};
    if (known && action->needs) needed += QLatin1String(action->needs);
    const qsizetype count = known ? action->words : 1;
    if (const auto code = options.parse(words, needed, count, count)) return *code;
    if (!known) return complain({QStringLiteral("usage"), options.words().first()});
    log::setUp({{}, true, QStringLiteral("err")});
    const auto hub = hubOn(QDir(options.value(QStringLiteral("data"))).absolutePath(), action->makes);
    return hub ? action->run(**hub, options) : complain(hub.error());
}

}  // namespace heard::hub
