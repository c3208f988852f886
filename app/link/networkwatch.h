// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace heard::link {

/// Says when the machine's network has come back, so that a lost link need not wait for its turn. Where the system
/// can't tell, it is silent. Main thread.
class NetworkWatch final : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void cameBack();
};

}  // namespace heard::link
