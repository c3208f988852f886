// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace heard::ui {

/// The colours of the windows, each named by what it is used for. Text tokens reach a contrast of 4.5 : 1 on every
/// ground they are used on (WCAG 2.1, 1.4.3); tests/ui/style_test holds that.
struct Tokens {
    bool dark = false;
    QColor ground;   ///< views column, side panel, settings
    QColor surface;  ///< list, conversation, cards
    QColor line;     ///< one-pixel borders
    QColor text;
    QColor quiet;   ///< times, counts, hints
    QColor accent;  ///< selection, send, links: the only accent
    QColor onAccent;
    QColor accentTint;
    QColor bubbleIn;
    QColor bubbleOut;
    QColor note;
    QColor noteLine;
    QColor risk;
    QColor riskTint;
    QColor late;  ///< late, failed
    QColor lateTint;
    QColor good;
    QColor outline;  ///< of boxes that are ticked and fields: 3 : 1 on surface and ground (1.4.11)
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// Contrast ratio of two opaque colours, 1 to 21, as WCAG 2.1 defines it.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

}  // namespace heard::ui
