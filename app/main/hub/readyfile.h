// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace heard::hub {

/// What a running hub tells about itself, as JSON {ws, url, pid, token_file, version, certificate}: in hub.json in its
/// data folder for as long as it runs, and in the file of --ready-file.
struct ReadyFacts {
    QString ws;   ///< "ws://127.0.0.1:8123/ws"
    QString url;  ///< base of the pages, without trailing slash
    qint64 pid = 0;
    QString tokenFile;  ///< owner-only
    QString version;
    QString certificate;  ///< SHA-256 of the certificate it shows, hex; empty without TLS. Programs of this machine
                          ///< know it by this: it is made out to the public name, not to the loopback
};

/// Codes: "write-failed".
[[nodiscard]] Result<void> writeReadyFile(const QString &path, const ReadyFacts &facts);
/// Codes: "not-found" (no file, or none that can be read).
[[nodiscard]] Result<ReadyFacts> readReadyFile(const QString &path);

[[nodiscard]] QString hubFileIn(const QString &folder);

}  // namespace heard::hub
