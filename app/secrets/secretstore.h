// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>

#include "base/result.h"

namespace heard::secrets {

/// Keeps secrets by name. Each call returns at once and tells from the event loop, unless `context` is gone by then.
/// Main thread. Codes: "secret-missing" (of read: there is none of that name, or a locked keychain does not show it),
/// "no-keychain" (none is there, or it takes nothing now), "read-failed", "write-failed".
class SecretStore : public QObject {
    Q_OBJECT
public:
    using Read = std::function<void(const Result<QString> &)>;
    using Done = std::function<void(const Result<void> &)>;

    ~SecretStore() override;
    virtual void read(const QString &name, QObject *context, Read told) = 0;
    /// Replaces what was there.
    virtual void write(const QString &name, const QString &secret, QObject *context, Done told) = 0;
    /// Fine if there was none.
    virtual void remove(const QString &name, QObject *context, Done told) = 0;
};

}  // namespace heard::secrets
