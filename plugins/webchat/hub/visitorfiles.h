// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <optional>

#include "channelapi/connector.h"
#include "plugins/common/filelinks.h"
#include "plugins/common/ratelimiter.h"
#include "plugins/common/signer.h"

namespace heard::webchat {

/// Files to and from visitors. The hub keeps the bytes; a signed *voucher* lets the visitor who uploaded a file put it
/// into a message. The browser keeps it, so a restart of the hub forgets nothing. Main thread.
class VisitorFiles final : public QObject {
    Q_OBJECT
public:
    VisitorFiles(channelapi::ConnectorHost *host, const plugins::Signer &signer, QObject *parent);

    /// POST /upload, multipart with `token` and `file`. Answers {file, name, mime, size, width, height}, or {error}
    /// with a code: "malformed", "wrong-token", "rate", "too-large", "wrong-type", "disk-full" …
    /// @param origin the site that may read the answer
    void upload(const channelapi::HttpRequest &request, const QByteArray &origin);
    /// GET /blob/<id>?k=<link>.
    void serve(const channelapi::HttpRequest &request) { m_links.serve(request); }

    /// The part that a voucher stands for; nothing if it is not this visitor's.
    [[nodiscard]] std::optional<channelapi::Part> partFrom(const QString &visitor, const QString &voucher) const;
    /// {url (relative to the channel), name, mime, size, width, height}
    [[nodiscard]] QJsonObject described(const QString &visitor, const channelapi::Blob &blob) const;

private:
    void answer(quint64 request, int status, const QJsonObject &json, const QByteArray &origin);
    QString voucherFor(const QString &visitor, const channelapi::Blob &blob) const;

    channelapi::ConnectorHost *m_host;
    plugins::Signer m_signer;
    plugins::FileLinks m_links;
    plugins::RateLimiter m_rate{10, 0.5};
};

}  // namespace heard::webchat
