// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>
#include <cmath>

namespace heard::bench {
namespace {

constexpr int kNameWidth = 26;
constexpr int kFigureWidth = 11;

/// Three digits that count, and no more.
QString figure(std::optional<double> value) {
    if (!value) return QStringLiteral("-");
    const double size = std::abs(*value);
    return QString::number(*value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

QString line(const QStringList &cells) {
    QString text = cells[0].leftJustified(kNameWidth);
    for (int i = 1; i <= 3; ++i) text += cells[i].rightJustified(kFigureWidth);
    return text + QStringLiteral("  ") + cells[4].leftJustified(7) + cells[5].leftJustified(15) + cells[6];
}

QJsonValue orNull(std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); }

}  // namespace

QString machineLine() {
#ifdef QT_NO_DEBUG
    const QString build = QStringLiteral("release");
#else
    const QString build = QStringLiteral("debug build: its figures say little");
#endif
    return QStringLiteral("%1 cores, %2 %3, Qt %4, %5")
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::kernelType(), QSysInfo::kernelVersion(), QLatin1String(qVersion()), build);
}

QString tableHead() {
    return line({QStringLiteral("what"), QStringLiteral("value"), QStringLiteral("floor"), QStringLiteral("ratio"),
                 QStringLiteral("unit"), QStringLiteral("aim"), QStringLiteral("met")});
}

QString tableLine(const Measure &measure) {
    const auto met = measure.met();
    return line({measure.name, figure(measure.value), figure(measure.floor), figure(measure.ratio()), measure.unit,
                 measure.aim ? measure.aim->text() : QString(),
                 !met   ? QString()
                 : *met ? QStringLiteral("yes")
                        : QStringLiteral("NO")});
}

QByteArray jsonOf(const Measures &measures) {
    QJsonArray list;
    for (const Measure &each : measures)
        list += QJsonObject{{QStringLiteral("name"), each.name},
                            {QStringLiteral("unit"), each.unit},
                            {QStringLiteral("value"), each.value},
                            {QStringLiteral("floor"), orNull(each.floor)},
                            {QStringLiteral("ratio"), orNull(each.ratio())},
                            {QStringLiteral("aim"), each.aim ? QJsonValue(each.aim->text()) : QJsonValue()},
                            {QStringLiteral("met"), each.met() ? QJsonValue(*each.met()) : QJsonValue()}};
    return QJsonDocument(list).toJson();
}

}  // namespace heard::bench
