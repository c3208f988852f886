// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QToolTip>

#include "base/clock.h"
#include "channelapi/traits.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/messagewords.h"
#include "ui/conversation/partactions.h"
#include "ui/models/rowtext.h"
#include "ui/style/timewords.h"

// What a person does with the view by mouse and keyboard.
namespace heard::ui {

// --- Finding what is under a point ------------------------------------------------------------------------------

TextSelection::Place ConversationView::placeIn(const BubbleRows::Shown &shown, const QPointF &inRow) const {
    TextSelection::Place place{-1, 0};
    for (int i = 0; i < shown.layout.blocks.size(); ++i) {
        const BubbleBlock &block = shown.layout.blocks.at(i);
        if (!block.text || (place.block >= 0 && inRow.y() < block.box.top())) continue;
        place = {i, 0};
        const QPointF inside = inRow - block.box.topLeft();
        for (int n = 0; n < block.text->lineCount(); ++n) {
            const QTextLine line = block.text->lineAt(n);
            if (n > 0 && inside.y() < line.y()) break;
            place.position = line.xToCursor(inside.x());
        }
    }
    return place;
}

ConversationView::Hit ConversationView::hitAt(const QPoint &at) const {
    Hit hit;
    const int row = m_rows.rowAt(at.y() - rowTop(0));
    if (row < 0 || !m_rows.isExact(row)) return hit;
    hit.row = row;
    const BubbleRows::Shown &shown = m_rows.shown(row);
    const QPointF inRow(at.x(), at.y() - rowTop(row));
    hit.place = placeIn(shown, inRow);
    for (int i = 0; i < shown.layout.blocks.size(); ++i) {
        const BubbleBlock &block = shown.layout.blocks.at(i);
        if (!block.box.contains(inRow)) continue;
        hit.block = i;
        const int position = hit.place.position;
        for (const auto &[start, length] : block.hidden)
            if (block.text && position >= start && position < start + length) hit.hidden = true;
        for (const TextLink &link : block.links) {
            if (position >= link.start && position < link.start + link.length) hit.link = &link;
        }
    }
    for (const BubbleLayout::Button &button : shown.layout.buttons)
        if (button.box.contains(inRow)) hit.action = button.action;
    return hit;
}

// --- Mouse ------------------------------------------------------------------------------------------------------

void ConversationView::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) return;
    const Hit hit = hitAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    m_selection = {};
    m_current = hit.row;
    if (hit.row >= 0 && hit.place.block >= 0 && hit.action == BubbleLayout::Action::None) {
        m_selection = {hit.row, hit.place, hit.place};
        m_selecting = true;
    }
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    if (m_selecting && m_selection.row >= 0 && m_rows.isExact(m_selection.row)) {
        const QPointF inRow(at.x(), at.y() - rowTop(m_selection.row));
        m_selection.caret = placeIn(m_rows.shown(m_selection.row), inRow);
        viewport()->update();
        return;
    }
    const Hit hit = hitAt(at);
    const BubbleBlock *block = hit.block < 0 ? nullptr : &m_rows.shown(hit.row).layout.blocks.at(hit.block);
    const bool text = block && block->text;
    const bool shows = block && (block->kind == BubbleBlock::Kind::Answered ||
                                 (block->kind == BubbleBlock::Kind::Key && !block->target.isValid()));
    const bool leads = block && !text && !shows;
    const bool pressable = hit.link || hit.hidden || hit.action != BubbleLayout::Action::None || leads;
    viewport()->setCursor(pressable ? Qt::PointingHandCursor : text ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) return;
    m_selecting = false;
    const QPoint at = event->position().toPoint();
    const bool dragged = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!dragged) press(hitAt(at));
    if (!m_selection.isEmpty() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event) {
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.block < 0 || hit.place.block != hit.block) return;
    const QTextLayout &text = *m_rows.shown(hit.row).layout.blocks.at(hit.block).text;
    const int position = hit.place.position;
    int start = position;
    while (start > 0 && text.text().at(start - 1).isLetterOrNumber()) --start;
    int end = position;
    while (end < text.text().size() && text.text().at(end).isLetterOrNumber()) ++end;
    m_selection = {hit.row, {hit.block, start}, {hit.block, end}};
    viewport()->update();
}

void ConversationView::press(const Hit &hit) {
    if (hit.action != BubbleLayout::Action::None) return act(hit.row, hit.action);
    if (hit.hidden) return uncover(hit.row);
    if (hit.link) return followLink(hit.link->target, wordsOf(hit));
    if (hit.block < 0) return;
    const BubbleRows::Shown &shown = m_rows.shown(hit.row);
    const BubbleBlock &block = shown.layout.blocks.at(hit.block);
    if (block.kind == BubbleBlock::Kind::Picture) m_parts->view(shown.row, block);
    if (block.kind == BubbleBlock::Kind::File) showMenu(hit, QCursor::pos());
    if (block.kind == BubbleBlock::Kind::Fold) return toggleFold(hit.row);
    if (block.kind == BubbleBlock::Kind::Key && block.target.isValid()) return followLink(block.target);
    if (block.kind != BubbleBlock::Kind::Card) return;
    if (block.target.isValid())
        followLink(block.target);
    else
        m_parts->showFormatted(shown.row, block.part);
}

/// What is looked at stays where it is; the row grows downwards.
void ConversationView::toggleFold(int row) {
    m_anchor = {row, rowTop(row)};
    m_selection = {};
    m_rows.toggleFold(row);
    m_rows.layOut(row, m_kit.clock.now());
    settle();
}

void ConversationView::uncover(int row) {
    m_selection = {};
    m_rows.uncover(row);
    settle();
}

/// What the customer wrote to the channel that the conversation is answered by, if that can tell them what is answered.
bool ConversationView::canBeAnswered(const MessageRow &row) const {
    if (m_model != m_desk.messages()) return false;  // read beside the open conversation, which is another
    const auto conversation = m_desk.conversation(row.conversation);
    if (row.direction != Direction::In || !row.id || !conversation || conversation->channel != row.channel)
        return false;
    const QList<Channel> channels = m_desk.channels();
    return std::any_of(channels.begin(), channels.end(), [&row](const Channel &channel) {
        return channel.id == row.channel && channelapi::Traits::from(channel.traits).replyTo;
    });
}

void ConversationView::showFormatted(int row) {
    const MessageRow message = m_rows.value(row);
    for (int i = 0; i < message.parts.size(); ++i)
        if (message.parts.at(i).kind == QLatin1String("html")) return m_parts->showFormatted(message, i);
}

void ConversationView::act(int row, BubbleLayout::Action action) { decide(m_desk, m_rows.value(row), action); }

QString ConversationView::wordsOf(const Hit &hit) const {
    const auto &text = m_rows.shown(hit.row).layout.blocks.at(hit.block).text;
    return text ? text->text().mid(hit.link->start, hit.link->length) : QString();
}

void ConversationView::followLink(const QUrl &target, const QString &words) {
    if (!isFollowable(target)) return;
    if (const LinkDoubt doubt = doubtOf(target, words); doubt != LinkDoubt::None) {
        QMessageBox question(QMessageBox::Warning, tr("Open this link?"),
                             doubtWords(doubt, target) + QStringLiteral("\n\n") + trueTarget(target),
                             QMessageBox::Cancel, this);
        question.setTextFormat(Qt::PlainText);
        question.addButton(tr("Open it all the same"), QMessageBox::AcceptRole);
        question.setDefaultButton(QMessageBox::Cancel);
        if (question.exec() == QMessageBox::Cancel) return;
    }
    QDesktopServices::openUrl(target);
}

bool ConversationView::viewportEvent(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const Hit hit = hitAt(help->pos());
    if (hit.row < 0) return true;
    QString tip = timewords::exact(m_rows.shown(hit.row).row.at);
    const QString delivery = deliveryWord(m_rows.shown(hit.row).row.delivery);
    if (!delivery.isEmpty()) tip += QStringLiteral(" · ") + delivery;
    if (hit.link) tip = trueTarget(hit.link->target);
    if (hit.link && hit.link->doubt != LinkDoubt::None)
        tip += QLatin1Char('\n') + doubtWords(hit.link->doubt, hit.link->target);
    const auto &blocks = m_rows.shown(hit.row).layout.blocks;
    if (hit.block >= 0 && blocks.at(hit.block).target.isValid()) tip = trueTarget(blocks.at(hit.block).target);
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

// --- Keyboard ---------------------------------------------------------------------------------------------------

void ConversationView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return selectAll(m_current >= 0 ? m_current : m_rows.count() - 1);
    switch (event->key()) {
        case Qt::Key_Up: return stepRow(-1);
        case Qt::Key_Down: return stepRow(1);
        case Qt::Key_Home: return verticalScrollBar()->setValue(0);
        case Qt::Key_End: return scrollToEnd();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0) accessiblePress(m_current);
            return;
        default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void ConversationView::stepRow(int by) {
    if (m_rows.count() == 0) return;
    setCurrentRow(m_current < 0 ? m_rows.count() - 1 : qBound(0, m_current + by, m_rows.count() - 1));
}

void ConversationView::setCurrentRow(int row) {
    m_current = row;
    m_rows.layOut(row, m_kit.clock.now());
    m_anchor = rowTop(row) < 0 ? Anchor{row, 8} : m_anchor;
    const int below = rowTop(row) + m_rows.height(row) - viewport()->height();
    if (below > 0) m_anchor = row == m_rows.count() - 1 ? Anchor{} : Anchor{row, rowTop(row) - below};
    settle();
    announceCurrent();
}

/// A picture is shown larger; of anything else the menu says what can be done with it.
void ConversationView::accessiblePress(int row) {
    setCurrentRow(row);
    Hit hit;
    hit.row = row;
    const QList<BubbleBlock> &blocks = m_rows.shown(row).layout.blocks;
    for (int i = 0; i < blocks.size() && hit.block < 0; ++i)
        if (blocks.at(i).kind != BubbleBlock::Kind::Text && blocks.at(i).kind != BubbleBlock::Kind::Answered)
            hit.block = i;
    if (hit.block >= 0 && blocks.at(hit.block).kind == BubbleBlock::Kind::Picture) return press(hit);
    showMenu(hit, viewport()->mapToGlobal(bubbleRect(row).bottomLeft()));
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event) {
    Hit hit;
    if (event->reason() == QContextMenuEvent::Keyboard && m_current >= 0)
        hit.row = m_current;
    else
        hit = hitAt(event->pos());
    if (hit.row >= 0) showMenu(hit, event->globalPos());
}

void ConversationView::showMenu(const Hit &hit, const QPoint &global) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, hit);
    if (menu->isEmpty()) return delete menu;
    menu->popup(global);
}

void ConversationView::fillMenu(QMenu &menu, const Hit &hit) {
    const BubbleRows::Shown &shown = m_rows.shown(hit.row);
    const MessageRow row = shown.row;
    if (hit.link) {
        const QUrl target = hit.link->target;
        menu.addAction(tr("Open %1").arg(trueTarget(target)), this,
                       [this, target, words = wordsOf(hit)] { followLink(target, words); });
        menu.addAction(tr("Copy link"), this,
                       [target] { QApplication::clipboard()->setText(target.toString(QUrl::FullyEncoded)); });
    }
    if (hit.block >= 0) m_parts->addTo(menu, row, shown.layout.blocks.at(hit.block));
    const auto has = [&row](const char *kind) {
        return std::any_of(row.parts.begin(), row.parts.end(),
                           [kind](const Part &part) { return part.kind == QLatin1String(kind); });
    };
    if (canBeAnswered(row))
        menu.addAction(tr("Reply to this message"), this, [this, row] { Q_EMIT answerWanted(row); });
    const bool covered = std::any_of(shown.layout.blocks.begin(), shown.layout.blocks.end(),
                                     [](const BubbleBlock &block) { return !block.hidden.isEmpty(); });
    if (covered) menu.addAction(tr("Show what is hidden"), this, [this, at = hit.row] { uncover(at); });
    if (has("html")) menu.addAction(tr("Show as it was sent"), this, [this, at = hit.row] { showFormatted(at); });
    if (has("quote"))
        menu.addAction(foldWords(m_rows.isUnfolded(hit.row)), this, [this, at = hit.row] { toggleFold(at); });
    if (!plainText(row.parts).isEmpty()) {
        if (m_selection.row != hit.row || m_selection.isEmpty()) selectAll(hit.row);
        menu.addAction(tr("Copy"), this, &ConversationView::copy);
    }
    const bool isWritten = row.id && (row.direction == Direction::In || row.direction == Direction::Out);
    if (isWritten && (hit.row > 0 || m_model->canFetchMore({})))
        menu.addAction(tr("Split off from here on"), this,
                       [this, row] { m_desk.customers().splitConversation(row.conversation, row.id); });
    if (m_desk.canChangeSent(row)) {
        menu.addSeparator();
        menu.addAction(tr("Change what was sent…"), this, [this, row] { m_parts->changeSent(row); });
        menu.addAction(tr("Take it back from the customer"), this, [this, row] { m_desk.takeBackSent(row); });
    }
    const QList<Decision> decisions = decisionsFor(row);
    if (!decisions.isEmpty()) menu.addSeparator();
    for (const Decision decision : decisions)
        menu.addAction(decisionWords(decision, row), this, [this, row, decision] { decide(m_desk, row, decision); });
}

// --- Selection --------------------------------------------------------------------------------------------------

void ConversationView::selectAll(int row) {
    if (row < 0 || !m_rows.isExact(row)) return;
    m_selection = {};
    const QList<BubbleBlock> &blocks = m_rows.shown(row).layout.blocks;
    for (int i = 0; i < blocks.size(); ++i) {
        if (!blocks.at(i).text) continue;
        if (m_selection.row < 0) m_selection = {row, {i, 0}, {i, 0}};
        m_selection.caret = {i, int(blocks.at(i).text->text().size())};
    }
    viewport()->update();
}

QString ConversationView::selectedText() const {
    if (m_selection.isEmpty() || !m_rows.isExact(m_selection.row)) return {};
    QStringList pieces;
    const QList<BubbleBlock> &blocks = m_rows.shown(m_selection.row).layout.blocks;
    for (int i = 0; i < blocks.size(); ++i) {
        if (!blocks.at(i).text) continue;
        const QString text = blocks.at(i).text->text();
        const auto [start, length] = m_selection.within(i, int(text.size()));
        if (length > 0) pieces << text.mid(start, length).replace(QChar::LineSeparator, QLatin1Char('\n'));
    }
    return pieces.join(QLatin1Char('\n'));
}

void ConversationView::copy() const {
    QString text = selectedText();
    if (text.isEmpty() && m_current >= 0) text = rowtext::words(m_rows.value(m_current));
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

}  // namespace heard::ui
