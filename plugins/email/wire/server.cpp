// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/server.h"

#include <QRegularExpression>

namespace heard::email {

Trouble trouble(const char *code, const QByteArray &said, bool standing) {
    return {QLatin1String(code), quoted(said), standing};
}

QString quoted(const QByteArray &said) {
    static const QRegularExpression address(QStringLiteral("[^\\s<>\"'=,;:]+@[^\\s<>\"',;]+"));
    QString text = QString::fromUtf8(said.left(2000)).simplified();
    text.replace(address, QStringLiteral("…@…"));
    return text.left(300);
}

}  // namespace heard::email
