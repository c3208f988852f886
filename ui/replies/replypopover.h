// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/replies/hitmodel.h"
#include "ui/style/kit.h"

class QListView;
class QPlainTextEdit;

namespace heard::ui {

class ReplyPreview;

/// What opens when someone types "/" at the beginning of a word: canned replies that fit what follows, with a preview.
/// The keyboard stays in the text box; up, down, Page Up and Page Down choose, Enter or Tab takes, Esc closes it and
/// leaves what was typed. It stands above the box, or below where there is more room.
class ReplyPopover final : public QFrame {
    Q_OBJECT
public:
    /// Stands in the window that the box is in, to have its room; `owner` deletes it.
    ReplyPopover(const Kit &kit, Desk &desk, QPlainTextEdit &edit, QWidget &owner);

    QListView &list() { return *m_list; }

Q_SIGNALS:
    /// In place of the letters from `from` to `to` of the box's text.
    void chosen(heard::CardId id, int from, int to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Slash {
        int at = -1;  ///< place of the slash; -1: there is none before the caret
        QString typed;

        bool operator==(const Slash &) const = default;
    };
    Slash slashAtCaret() const;
    void follow();
    void open(const Slash &slash);
    void dismiss();
    void place();
    bool onKey(int key, Qt::KeyboardModifiers modifiers);
    void step(int rows);
    void take();
    void showCurrent();

    Kit m_kit;
    Desk &m_desk;
    QPlainTextEdit &m_edit;
    HitModel *m_hits;
    QListView *m_list;
    ReplyPreview *m_preview;
    bool m_typing = false;  ///< the text changes because somebody types
    Slash m_slash;
    int m_refused = -1;  ///< the slash at which Esc was pressed
};

}  // namespace heard::ui
