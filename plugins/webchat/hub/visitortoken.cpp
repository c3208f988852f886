// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/visitortoken.h"

namespace heard::webchat {
namespace {
constexpr auto kPurpose = "visitor";
}

Visitor newVisitor(const plugins::Signer &signer) {
    const QByteArray id = plugins::randomId();
    return {plugins::toUrlText(id), signer.seal(kPurpose, id)};
}

QString visitorOf(const plugins::Signer &signer, const QString &token) {
    const auto id = signer.open(kPurpose, token);
    return id ? plugins::toUrlText(*id) : QString();
}

}  // namespace heard::webchat
