// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxlist.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include "base/clock.h"
#include "ui/inbox/inboxrowpainter.h"
#include "ui/inbox/newrowspill.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/style/timewords.h"

namespace heard::ui {

using metrics::kRow;

InboxList::InboxList(const Kit &kit, Desk &desk, QWidget *parent)
    : RowsArea(parent),
      m_kit(kit),
      m_desk(desk),
      m_model(desk.inbox()),
      m_marks(*m_model),
      m_pill(new NewRowsPill(kit, this)) {
    setAccessibleName(tr("Conversations"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(metrics::kListLeast);
    verticalScrollBar()->setSingleStep(kRow / 2);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_slide.setEndValue(0);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_pill, &QAbstractButton::clicked, this, &InboxList::scrollToTop);
    connect(&kit.theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_marks, &RowMarks::changed, viewport(), qOverload<>(&QWidget::update));
    connectModel();
    adjustRange(0);
}

void InboxList::connectModel() {
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    connect(
        m_model, &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) { onMoved(first, last, to); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &InboxList::onReset);
    connect(m_model, &QAbstractItemModel::layoutChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        viewport()->update(rowRect(from.row()).united(rowRect(to.row())) & viewport()->rect());
    });
}

int InboxList::firstVisible() const { return verticalScrollBar()->value() / kRow; }

QRect InboxList::rowRect(int row) const {
    const qint64 top = qint64(row) * kRow - verticalScrollBar()->value();
    const int y = int(qBound(qint64(-100'000'000), top, qint64(100'000'000)));
    return {0, y, viewport()->width(), kRow};
}

int InboxList::rowAt(int y) const {
    const int row = (verticalScrollBar()->value() + y) / kRow;
    return y >= 0 && row < m_model->rowCount() ? row : -1;
}

InboxRow InboxList::rowValue(int row) const { return m_model->index(row, 0).data(Desk::RowRole).value<InboxRow>(); }

void InboxList::setCurrent(ConversationId id) {
    if (id == m_current) return;
    const ConversationId before = std::exchange(m_current, id);
    for (const ConversationId changed : {before, id})
        if (const int row = m_desk.rowOf(changed); row >= 0) viewport()->update(rowRect(row));
    announceCurrent();
}

// --- What changes -----------------------------------------------------------------------------------------------

/// Sets the scroll bar to the model's length with its value at `keepAt`.
void InboxList::adjustRange(qint64 keepAt) {
    const qint64 length = qint64(m_model->rowCount()) * kRow;
    const qint64 most = qMax<qint64>(0, length - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, int(qMin<qint64>(most, INT_MAX)));
    verticalScrollBar()->setValue(int(qBound(qint64(0), keepAt, most)));
    viewport()->update();
}

void InboxList::onInserted(int first, int last) {
    const int count = last - first + 1;
    const int value = verticalScrollBar()->value();
    const bool above = qint64(first) * kRow < value;
    adjustRange(above ? qint64(value) + qint64(count) * kRow : value);
    if (above) setNewAbove(m_newAbove + count);
    if (first == 0 && value == 0 && m_model->rowCount() > count) slideIn(count);
}

void InboxList::onRemoved(int first, int last) {
    const int value = verticalScrollBar()->value();
    const int top = value / kRow;
    const int gone = qMax(0, qMin(last + 1, top) - first);
    adjustRange(qint64(value) - qint64(gone) * kRow);
}

/// Taken out and put in again: a conversation that rises from below the screen to the top is news above, one that
/// rises while the list stands at its top slides in.
void InboxList::onMoved(int first, int last, int destination) {
    const int count = last - first + 1;
    const int value = verticalScrollBar()->value();
    const int top = value / kRow;
    const int landed = destination > first ? destination - count : destination;
    qint64 keep = value;
    const bool fromAbove = first < top;
    const bool toAbove = qint64(landed) * kRow < value;
    if (fromAbove && !toAbove) keep -= qint64(count) * kRow;
    if (!fromAbove && toAbove) keep += qint64(count) * kRow;
    adjustRange(keep);
    if (!fromAbove && toAbove) setNewAbove(m_newAbove + count);
    if (landed == 0 && value == 0) slideIn(count);
}

void InboxList::onReset() {
    m_slide.stop();
    m_hovered = -1;
    setNewAbove(0);
    adjustRange(0);
}

/// One that comes right after another stands in its place at once, and so does that one: in a stream of them the newest
/// would else be above the screen for as long as the stream lasts.
void InboxList::slideIn(int rows) {
    const int motion = m_kit.theme.motion();
    const qint64 now = m_kit.clock.now();
    const bool calm = now - std::exchange(m_cameAt, now) > 2 * motion;
    m_slide.stop();
    if (!calm || motion == 0 || rows > 3 || !isVisible()) return;
    m_slide.setDuration(motion);
    m_slide.setStartValue(-rows * kRow);
    m_slide.start();
}

void InboxList::setNewAbove(int count) {
    m_newAbove = count;
    m_pill->setCount(count);
}

void InboxList::scrollToTop() {
    verticalScrollBar()->setValue(0);
    setNewAbove(0);
}

// --- What is shown ----------------------------------------------------------------------------------------------

QString InboxList::emptySentence() const {
    const InboxView view = m_desk.view();
    if (view.unreadOnly) return tr("Everything has been read.");
    if (view.atRisk) return tr("No promise is at risk.");
    switch (view.kind) {
        case InboxView::Kind::Mine:
            return tr("No open conversation is yours. Take one from Unassigned: choose it and assign it to you.");
        case InboxView::Kind::Unassigned: return tr("Every open conversation has somebody who answers it.");
        case InboxView::Kind::Open: return tr("No open conversations. What customers write appears here.");
        case InboxView::Kind::Mentions: return tr("Nobody has mentioned you. A colleague does so by @ in a note.");
        case InboxView::Kind::Waiting: return tr("No conversation waits for its customer.");
        case InboxView::Kind::Snoozed:
            return tr("Nothing is snoozed. Snooze a conversation and it comes back in time.");
        case InboxView::Kind::Resolved: return tr("Nothing has been resolved yet.");
        case InboxView::Kind::Drafts: return tr("No drafts. What you begin to write is kept here.");
        case InboxView::Kind::Outbox: return tr("The outbox is empty: every reply has left this computer.");
        case InboxView::Kind::Channel: return tr("No open conversations on this channel.");
        case InboxView::Kind::Department: return tr("No open conversations in this department.");
        case InboxView::Kind::Tag: return tr("No unresolved conversation has this tag.");
        case InboxView::Kind::Saved: return tr("No conversation is as this view asks.");
    }
    return {};
}

void InboxList::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(event->rect(), t.surface);
    const int rows = m_model->rowCount();
    if (rows == 0 && m_model->canFetchMore({})) return;  // not known yet
    if (rows == 0) {
        painter.setFont(m_kit.theme.font(Theme::Text::Body));
        painter.setPen(t.quiet);
        const QRect room = viewport()->rect().adjusted(24, 40, -24, -24);
        painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, emptySentence());
        return;
    }
    const int slide = m_slide.state() == QAbstractAnimation::Running ? m_slide.currentValue().toInt() : 0;
    const InboxRowPainter rowPainter(m_kit.theme, m_kit.clock.now());
    const int value = verticalScrollBar()->value();
    const int first = qMax(0, (value + event->rect().top()) / kRow);
    const int last = qMin(rows - 1, (value + event->rect().bottom() - slide) / kRow);
    for (int row = first; row <= last; ++row) {
        if (!event->region().intersects(rowRect(row).translated(0, slide))) continue;
        const InboxRow shown = rowValue(row);
        const InboxRowPainter::State state{shown.id == m_current && bool(m_current), row == m_hovered, hasFocus(),
                                           m_marks.contains(shown.id), !m_marks.isEmpty() || row == m_hovered};
        rowPainter.paint(painter, rowRect(row).translated(0, slide), shown, state);
    }
    if (last >= rows - 3 && m_model->canFetchMore({}))
        QTimer::singleShot(0, this, [this] { m_model->fetchMore({}); });  // not in the middle of painting
}

void InboxList::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    adjustRange(verticalScrollBar()->value());
    m_pill->place();
}

void InboxList::scrollContentsBy(int, int dy) {
    if (verticalScrollBar()->value() == 0) setNewAbove(0);
    if (m_slide.state() == QAbstractAnimation::Running || m_pill->isVisible() || dy == 0)
        viewport()->update();
    else
        viewport()->scroll(0, dy);
}

// --- What a person does -----------------------------------------------------------------------------------------

void InboxList::open(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const ConversationId id = rowValue(row).id;
    m_marks.setAnchor(id);
    setCurrent(id);
    reveal(row);
    Q_EMIT opened(id);
}

void InboxList::reveal(int row) {
    const QRect rect = rowRect(row);
    if (rect.top() < 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top());
    const int below = rect.bottom() + 1 - viewport()->height();
    if (below > 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
}

void InboxList::step(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const int now = accessibleCurrent();
    open(now < 0 ? (by > 0 ? 0 : rows - 1) : qBound(0, now + by, rows - 1));
}

bool InboxList::openUnread() {
    const int rows = m_model->rowCount();
    const int now = accessibleCurrent();
    for (int n = 1; n <= rows; ++n) {
        const int row = (now + n + rows) % rows;
        if (row == now || rowValue(row).unread == 0) continue;
        open(row);
        return true;
    }
    return false;
}

/// The mark follows the keyboard; what is open stays open.
void InboxList::markByKey(int by) {
    const int now = accessibleCurrent();
    if (now >= 0 && m_marks.isEmpty()) m_marks.toggle(now);
    step(by);
    if (const int row = accessibleCurrent(); row >= 0 && !m_marks.contains(m_current)) m_marks.toggle(row);
}

void InboxList::keyPressEvent(QKeyEvent *event) {
    const int page = qMax(1, viewport()->height() / kRow - 1);
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (event->matches(QKeySequence::SelectAll)) return m_marks.markAll();
    switch (event->key()) {
        case Qt::Key_Up: return shift ? markByKey(-1) : step(-1);
        case Qt::Key_Down: return shift ? markByKey(1) : step(1);
        case Qt::Key_Space: return m_marks.toggle(accessibleCurrent());
        case Qt::Key_Escape:
            if (m_marks.isEmpty()) break;
            return m_marks.clear();
        case Qt::Key_PageUp: return step(-page);
        case Qt::Key_PageDown: return step(page);
        case Qt::Key_Home: return open(0);
        case Qt::Key_End: return open(m_model->rowCount() - 1);
        case Qt::Key_Menu:
            if (m_current) Q_EMIT menuWanted(m_current, viewport()->mapToGlobal(rowRect(accessibleCurrent()).center()));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (accessibleCurrent() < 0) step(1);
            if (m_current) Q_EMIT answerWanted();
            return;
        default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

/// The picture's place, which is a box to tick while the pointer is over the row or anything is marked.
bool InboxList::isOnBox(const QPoint &at) const {
    return (isRightToLeft() ? viewport()->width() - at.x() : at.x()) < 12 + metrics::kAvatar;
}

void InboxList::mousePressEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at.y());
    if (row < 0) return;
    if (event->button() == Qt::MiddleButton) return void(Q_EMIT besideWanted(rowValue(row).id));
    if (event->button() == Qt::RightButton)
        return void(Q_EMIT menuWanted(rowValue(row).id, event->globalPosition().toPoint()));
    if (event->button() != Qt::LeftButton) return;
    if (event->modifiers() & Qt::ShiftModifier) return m_marks.extendTo(row);
    if (event->modifiers() & Qt::ControlModifier) {
        // The open one is meant too by whoever adds a second.
        if (const int now = accessibleCurrent(); m_marks.isEmpty() && now >= 0 && now != row) m_marks.toggle(now);
        return m_marks.toggle(row);
    }
    if (isOnBox(at)) return m_marks.toggle(row);
    m_marks.clear();
    open(row);
}

void InboxList::mouseDoubleClickEvent(QMouseEvent *event) {
    if (rowAt(event->position().toPoint().y()) >= 0) Q_EMIT answerWanted();
}

void InboxList::mouseMoveEvent(QMouseEvent *event) {
    const int row = rowAt(event->position().toPoint().y());
    if (row == m_hovered) return;
    viewport()->update(rowRect(m_hovered));
    m_hovered = row;
    viewport()->update(rowRect(m_hovered));
}

void InboxList::focusInEvent(QFocusEvent *) {
    viewport()->update();
    announceCurrent();
}

bool InboxList::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) return showTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        viewport()->update(rowRect(m_hovered));
        m_hovered = -1;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool InboxList::showTip(QHelpEvent *event) {
    const int row = rowAt(event->pos().y());
    if (row < 0) return false;
    const InboxRow shown = rowValue(row);
    const QString tip = QStringLiteral("%1\n%2 · %3").arg(shown.title, shown.channelName, timewords::exact(shown.at));
    QToolTip::showText(event->globalPos(), tip, viewport(), rowRect(row));
    return true;
}

// --- Assistive technology ---------------------------------------------------------------------------------------

int InboxList::accessibleFirst() const { return qMax(0, firstVisible() - 10); }

int InboxList::accessibleCount() const {
    const int last = firstVisible() + viewport()->height() / kRow + 11;
    return qMax(0, qMin(m_model->rowCount(), last) - accessibleFirst());
}

qint64 InboxList::accessibleKey(int row) const { return rowValue(row).id.v; }

int InboxList::accessibleRowOf(qint64 key) const { return m_desk.rowOf(ConversationId{key}); }

QString InboxList::accessibleText(int row) const {
    const QString words = m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return m_marks.contains(rowValue(row).id) ? tr("%1, marked").arg(words) : words;
}

int InboxList::accessibleCurrent() const { return m_current ? m_desk.rowOf(m_current) : -1; }

}  // namespace heard::ui
