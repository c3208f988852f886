// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace heard {

/// One window a data folder: the first program to claim() the folder holds it, the next one asks the first to come
/// forward and ends. By a local socket that only its owner may open. Main thread.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// True if this is the first; false if another was there and has been asked to come forward.
    bool claim();

Q_SIGNALS:
    void raiseWanted();

private:
    QString m_name;
    QLocalServer m_server;
};

}  // namespace heard
