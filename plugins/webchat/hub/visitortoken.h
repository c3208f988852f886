// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/signer.h"

namespace heard::webchat {

/// A visitor is a random id; the token proves it. It is made by the hub, kept by the visitor's browser, and opens only
/// this visitor's conversation on this channel (the signer has the channel's secret).
struct Visitor {
    QString id;
    QString token;
};
[[nodiscard]] Visitor newVisitor(const plugins::Signer &signer);
/// The id of the visitor whose token this is; empty if it was not made here.
[[nodiscard]] QString visitorOf(const plugins::Signer &signer, const QString &token);

}  // namespace heard::webchat
