// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace heard::ui {

/// A piece of plain text that can be followed.
struct TextLink {
    int start = 0;
    int length = 0;
    QUrl target;
};

/// The http, https and mailto links in plain text. Punctuation after a link is not part of it. Nothing else is ever a
/// link, and what is shown is the target itself, so a link can't say one thing and lead to another.
[[nodiscard]] QList<TextLink> findLinks(const QString &text);

}  // namespace heard::ui
