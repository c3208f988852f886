// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes at 100 %, in device-independent pixels, on a grid of 4.
namespace heard::ui::metrics {

inline constexpr int kGap = 4;
inline constexpr int kRail = 52;
inline constexpr int kViews = 192;
inline constexpr int kList = 320;
inline constexpr int kListLeast = 240;
inline constexpr int kConversationLeast = 420;
inline constexpr int kSide = 312;
inline constexpr int kSideMost = 420;
inline constexpr int kRow = 56;
inline constexpr int kAvatar = 38;
inline constexpr int kBar = 56;  ///< a conversation's header
inline constexpr int kStatusLine = 28;
inline constexpr int kCorner = 8;
inline constexpr int kFoldSide = 1180;  ///< narrower than this the side panel folds
inline constexpr int kFoldViews = 900;  ///< and the views too
inline constexpr int kMotion = 120;     ///< ms, the longest any motion takes

}  // namespace heard::ui::metrics
