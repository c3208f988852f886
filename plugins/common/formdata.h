// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace heard::plugins {

/// What a browser's form sent. A value; any thread.
struct FormData {
    struct Field {
        QString name;
        bool isFile = false;
        QString fileName;  ///< the last part only, never a path
        QByteArray type;   ///< as the browser claims
        QByteArray value;
    };
    QList<Field> fields;

    /// The field's text as UTF-8 with line ends as "\n"; empty if there is none.
    [[nodiscard]] QString text(const char *name) const;
    /// A file that was really chosen, or null.
    [[nodiscard]] const Field *file(const char *name) const;
};

/// Reads multipart/form-data (RFC 7578, RFC 2046 5.1) and application/x-www-form-urlencoded. Nothing for another type,
/// a body that is cut off, more than 32 fields or a part's head above 4 KiB. The size of the body is the caller's.
[[nodiscard]] std::optional<FormData> parseForm(const QByteArray &contentType, const QByteArray &body);

}  // namespace heard::plugins
