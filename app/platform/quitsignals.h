// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace heard {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal on the main thread, so that a program asked to end does so in order.
/// One a program. Elsewhere than on Unix it does nothing: there the system closes the windows.
class QuitSignals final : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitWanted();

private:
    QSocketNotifier *m_notifier = nullptr;
};

}  // namespace heard
