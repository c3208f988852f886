// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/conversation/bubblerows.h"
#include "ui/conversation/picturestore.h"
#include "ui/conversation/textselection.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"
#include "ui/style/rowsarea.h"

class QMenu;

namespace heard::ui {

class PartActions;

/// The messages of a conversation: the open one, or the one that another model has. Only bubbles on the screen are laid
/// out. It stands at its end while it was at its end; else what is on the screen stays where it is, whatever comes in
/// above or below. Text of a bubble can be selected and copied; links show where they lead. Main thread.
class ConversationView final : public RowsArea {
    Q_OBJECT
public:
    ConversationView(const Kit &kit, Desk &desk, QWidget *parent = nullptr);
    /// @p messages has rows like Desk::messages() and outlives the view.
    ConversationView(const Kit &kit, Desk &desk, QAbstractListModel &messages, QWidget *parent = nullptr);
    ~ConversationView() override;

    bool atEnd() const { return m_anchor.row < 0; }
    void scrollToEnd();
    /// Brings a message that is among the rows into sight, takes the keyboard there and marks it for a moment.
    void showMessage(MessageId id);
    /// The message with its formatting, if it has any, in a window of its own.
    void showFormatted(int row);
    bool isMarked(int row) const { return row >= 0 && row == m_marked; }
    QString selectedText() const;
    /// In the viewport; empty if the row is not laid out.
    QRect bubbleRect(int row) const;
    QRect buttonRect(int row, BubbleLayout::Action action) const;

    int accessibleFirst() const override { return 0; }
    int accessibleCount() const override { return m_rows.count(); }
    qint64 accessibleKey(int row) const override { return m_rows.key(row); }
    int accessibleRowOf(qint64 key) const override { return m_rows.rowOfKey(key); }
    QString accessibleText(int row) const override;
    QRect accessibleRect(int row) const override;
    int accessibleCurrent() const override { return m_current; }
    void accessiblePress(int row) override;

Q_SIGNALS:
    /// Messages came in below while the person reads further up.
    void newBelow(int count);
    /// The reply is to answer this message.
    void answerWanted(const MessageRow &row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Anchor {
        int row = -1;    ///< none: the end
        int offset = 0;  ///< of the row's upper edge from the viewport's
    };
    struct Hit {
        int row = -1;
        int block = -1;
        TextSelection::Place place;
        const TextLink *link = nullptr;
        bool hidden = false;  ///< on covered words
        BubbleLayout::Action action = BubbleLayout::Action::None;
    };

    void connectModel();
    void settle();
    bool layOutVisible();
    void placeScrollBar();
    void takeAnchor();
    int rowTop(int row) const;
    int lead() const;
    void fetchOlder();
    void fetchNewer();
    void paintMark(QPainter &painter, int row);
    void setCurrentRow(int row);
    void stepRow(int by);
    Hit hitAt(const QPoint &at) const;
    TextSelection::Place placeIn(const BubbleRows::Shown &shown, const QPointF &inRow) const;
    void toggleFold(int row);
    void uncover(int row);
    bool canBeAnswered(const MessageRow &row) const;
    void act(int row, BubbleLayout::Action action);
    void press(const Hit &hit);
    void copy() const;
    void selectAll(int row);
    void fillMenu(QMenu &menu, const Hit &hit);
    void showMenu(const Hit &hit, const QPoint &global);
    QString wordsOf(const Hit &hit) const;  ///< of its link
    /// Asks first where the address, or the words shown for it, may mislead.
    void followLink(const QUrl &target, const QString &words = {});
    QImage pictureFor(const MessageRow &row, const BubbleBlock &block, QSize pixels, bool *broken);

    Kit m_kit;
    Desk &m_desk;
    QAbstractListModel *m_model;
    BubbleRows m_rows;
    PictureStore m_pictures;
    PartActions *m_parts;
    Anchor m_anchor;
    TextSelection m_selection;
    int m_current = -1;
    int m_marked = -1;
    QTimer m_unmark;
    bool m_settling = false;
    bool m_selecting = false;
    QPoint m_pressedAt;
};

}  // namespace heard::ui
