// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/partvalues.h"

namespace heard::hub {
namespace {

/// `extra` of a part shares an object with its own fields in JSON; a plugin must not set those by the back door.
QJsonObject withoutOwnFields(QJsonObject extra) {
    for (const char *name : {"kind", "text", "blob", "name", "mime", "size", "width", "height"})
        extra.remove(QLatin1String(name));
    return extra;
}

}  // namespace

QList<Part> partsFrom(const QList<channelapi::Part> &parts) {
    QList<Part> out;
    out.reserve(parts.size());
    for (const channelapi::Part &part : parts) {
        const channelapi::Blob &blob = part.blob;
        out += Part{part.kind,  part.text,   BlobId{blob.id.toLongLong()}, blob.name, blob.mime, blob.size,
                    blob.width, blob.height, withoutOwnFields(part.extra)};
    }
    return out;
}

QList<channelapi::Part> partsTo(const QList<Part> &parts) {
    QList<channelapi::Part> out;
    out.reserve(parts.size());
    for (const Part &part : parts) {
        channelapi::Blob blob{{}, part.name, part.mime, part.size, part.width, part.height};
        if (part.blob) blob.id = QString::number(part.blob.v);
        out += channelapi::Part{part.kind, part.text, blob, part.extra};
    }
    return out;
}

}  // namespace heard::hub
