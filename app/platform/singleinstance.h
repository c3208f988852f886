// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace heard {

/// One window a data folder: the first program to claim() the folder holds it, the next one asks the first to come
/// forward, hands over its link and ends. By a local socket that only its owner may open. Main thread.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// True if this is the first; false if another was there and has been given `link`, which may be empty.
    bool claim(const QString &link = {});

Q_SIGNALS:
    /// Another was started. `link` is what it was started with, as it came.
    void raiseWanted(const QString &link);

private:
    void read(QLocalSocket *from);

    QString m_name;
    QLocalServer m_server;
};

}  // namespace heard
