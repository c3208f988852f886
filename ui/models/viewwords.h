// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"

/// Views as they are called on the screen.
namespace heard::ui {

/// The places that every desk has, in their order.
[[nodiscard]] QList<InboxView::Kind> standingViews();
/// Empty for a channel, department or saved view that is not there any more.
[[nodiscard]] QString nameOf(const InboxView &view, const Desk &desk);
[[nodiscard]] QString iconOf(InboxView::Kind kind);
[[nodiscard]] QString nameOf(Sort sort);
/// What names a place in the settings: "open", "channel-3", "tag-…".
[[nodiscard]] QString settingOf(const InboxView &view);

/// A department as its card holds it.
struct Department {
    CardId id;
    QString name;

    bool operator==(const Department &) const = default;
};
/// By name.
[[nodiscard]] QList<Department> departmentsOf(const Cards &cards);

}  // namespace heard::ui
