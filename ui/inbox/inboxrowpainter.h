// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRect>

#include "ui/models/rows.h"

class QPainter;

namespace heard::ui {

class Theme;

/// Draws one row of the inbox: picture with the channel's mark, name, snippet, time, and at the right what is worth
/// knowing of its state.
class InboxRowPainter {
    Q_DECLARE_TR_FUNCTIONS(InboxRowPainter)

public:
    struct State {
        bool selected = false;
        bool hovered = false;
        bool listHasFocus = false;
        bool marked = false;    ///< one of those that something is to be done to
        bool markable = false;  ///< a box to tick takes the picture's place
    };

    InboxRowPainter(const Theme &theme, qint64 now) : m_theme(theme), m_now(now) {}

    void paint(QPainter &painter, const QRect &box, const InboxRow &row, State state) const;

private:
    void paintBox(QPainter &painter, const QRectF &picture, bool ticked) const;
    void paintColleagues(QPainter &painter, QRectF &line, const InboxRow &row) const;
    int paintBadges(QPainter &painter, const QRectF &line, const InboxRow &row) const;
    void paintPromise(const InboxRow &row, const auto &chip) const;
    int paintUnread(QPainter &painter, const QRectF &line, int unread) const;
    void paintSnippet(QPainter &painter, QRectF line, const InboxRow &row) const;

    const Theme &m_theme;
    qint64 m_now;
};

}  // namespace heard::ui
