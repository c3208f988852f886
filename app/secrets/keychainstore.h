// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

namespace QKeychain {
class Job;
}

namespace heard::secrets {

/// The system's keychain. Nothing is written anywhere else if there is none. A call may take as long as the system asks
/// the person for the keychain's password.
class KeychainStore final : public SecretStore {
    Q_OBJECT
public:
    void read(const QString &name, QObject *context, Read told) override;
    void write(const QString &name, const QString &secret, QObject *context, Done told) override;
    void remove(const QString &name, QObject *context, Done told) override;

private:
    void run(QKeychain::Job *job, const QString &name, QObject *context, std::function<void()> finished);
};

}  // namespace heard::secrets
