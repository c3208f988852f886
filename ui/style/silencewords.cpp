// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/silencewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SilenceWords)
};

}  // namespace

QString silenceWords(qint64 since, int usual, qint64 now) {
    const QString time = timewords::sameDay(since, now)
                             ? timewords::clockTime(since)
                             : QLocale().toString(QDateTime::fromMSecsSinceEpoch(since), QLocale::ShortFormat);
    return Tr::tr("No messages since %1, usually %n an hour.", nullptr, usual).arg(time);
}

QString silenceMend() { return Tr::tr("Write to it yourself to see whether messages still get through."); }

}  // namespace heard::ui
