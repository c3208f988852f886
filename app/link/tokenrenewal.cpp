// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/tokenrenewal.h"

#include "base/log.h"
#include "base/token.h"
#include "link/hublink.h"
#include "protocol/verbs.h"

namespace heard::link {

TokenRenewal::TokenRenewal(HubLink &link, Keeps keeps, Keep keep, QObject *parent)
    : QObject(parent), m_link(link), m_keeps(std::move(keeps)), m_keep(std::move(keep)) {
    connect(&link, &HubLink::renewWanted, this, &TokenRenewal::renew);
}

void TokenRenewal::renew() {
    if (!m_keeps() || std::exchange(m_busy, true)) return;
    const QString before = m_link.hub().token;
    const QString token = newToken();
    const protocol::Do what{
        newClientId(),
        QLatin1String(protocol::verb::kTokenRenew),
        {{QStringLiteral("was"), tokenHash(before)}, {QStringLiteral("token_hash"), tokenHash(token)}},
        {},
        {}};
    m_link.request(what, this, [this, before, token](const protocol::Frame &answer) {
        if (!std::holds_alternative<protocol::Done>(answer)) {
            m_busy = false;
            return;
        }
        m_keep(token, [this, before, token](bool kept) {
            m_busy = false;
            if (kept)
                use(token, before);
            else
                log::category("link")->warn("a new token can't be kept: the one before stays in use");
        });
    });
}

void TokenRenewal::use(const QString &token, const QString &before) {
    if (m_link.hub().token != before) return;  // it went to another hub meanwhile
    log::category("link")->info("the token was renewed");
    m_link.useToken(token);
    Q_EMIT renewed(token);
}

}  // namespace heard::link
