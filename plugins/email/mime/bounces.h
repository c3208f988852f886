// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include "plugins/email/mime/headerfacts.h"

namespace heard::email {

/// What was found in a mail that may be a delivery report.
struct ReportPieces {
    QByteArray status;    ///< the body of message/delivery-status
    QByteArray returned;  ///< the header of the mail that came back, from message/rfc822 or text/rfc822-headers
    QString text;         ///< the text for people
};

/// The reports of a message/delivery-status body (RFC 3464 2): one a recipient. "delivered", "relayed" and "expanded"
/// are among them.
[[nodiscard]] QList<Bounce> readDeliveryStatus(const QByteArray &body);

/// All a bounce says; empty if these pieces are of no bounce at all. Without a delivery-status the text is looked at:
/// exim, qmail, Gmail, postfix and Exchange of old, Yahoo, mail.ru; recipients also from X-Failed-Recipients.
[[nodiscard]] QList<Bounce> readBounces(const HeaderFacts &header, const ReportPieces &pieces);

}  // namespace heard::email
