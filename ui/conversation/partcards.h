// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <optional>

#include "domain/message.h"

/// How parts other than text, pictures and files look in a conversation (kinds: channelapi/values.h).
namespace heard::ui {

/// A part shown as an icon with two lines beside it.
struct PartCard {
    QString icon;
    QString title;
    QString detail;
    QUrl target;  ///< where a press leads; empty: to a menu, or to what the kind has
};

/// None if the part is better told by its text.
[[nodiscard]] std::optional<PartCard> cardFor(const Part &part);

/// A part whose readable text says all there is, so that it is shown as text.
[[nodiscard]] bool tellsByText(const Part &part);

/// A file of a kind that has an icon of its own; else the usual one.
[[nodiscard]] QString fileIcon(const Part &part);
/// What stands below the file's name: size, and length of a recording.
[[nodiscard]] QString fileDetail(const Part &part);
/// Sound, film, and what came unread: files in all but name.
[[nodiscard]] bool isFileLike(const Part &part);
/// What stands in place of a file that the hub could not get, with the reason if it is told.
[[nodiscard]] QString absentFileWords(const Part &part);
/// What a part of kind "event" tells; empty for one that is not known.
[[nodiscard]] QString eventWords(const Part &part);

/// A small picture that only decorates the mail it is in: a logo in a signature, not a photograph.
[[nodiscard]] bool decorates(const Part &part);

}  // namespace heard::ui
