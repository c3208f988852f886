// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "replies/cannedreply.h"

/// Canned replies as files that other programs read and write.
namespace heard::replies {

/// A file of canned replies as it was read.
struct Incoming {
    QList<CannedReply> replies;
    /// What could not be used: the record's place in the file (for CSV its row, from 1 and with the heading) and why
    /// ("no-text", "no-shortcut", "too-long").
    struct Skipped {
        int row = 0;
        QString code;
        bool operator==(const Skipped &) const = default;
    };
    QList<Skipped> skipped;
};

/// One row a variant, with a heading: shortcut, title, folder, scope (mine, team, everybody), language, channel, text,
/// review (2026-03-31). Files are named in JSON only.
[[nodiscard]] QByteArray toCsv(const QList<CannedReply> &replies);
/// Rows with one shortcut are one reply's variants. Headings may be English, Russian or Ukrainian, or those of
/// Chatwoot's export; a file without any has shortcut and text, or shortcut, title and text. A missing shortcut is made
/// of the title. Codes: "empty" (no row), "no-text-column".
[[nodiscard]] Result<Incoming> fromCsv(const QByteArray &bytes);

/// {"heard": "canned-replies", "version": 1, "replies": [bodies]}. Of attachments only the names go along: the files
/// are in this workspace's hub.
[[nodiscard]] QByteArray toJson(const QList<CannedReply> &replies);
/// Reads that, and a bare array of bodies or of {shortcut, title, text}. Codes: "not-json", "empty".
[[nodiscard]] Result<Incoming> fromJson(const QByteArray &bytes);

/// By what the file is, not by its name.
[[nodiscard]] Result<Incoming> fromFile(const QByteArray &bytes);

/// What bringing them in would do to those that are there. A reply is known by its shortcut and by whose it is.
struct ImportPlan {
    QList<CannedReply> added;
    QList<CannedReply> changed;  ///< with id and seq of the one that is there, and its files
    int same = 0;
};
[[nodiscard]] ImportPlan planImport(const QList<CannedReply> &there, const Incoming &incoming, AgentId me);

/// "Delivery: how long?" as a shortcut: "delivery-how-long". Letters of any script stay.
[[nodiscard]] QString shortcutOf(const QString &title);

}  // namespace heard::replies
