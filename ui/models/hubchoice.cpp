// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubchoice.h"

namespace heard::ui {

HubChoice::~HubChoice() = default;

bool HubChoice::wantsToken(const LinkStatus &link) const {
    if (inUse().isEmpty() || isForOneStart()) return false;
    static const QStringList kMissing{QStringLiteral("token-asked"), QStringLiteral("token-missing"),
                                      QStringLiteral("token-hidden"), QStringLiteral("no-keychain")};
    static const QStringList kUseless{QStringLiteral("wrong-token"), QStringLiteral("signed-out")};
    return (link.state == LinkStatus::State::Offline && kMissing.contains(link.code)) ||
           (link.state == LinkStatus::State::Refused && kUseless.contains(link.code));
}

}  // namespace heard::ui
