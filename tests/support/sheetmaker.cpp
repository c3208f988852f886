// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a channel as the desk prints them, without its windows.
// usage: sheetmaker CHANNEL_URL A4|A6 FILE.pdf "#code Name | address | language"…
#include <QGuiApplication>
#include <QJsonArray>
#include <QPageSize>
#include <QPdfWriter>

#include "ui/settings/placesheet.h"

int main(int argc, char **argv) {
    QGuiApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.size() < 5) return 2;
    QJsonArray lines;
    for (qsizetype i = 4; i < args.size(); ++i) lines += args[i];
    QPdfWriter writer(args[3]);
    writer.setPageSize(QPageSize(args[2] == QLatin1String("A6") ? QPageSize::A6 : QPageSize::A4));
    const auto sheets = heard::ui::sheetsOf(lines, args[1], {{QStringLiteral("en"), QStringLiteral("How was it?")}});
    return !sheets.isEmpty() && heard::ui::paintSheets(writer, sheets) ? 0 : 1;
}
