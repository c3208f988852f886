// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/link.h"

#include <QRegularExpression>

namespace heard {

QString linkToConversation(qint64 id) { return QStringLiteral("heard://conversation/%1").arg(id); }

std::optional<qint64> conversationOfLink(const QString &link) {
    static const QRegularExpression form(QStringLiteral(R"(\Aheard://conversation/([0-9]{1,18})/?\z)"));
    const auto match = form.match(link);
    if (!match.hasMatch() || match.captured(1).toLongLong() == 0) return std::nullopt;
    return match.captured(1).toLongLong();
}

}  // namespace heard
