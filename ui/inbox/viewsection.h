// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QAbstractButton;
class QHBoxLayout;
class QVBoxLayout;

namespace heard::ui {

class Button;
class SectionTitle;
class ViewButton;

/// Some lines of the views column under a title that folds them away. Hidden while it has none, unless it offers to
/// add one.
class ViewSection final : public QWidget {
    Q_OBJECT
public:
    /// Without a title it is never folded.
    ViewSection(const Kit &kit, const QString &title, QWidget *parent = nullptr);

    /// Lines that are there are kept, so that the keyboard stays where it is.
    void setViews(const QList<InboxView> &views);
    const QList<ViewButton *> &buttons() const { return m_buttons; }
    /// A plus at the title's end; `words` is its accessible name.
    void offerToAdd(const QString &words);
    void setFolded(bool folded);
    bool isFolded() const;
    /// What Heard's own words take: of the title, or without one of the lines. Names that people gave may be cut.
    int wantedWidth() const;

Q_SIGNALS:
    void chosen(const heard::ui::InboxView &view);
    void addWanted();
    void menuWanted(const heard::ui::InboxView &view, const QPoint &global);
    /// A line was drawn to stand before the one at `row`.
    void moveWanted(const heard::ui::InboxView &view, int row);
    void foldedChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLines();
    int rowAt(int y) const;

    Kit m_kit;
    SectionTitle *m_title = nullptr;
    QHBoxLayout *m_head = nullptr;
    Button *m_add = nullptr;
    QVBoxLayout *m_lines;
    QList<ViewButton *> m_buttons;
    QPoint m_pressedAt;
};

}  // namespace heard::ui
