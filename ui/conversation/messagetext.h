// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include "ui/conversation/linkdoubt.h"

namespace heard::ui {

/// A piece of plain text that can be followed.
struct TextLink {
    int start = 0;
    int length = 0;
    QUrl target;
    LinkDoubt doubt = LinkDoubt::None;
};

/// Only what a browser or a mail program opens: http, https and mailto. Nothing else is ever a link.
[[nodiscard]] bool isFollowable(const QUrl &target);

/// The links in plain text. Punctuation after a link is not part of it. What is shown is the target itself.
[[nodiscard]] QList<TextLink> findLinks(const QString &text);

}  // namespace heard::ui
