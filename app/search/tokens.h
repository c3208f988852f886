// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/ids.h"

/// How things are named in the index. A token is one word to SQLite's `ascii` tokenizer with "@" and "#" as letters.
namespace heard::search::token {

inline QString word(QString letters) { return letters.remove(u'\''); }
inline QString phone(const QString &key) { return u'#' + key; }
inline QString from(const QString &letters) { return u'@' + word(letters); }
inline QString author(AgentId id) { return QStringLiteral("@@a%1").arg(id.v); }
inline QString channel(ChannelId id) { return QStringLiteral("@@c%1").arg(id.v); }

}  // namespace heard::search::token
