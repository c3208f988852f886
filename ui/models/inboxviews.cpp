// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rows.h"

namespace heard::ui {
namespace {

Filter placeFilter(const InboxView &view, const Filter &saved) {
    using Kind = InboxView::Kind;
    using Status = ConversationStatus;
    Filter filter;
    filter.statuses = {Status::Open};
    switch (view.kind) {
        case Kind::Mine: filter.assignees = {Filter::kMe}; break;
        case Kind::Unassigned: filter.assignees = {Filter::kNobody}; break;
        case Kind::Open: break;
        case Kind::Mentions:
            filter.statuses = {Status::Open, Status::Waiting, Status::Snoozed, Status::Resolved};
            filter.mentioned = true;
            break;
        case Kind::Waiting: filter.statuses = {Status::Waiting}; break;
        case Kind::Snoozed: filter.statuses = {Status::Snoozed}; break;
        case Kind::Resolved: filter.statuses = {Status::Resolved}; break;
        case Kind::Channel: filter.channels = {ChannelId{view.id}}; break;
        case Kind::Department: filter.departments = {CardId{view.id}}; break;
        case Kind::Tag:
            filter.statuses = {};
            filter.tags = {view.tag};
            break;
        case Kind::Saved: return saved;
        case Kind::Drafts:
        case Kind::Outbox: return {};
    }
    return filter;
}

}  // namespace

Filter filterOf(const InboxView &view, const Filter &saved) {
    Filter filter = placeFilter(view, saved);
    if (view.unreadOnly) filter.unread = true;
    if (view.atRisk)
        filter.dueMinutes = filter.dueMinutes < 0 ? kAtRiskMinutes : std::min(filter.dueMinutes, kAtRiskMinutes);
    return filter;
}

InboxCount InboxCounts::of(const InboxView &view) const {
    using Kind = InboxView::Kind;
    switch (view.kind) {
        case Kind::Mine: return mine;
        case Kind::Unassigned: return unassigned;
        case Kind::Open: return open;
        case Kind::Mentions: return mentions;
        case Kind::Waiting: return waiting;
        case Kind::Snoozed: return snoozed;
        case Kind::Resolved: return resolved;
        case Kind::Drafts: return {drafts, 0};
        case Kind::Outbox: return {outbox, 0};
        case Kind::Channel: return channels.value(view.id);
        case Kind::Department: return departments.value(view.id);
        case Kind::Tag: return tags.value(view.tag);
        case Kind::Saved: return saved.value(view.id);
    }
    return {};
}

}  // namespace heard::ui
