// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noticerules.h"

namespace heard {

bool NoticeRules::isSilent(QTime now) const {
    if (!silence || silentFrom == silentUntil) return false;
    const bool overMidnight = silentFrom > silentUntil;
    return overMidnight ? now >= silentFrom || now < silentUntil : now >= silentFrom && now < silentUntil;
}

bool NoticeRules::wants(const Happening &happening, QTime now) const {
    if (happening.inSight || isSilent(now)) return false;
    switch (happening.kind) {
        case Happening::Kind::Mention: return mentions;
        case Happening::Kind::PromiseAtRisk: return promises;
        case Happening::Kind::Channel: return true;
        case Happening::Kind::Message: break;
    }
    switch (messages) {
        case Messages::All: return true;
        case Messages::Mine: return happening.mine || happening.unassigned;
        case Messages::None: return false;
    }
    return false;
}

}  // namespace heard
