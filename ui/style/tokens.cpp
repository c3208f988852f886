// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <algorithm>
#include <cmath>

namespace heard::ui {

const Tokens &lightTokens() {
    static const Tokens tokens{
        .dark = false,
        .ground = QColor(0xf6, 0xf7, 0xf9),
        .surface = QColor(0xff, 0xff, 0xff),
        .line = QColor(0xe3, 0xe6, 0xeb),
        .text = QColor(0x1b, 0x23, 0x30),
        .quiet = QColor(0x5d, 0x67, 0x7b),
        .accent = QColor(0x2f, 0x6f, 0x5e),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .accentTint = QColor(0xea, 0xf3, 0xf0),
        .bubbleIn = QColor(0xf2, 0xf4, 0xf7),
        .bubbleOut = QColor(0xe9, 0xf3, 0xef),
        .note = QColor(0xff, 0xf7, 0xdc),
        .noteLine = QColor(0xf0, 0xdf, 0xa0),
        .risk = QColor(0xa6, 0x4b, 0x08),
        .riskTint = QColor(0xff, 0xf1, 0xdd),
        .late = QColor(0xb4, 0x23, 0x18),
        .lateTint = QColor(0xfd, 0xec, 0xea),
        .good = QColor(0x1f, 0x7a, 0x4d),
        .outline = QColor(0x86, 0x90, 0xa2),
    };
    return tokens;
}

const Tokens &darkTokens() {
    static const Tokens tokens{
        .dark = true,
        .ground = QColor(0x15, 0x18, 0x1d),
        .surface = QColor(0x1c, 0x20, 0x26),
        .line = QColor(0x2c, 0x32, 0x3b),
        .text = QColor(0xe6, 0xe9, 0xee),
        .quiet = QColor(0x9d, 0xa7, 0xb7),
        .accent = QColor(0x6c, 0xc0, 0xa6),
        .onAccent = QColor(0x10, 0x23, 0x1d),
        .accentTint = QColor(0x25, 0x33, 0x2f),
        .bubbleIn = QColor(0x26, 0x2b, 0x33),
        .bubbleOut = QColor(0x21, 0x36, 0x2f),
        .note = QColor(0x3a, 0x33, 0x20),
        .noteLine = QColor(0x5a, 0x4e, 0x29),
        .risk = QColor(0xf0, 0xb3, 0x5a),
        .riskTint = QColor(0x3a, 0x2d, 0x18),
        .late = QColor(0xff, 0x8a, 0x7a),
        .lateTint = QColor(0x3b, 0x21, 0x1e),
        .good = QColor(0x6f, 0xd1, 0x9c),
        .outline = QColor(0x78, 0x82, 0x91),
    };
    return tokens;
}

static double luminance(const QColor &color) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace heard::ui
