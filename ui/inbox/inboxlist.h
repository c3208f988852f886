// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>

#include "ui/inbox/rowmarks.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"
#include "ui/style/rowsarea.h"

namespace heard::ui {

class NewRowsPill;

/// The merged list of conversations: rows of one height, of which only the visible ones are asked for and painted, so
/// that any change costs the same at ten rows and at a million. Selection is by conversation, not by row. New rows
/// slide in only while the list stands at its top; otherwise what is on the screen stays where it is and a pill says
/// how many are waiting above. Main thread.
class InboxList final : public RowsArea {
    Q_OBJECT
public:
    InboxList(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// Shown as selected; does not open anything.
    void setCurrent(ConversationId id);
    ConversationId current() const { return m_current; }
    int firstVisible() const;
    int newAbove() const { return m_newAbove; }
    QRect rowRect(int row) const;  ///< in the viewport
    /// Moves to the row `by` rows away and opens it.
    void step(int by);
    void scrollToTop();
    /// The rows marked to do something to all of them: by Ctrl or Shift and a click, by the box in place of the
    /// picture, by Space, Shift and the arrows, and Ctrl+A.
    RowMarks &marks() { return m_marks; }
    /// Opens the nearest row below, else above, that has something unread; false if there is none.
    bool openUnread();

    int accessibleFirst() const override;
    int accessibleCount() const override;
    qint64 accessibleKey(int row) const override;
    int accessibleRowOf(qint64 key) const override;
    QString accessibleText(int row) const override;
    QRect accessibleRect(int row) const override { return rowRect(row); }
    int accessibleCurrent() const override;
    void accessiblePress(int row) override { open(row); }

Q_SIGNALS:
    void opened(heard::ConversationId id);
    /// Enter or a double click: the person wants to write.
    void answerWanted();
    /// A middle click, or Ctrl and Enter: beside what is open.
    void besideWanted(heard::ConversationId id);
    void menuWanted(heard::ConversationId id, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void connectModel();
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void onMoved(int first, int last, int destination);
    void onReset();
    void adjustRange(qint64 keepAt);
    void slideIn(int rows);
    void setNewAbove(int count);
    int rowAt(int y) const;
    InboxRow rowValue(int row) const;
    void open(int row);
    void reveal(int row);
    bool showTip(QHelpEvent *event);
    QString emptySentence() const;
    bool isOnBox(const QPoint &at) const;
    void markByKey(int by);

    Kit m_kit;
    Desk &m_desk;
    QAbstractListModel *m_model;
    RowMarks m_marks;
    ConversationId m_current;
    int m_hovered = -1;
    int m_newAbove = 0;
    NewRowsPill *m_pill;
    QVariantAnimation m_slide;
    qint64 m_cameAt = 0;  ///< when a row last came in at the top
};

}  // namespace heard::ui
