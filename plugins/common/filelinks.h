// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "channelapi/connector.h"
#include "plugins/common/signer.h"

namespace heard::plugins {

/// Links by which a customer's browser reads a file of their own conversation. A link is signed for one file and one
/// address and holds for half a day to a day; whoever has it can read that file and nothing else. Main thread.
class FileLinks final : public QObject {
    Q_OBJECT
public:
    FileLinks(channelapi::ConnectorHost *host, const Signer &signer, QObject *parent = nullptr);

    /// "blob/<id>?k=…", relative to the channel's prefix.
    [[nodiscard]] QString linkFor(const QString &address, const QString &blobId) const;
    /// Answers GET /blob/<id>?k=… : 403 for a link that was not given out for this file, 410 for an old one, 404 if
    /// the hub does not have it for this address.
    void serve(const channelapi::HttpRequest &request);

private:
    channelapi::ConnectorHost *m_host;
    Signer m_signer;
};

/// Where a part with a file goes: browsers show these themselves, "image"; all else is a "file".
[[nodiscard]] channelapi::Part filePart(const channelapi::Blob &blob);

}  // namespace heard::plugins
