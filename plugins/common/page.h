// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include "channelapi/values.h"

namespace heard::plugins {

/// Text as HTML shows it: & < > " ' are escaped, so it can stand between tags and in quoted attributes.
[[nodiscard]] QString escaped(const QString &text);

/// Fills `{{name}}` with the escaped value and `{{&name}}` with a value that is HTML made by us. A name without a value
/// is left out. Values are not looked into for more braces.
[[nodiscard]] QString filled(const QString &page, const QHash<QString, QString> &values);

[[nodiscard]] QString resourceText(const QString &resource);

/// A page that is made anew for each visitor: never stored by caches, never framed, and its address (which may be a
/// private link) never told to others.
/// @param policy the Content-Security-Policy
[[nodiscard]] channelapi::HttpReply pageReply(const QString &html, const QByteArray &policy, int status = 200);
[[nodiscard]] channelapi::HttpReply textReply(int status, const QByteArray &text);
[[nodiscard]] channelapi::HttpReply redirect(const QByteArray &relative);

/// A script or a style sheet: with an ETag (RFC 9110 8.8.3), compressed once, answered 304 when the browser has it.
class Asset {
public:
    Asset(const QByteArray &bytes, const QByteArray &contentType);
    [[nodiscard]] channelapi::HttpReply reply(const channelapi::HttpRequest &request) const;

private:
    QByteArray m_bytes;
    QByteArray m_packed;
    QByteArray m_type;
    QByteArray m_etag;
};

/// gzip (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

}  // namespace heard::plugins
