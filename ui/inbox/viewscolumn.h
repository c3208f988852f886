// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QMenu;
class QScrollArea;
class QSettings;

namespace heard::ui {

class ViewButton;
class ViewSection;

/// The places of the inbox with their counts: those every desk has, the saved views, departments, channels with their
/// states, and tags.
class ViewsColumn final : public QWidget {
    Q_OBJECT
public:
    ViewsColumn(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// The n-th from the top, counted from 0; does nothing if there is none.
    void choose(int n);
    /// As wide as Heard's own words need, within reason.
    QSize minimumSizeHint() const override;
    /// After another view was chosen.
    void showCurrent();
    /// The same places as a menu, for where the column has no room.
    void fill(QMenu &menu);
    /// Which sections are folded.
    void restore(const QSettings &settings);
    void remember(QSettings &settings) const;
    /// Opens the editor for a view of one's own, or for the one with that id.
    void editView(CardId id);

Q_SIGNALS:
    void chosen(const heard::ui::InboxView &view);

private:
    ViewSection *addSection(QWidget *column, const QString &title);
    QList<ViewButton *> all() const;
    void rebuild();
    void showSavedMenu(const InboxView &view, const QPoint &global);
    void rebuildChannels();
    void rebuildTags();
    void setLines(ViewSection *section, const QList<InboxView> &views);
    void refresh();
    void forgetWidth();

    Kit m_kit;
    Desk &m_desk;
    QScrollArea *m_scroll;
    QList<ViewSection *> m_sections;
    ViewSection *m_places;
    ViewSection *m_saved;
    ViewSection *m_departments;
    ViewSection *m_channels;
    ViewSection *m_tags;
    mutable int m_wanted = 0;  ///< what the words take, measured once: every layout asks; 0: not known
};

}  // namespace heard::ui
