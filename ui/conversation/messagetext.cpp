// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/messagetext.h"

#include <QRegularExpression>

namespace heard::ui {

static int withoutTrailingPunctuation(QStringView link) {
    qsizetype length = link.size();
    while (length > 0 && QStringView(u".,;:!?\"'»”…").contains(link.at(length - 1))) --length;
    // A closing bracket belongs to the link only if it was opened in it.
    while (length > 0 && link.at(length - 1) == u')' && link.left(length).count(u'(') < link.left(length).count(u')'))
        --length;
    return int(length);
}

bool isFollowable(const QUrl &target) {
    if (!target.isValid()) return false;
    if (target.scheme() == QLatin1String("mailto")) return true;
    return (target.scheme() == QLatin1String("http") || target.scheme() == QLatin1String("https")) &&
           !target.host().isEmpty();
}

QList<TextLink> findLinks(const QString &text) {
    static const QRegularExpression pattern(
        QStringLiteral(R"((https?://|mailto:)[^\s<>"«»]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})"),
        QRegularExpression::CaseInsensitiveOption);
    QList<TextLink> links;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int length = withoutTrailingPunctuation(match.capturedView());
        QString address = match.captured().left(length);
        if (!address.contains(QLatin1Char(':'))) address.prepend(QLatin1String("mailto:"));
        const QUrl target(address, QUrl::StrictMode);
        if (isFollowable(target)) links << TextLink{int(match.capturedStart()), length, target, doubtOf(target)};
    }
    return links;
}

}  // namespace heard::ui
