// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttime.h"

#include <QLocale>
#include <QRegularExpression>

namespace heard {

QString shortTime(QTime time) {
    static const QRegularExpression seconds(QStringLiteral("[:.]ss"));
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(seconds));
}

}  // namespace heard
