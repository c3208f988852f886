// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace heard::hub {

/// SIGINT and SIGTERM: the first becomes asked(), from the event loop; a second one ends the program at once, by that
/// signal. One for each program, made on the main thread. On Windows it does nothing: the console ends the program.
class StopSignals final : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked();
};

}  // namespace heard::hub
