// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/hubdeskplugin.h"

#include <algorithm>

#include "channelapi/traits.h"

namespace heard::plugins {

using namespace channelapi;

namespace {

/// "image/*" holds for "image/png".
bool matches(const QString &pattern, const QString &mime) {
    if (pattern.endsWith(QLatin1String("/*"))) return mime.startsWith(QStringView(pattern).chopped(1));
    return pattern == mime;
}

DraftCheck blocked(const char *code, const QJsonObject &facts = {}) {
    return {DraftCheck::Kind::Blocked, QLatin1String(code), facts};
}

DraftCheck checkFile(const Blob &blob, const Traits &traits) {
    const QString name = QStringLiteral("name");
    if (!traits.attachments) return blocked("attachments");
    const auto &types = traits.attachmentTypes;
    const bool allowed = types.isEmpty() || std::any_of(types.begin(), types.end(), [&](const QString &pattern) {
                             return matches(pattern, blob.mime);
                         });
    if (!allowed) return blocked("attachment-kind", {{name, blob.name}, {QStringLiteral("mime"), blob.mime}});
    if (traits.attachmentLimit > 0 && blob.size > traits.attachmentLimit)
        return blocked("attachment-size", {{name, blob.name}, {QStringLiteral("limit"), traits.attachmentLimit}});
    return {};
}

}  // namespace

ChannelSession *HubDeskPlugin::createSession(DeskHost &host, const ChannelInfo &channel, QObject *parent) {
    return host.hubSession(channel, parent);
}

DraftCheck HubDeskPlugin::check(const Draft &draft, const ChannelInfo &channel) const {
    const Traits traits = Traits::from(channel.traits);
    qsizetype length = 0;
    bool hasFile = false;
    bool hasText = false;
    for (const Part &part : draft.parts) {
        if (part.kind == QLatin1String("text")) {
            length += part.text.size();
            hasText |= !part.text.trimmed().isEmpty();
            continue;
        }
        hasFile = true;
        if (const DraftCheck file = checkFile(part.blob, traits); file.kind != DraftCheck::Kind::Fine) return file;
    }
    if (!hasText && !hasFile) return blocked("empty");
    if (!traits.replies) return blocked("no-wire");
    if (traits.textLimit > 0 && length > traits.textLimit)
        return blocked("too-long", {{QStringLiteral("limit"), traits.textLimit}, {QStringLiteral("length"), length}});
    return {};
}

QString HubDeskPlugin::preview(const Draft &draft, const ChannelInfo &) const {
    QStringList lines;
    for (const Part &part : draft.parts) lines += part.kind == QLatin1String("text") ? part.text : part.blob.name;
    return lines.join(QLatin1Char('\n'));
}

QList<Part> HubDeskPlugin::decode(const Part &) const { return {}; }

}  // namespace heard::plugins
