// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QMenu;
class QVBoxLayout;

namespace heard::ui {

class ViewButton;

/// The places of the inbox with their counts, and the channels with their states.
class ViewsColumn final : public QWidget {
    Q_OBJECT
public:
    ViewsColumn(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// The n-th from the top, counted from 0; does nothing if there is none.
    void choose(int n);
    /// The same places as a menu, for where the column has no room.
    void fill(QMenu &menu);

Q_SIGNALS:
    void chosen(const heard::ui::InboxView &view);

private:
    void addView(InboxView::Kind kind, const QString &name, const QString &icon);
    void watch(ViewButton *button);
    void rebuildChannels();
    void refreshCounts();
    void showCurrent();

    Kit m_kit;
    Desk &m_desk;
    QVBoxLayout *m_places;
    QVBoxLayout *m_channels;
    QWidget *m_channelsTitle;
    QList<ViewButton *> m_views;
    QList<ViewButton *> m_channelViews;
};

}  // namespace heard::ui
