// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

namespace heard::secrets {

/// A file a secret in one folder, both readable by their owner only; as safe as the account is, no more. Names become
/// file names, so they are made of letters, digits and dashes.
class FileStore final : public SecretStore {
    Q_OBJECT
public:
    explicit FileStore(const QString &folder) : m_folder(folder) {}

    void read(const QString &name, QObject *context, Read told) override;
    void write(const QString &name, const QString &secret, QObject *context, Done told) override;
    void remove(const QString &name, QObject *context, Done told) override;

private:
    QString pathOf(const QString &name) const;

    QString m_folder;
};

}  // namespace heard::secrets
