// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "hub/ledger/change.h"

/// Taking in what a connector hands over.
namespace heard::hub {

/// Cleans and bounds a message before it is queued. Codes: "malformed" (no remote id or address, no parts, ids above
/// 500 characters, a blob without a number), "too-large" (above 65,536 characters of text, 64 KiB of extras, 100
/// parts).
[[nodiscard]] Result<channelapi::InboundMessage> cleanInbound(const channelapi::InboundMessage &message);

/// Keeps a cleaned message, on the writer's thread. Redelivered it is known and nothing changes. It joins the
/// conversation of its thread key, else the customer's newest one on that channel kind; one resolved more than seven
/// days ago is left alone and a new one begun. Codes: "channel-removed", "malformed" (a blob the hub does not have).
[[nodiscard]] Result<channelapi::IntakeResult> takeIn(Change &change, ChannelId channel,
                                                      const channelapi::InboundMessage &message);

/// What the customer changed or took back, cleaned as cleanInbound does. What was there before is kept with it. Codes:
/// "malformed", "too-large".
[[nodiscard]] Result<channelapi::Amendment> cleanAmendment(const channelapi::Amendment &amendment);
/// On the writer's thread. Codes: "not-found", "malformed" (a blob the hub does not have).
[[nodiscard]] Result<channelapi::IntakeResult> takeAmendment(Change &change, ChannelId channel,
                                                             const channelapi::Amendment &amendment);

/// Keeps what a message says now beside what it will say: extra "before" and "edited".
void keepAsBefore(Message &message, qint64 at);

/// Cleans parts of either direction; blob facts are filled in by fillBlobs. Codes: "malformed", "too-large".
[[nodiscard]] Result<QList<Part>> cleanParts(const QList<Part> &parts);

/// Replaces what was said of each blob by what the hub found. False if one does not exist.
[[nodiscard]] bool fillBlobs(Change &change, QList<Part> &parts);

}  // namespace heard::hub
