// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "channelapi/values.h"

namespace heard::plugins {

/// The language of our pages for this visitor, "en", "ru" or "uk": what the address asks for (?lang=), else the best
/// of Accept-Language (RFC 9110 12.5.4), else English.
[[nodiscard]] QString pageLanguage(const channelapi::HttpRequest &request);
/// The same for a BCP 47 tag.
[[nodiscard]] QString pageLanguage(const QString &tag);

/// The sentences of a page by language, from a resource: {"en": {"key": "…"}, "ru": …}.
class PageTexts {
public:
    explicit PageTexts(const QString &resource);
    /// Of a language that has no such key, the English one.
    [[nodiscard]] QHash<QString, QString> in(const QString &language) const;
    [[nodiscard]] QStringList languages() const { return m_texts.keys(); }

private:
    QHash<QString, QHash<QString, QString>> m_texts;
};

}  // namespace heard::plugins
