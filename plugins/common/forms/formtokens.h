// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/common/signer.h"

namespace heard::plugins {

/// Stands hidden in every form that is given out: which form it is and when it was made. Sent twice it is the same
/// message; made up it is refused.
struct Stamp {
    QString formId;
    qint64 madeAt = 0;  ///< ms since 1970 UTC

    [[nodiscard]] QString sealed(const plugins::Signer &signer) const;
    [[nodiscard]] static std::optional<Stamp> from(const plugins::Signer &signer, const QString &sealed);
};

/// The private link to a case: whoever has it may read this case and write more, and nothing else. The address is in it
/// because the hub's history is kept by address.
struct CaseLink {
    QString caseId;
    QString address;

    [[nodiscard]] QString sealed(const plugins::Signer &signer) const;
    [[nodiscard]] static std::optional<CaseLink> from(const plugins::Signer &signer, const QString &sealed);
};

}  // namespace heard::plugins
