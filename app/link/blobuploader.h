// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <functional>

#include "base/result.h"
#include "link/linktimes.h"

class QNetworkReply;

namespace heard::link {

/// Hands a local file to the hub (POST /blob, session token as Bearer). Main thread; the file is read as it is sent.
class BlobUploader final : public QObject {
    Q_OBJECT
public:
    /// The message part that the file has become. Codes: "file-missing", "link-lost" (try again later), else what the
    /// hub said: "too-large", "wrong-type", "disk-full", "read-only" …
    using Uploaded = std::function<void(const Result<QJsonObject> &)>;

    explicit BlobUploader(QObject *parent = nullptr);

    void upload(const HubAddress &hub, const QString &path, QObject *context, Uploaded uploaded);

private:
    static Result<QJsonObject> read(QNetworkReply &reply);

    QNetworkAccessManager m_network;
};

}  // namespace heard::link
