// SPDX-License-Identifier: GPL-3.0-or-later
#include "high/high.h"
#include "low/low.h"
#include <QDateTime>
void work() {
    const auto now = QDateTime::currentMSecsSinceEpoch();
    ::system("ls");
    qDebug() << now;
    std::cout << now;
    QMetaObject::invokeMethod(nullptr, [] {});
    connect(a, SIGNAL(b()), c, SLOT(d()));
    QCoreApplication::processEvents();
    QThread::msleep(5);
}
