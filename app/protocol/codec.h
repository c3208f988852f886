// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "protocol/frames.h"

/// Frames to bytes and back; the only place that knows their spelling. Pure, thread-safe.
namespace heard::protocol {

/// Codes: "too-large" (above kMaxFrameBytes), "too-deep" (above kMaxDepth, found before parsing), "not-json",
/// "wrong-shape" (not an object, no "t", a field missing or of a wrong type; detail names the field),
/// "unknown-frame" (detail: its name, cut to 40 characters).
[[nodiscard]] Result<Frame> decode(const QByteArray &bytes);

[[nodiscard]] QByteArray encode(const Frame &frame);

/// An item's JSON, as it stands in the journal and in frames.
[[nodiscard]] QByteArray encodeItem(const Item &item);

/// An events frame from items already encoded, so that one change is written once for all desks.
[[nodiscard]] QByteArray encodeEvents(qint64 from, qint64 to, const QList<QByteArray> &items);

/// The name that stands in "t", for logs.
[[nodiscard]] QString nameOf(const Frame &frame);

}  // namespace heard::protocol
