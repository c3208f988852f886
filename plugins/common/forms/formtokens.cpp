// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/forms/formtokens.h"

namespace heard::plugins {
namespace {

constexpr auto kStamp = "form-stamp";
constexpr auto kCase = "form-case";

/// "<id> <rest>"; ids have no spaces.
std::optional<std::pair<QString, QString>> opened(const plugins::Signer &signer, const char *purpose,
                                                  const QString &sealed) {
    const auto data = signer.open(purpose, sealed);
    if (!data) return std::nullopt;
    const QString text = QString::fromUtf8(*data);
    return std::pair(text.section(QLatin1Char(' '), 0, 0), text.section(QLatin1Char(' '), 1));
}

}  // namespace

QString Stamp::sealed(const plugins::Signer &signer) const {
    return signer.seal(kStamp, formId.toUtf8() + ' ' + QByteArray::number(madeAt));
}

std::optional<Stamp> Stamp::from(const plugins::Signer &signer, const QString &sealed) {
    const auto found = opened(signer, kStamp, sealed);
    if (!found) return std::nullopt;
    return Stamp{found->first, found->second.toLongLong()};
}

QString CaseLink::sealed(const plugins::Signer &signer) const {
    return signer.seal(kCase, caseId.toUtf8() + ' ' + address.toUtf8());
}

std::optional<CaseLink> CaseLink::from(const plugins::Signer &signer, const QString &sealed) {
    const auto found = opened(signer, kCase, sealed);
    if (!found) return std::nullopt;
    return CaseLink{found->first, found->second};
}

}  // namespace heard::plugins
