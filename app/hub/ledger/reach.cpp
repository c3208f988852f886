// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ledger/reach.h"

#include "domain/addresses.h"
#include "phones/e164.h"

namespace heard::hub {

QString phoneAddress(const QString &text, const QString &language) {
    const QString known = phones::e164(text, phones::regionsOf(language));
    return known.isEmpty() ? normalPhone(text, language) : known;
}

QString reachOf(const Identity &identity, const QString &language) {
    Identity probe = identity;
    if (isPhoneKind(identity.kind) || identity.address.startsWith(u'+'))
        if (const QString phone = phoneAddress(identity.address, language); !phone.isEmpty()) probe.address = phone;
    return reachKey(probe, language);
}

}  // namespace heard::hub
