// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/conversationview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include "base/clock.h"
#include "ui/conversation/bubblepainter.h"
#include "ui/conversation/partactions.h"
#include "ui/style/theme.h"

// The view's look and its place; what a person does with it is in conversationview_input.cpp.
namespace heard::ui {

static constexpr int kMarkMs = 2500;  ///< how long a message that was gone to is marked
static constexpr int kEdge = 8;       ///< above the first and below the last row

ConversationView::ConversationView(const Kit &kit, Desk &desk, QWidget *parent)
    : ConversationView(kit, desk, *desk.messages(), parent) {}

ConversationView::ConversationView(const Kit &kit, Desk &desk, QAbstractListModel &messages, QWidget *parent)
    : RowsArea(parent),
      m_kit(kit),
      m_desk(desk),
      m_model(&messages),
      m_rows(kit.theme, *m_model),
      m_parts(new PartActions(kit, desk, this)) {
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(28);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&kit.theme, &Theme::changed, this, [this] {
        m_rows.forget(0, m_rows.count() - 1);  // links have their colour in the layout
        settle();
    });
    connect(&m_pictures, &PictureStore::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&desk, &Desk::blobReady, viewport(), qOverload<>(&QWidget::update));
    m_unmark.setSingleShot(true);
    m_unmark.setInterval(kMarkMs);
    connect(&m_unmark, &QTimer::timeout, this, [this] {
        m_marked = -1;
        viewport()->update();
    });
    connect(m_parts, &PartActions::linkPressed, this, &ConversationView::followLink);
    connectModel();
    m_rows.reset();
}

ConversationView::~ConversationView() = default;

void ConversationView::connectModel() {
    const auto afresh = [this] {
        m_rows.reset();
        m_anchor = {};
        m_selection = {};
        m_current = m_marked = -1;
        settle();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, afresh);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, afresh);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, afresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        const int count = last - first + 1;
        const bool below = !atEnd() && first == m_rows.count();
        m_rows.insert(first, count);
        if (m_anchor.row >= first) m_anchor.row += count;
        if (m_selection.row >= first) m_selection.row += count;
        if (m_current >= first) m_current += count;
        if (m_marked >= first) m_marked += count;
        settle();
        if (below) Q_EMIT newBelow(count);
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int count = last - first + 1;
        const auto shifted = [&](int row) { return row > last ? row - count : row >= first ? -1 : row; };
        m_rows.remove(first, count);
        if (m_anchor.row >= first) m_anchor.row = qMin(qMax(first, m_anchor.row - count), m_rows.count() - 1);
        m_selection.row = shifted(m_selection.row);
        m_current = shifted(m_current);
        m_marked = shifted(m_marked);
        settle();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        m_rows.forget(from.row(), to.row());
        settle();
    });
}

// --- Its place --------------------------------------------------------------------------------------------------

/// A short conversation stands at the bottom, near the reply.
int ConversationView::lead() const { return qMax(kEdge, viewport()->height() - m_rows.totalHeight() - kEdge); }

int ConversationView::rowTop(int row) const { return lead() + m_rows.top(row) - verticalScrollBar()->value(); }

/// Lays out what is visible and brings the anchor back to where it was; laying out may make other rows visible.
void ConversationView::settle() {
    if (m_settling || viewport()->width() <= 0) return;
    m_settling = true;
    m_rows.setWidth(viewport()->width());
    do placeScrollBar();
    while (layOutVisible());
    m_settling = false;
    viewport()->update();
    fetchOlder();
    fetchNewer();
}

void ConversationView::placeScrollBar() {
    const int whole = lead() + m_rows.totalHeight() + kEdge;
    const int most = qMax(0, whole - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, most);
    const int wanted = atEnd() ? most : lead() + m_rows.top(m_anchor.row) - m_anchor.offset;
    verticalScrollBar()->setValue(qBound(0, wanted, most));
}

/// True if a height has changed, so that places have to be found again. Ends, since each row is laid out once.
bool ConversationView::layOutVisible() {
    const int from = verticalScrollBar()->value() - lead();
    bool changed = false;
    for (int row = m_rows.rowAt(from); row >= 0 && row < m_rows.count(); ++row) {
        if (m_rows.top(row) > from + viewport()->height()) break;
        changed |= m_rows.layOut(row, m_kit.clock.now());
    }
    return changed;
}

/// After the person has scrolled: what to hold on to is the first row whose height is known for sure.
void ConversationView::takeAnchor() {
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum() && !m_desk.canFetchNewer()) {
        m_anchor = {};
        return;
    }
    const int from = verticalScrollBar()->value() - lead();
    const int first = qMax(0, m_rows.rowAt(from));
    int row = first;
    while (row < m_rows.count() && !m_rows.isExact(row) && m_rows.top(row) < from + viewport()->height()) ++row;
    if (row >= m_rows.count() || !m_rows.isExact(row)) row = first;
    m_anchor = {row, rowTop(row)};
}

void ConversationView::scrollContentsBy(int, int) {
    if (m_settling) return;
    takeAnchor();
    settle();
}

void ConversationView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    settle();
}

void ConversationView::scrollToEnd() {
    if (m_desk.canFetchNewer()) return m_desk.openConversation(m_desk.currentConversation());
    m_anchor = {};
    settle();
}

void ConversationView::showMessage(MessageId id) {
    int row = m_rows.count() - 1;
    while (row >= 0 && m_rows.value(row).id != id) --row;
    if (row < 0) return;
    m_anchor = {row, viewport()->height() / 3};
    settle();
    m_marked = row;
    m_unmark.start();
    setFocus(Qt::OtherFocusReason);
    setCurrentRow(row);
}

void ConversationView::fetchOlder() {
    if (verticalScrollBar()->value() > 2 * viewport()->height() || !m_model->canFetchMore({})) return;
    // Not now: settle() may be answering the model's own signal.
    QTimer::singleShot(0, this, [this] {
        if (m_model->canFetchMore({})) m_model->fetchMore({});
    });
}

/// Where it was opened far back: what comes after is read as it comes near.
void ConversationView::fetchNewer() {
    const int left = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    if (left > 2 * viewport()->height() || !m_desk.canFetchNewer()) return;
    QTimer::singleShot(0, this, [this] { m_desk.fetchNewer(); });
}

// --- Its look ---------------------------------------------------------------------------------------------------

void ConversationView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_kit.theme.tokens().surface);
    if (m_rows.count() == 0) return;
    BubblePainter bubbles(painter, m_kit.theme,
                          [this](const MessageRow &row, const BubbleBlock &block, QSize pixels, bool *broken) {
                              return pictureFor(row, block, pixels, broken);
                          });
    const int from = verticalScrollBar()->value() - lead() + event->rect().top();
    for (int row = m_rows.rowAt(from); row < m_rows.count(); ++row) {
        const int y = rowTop(row);
        if (y > event->rect().bottom()) break;
        if (!m_rows.isExact(row)) continue;
        painter.translate(0, y);
        if (row == m_marked) paintMark(painter, row);
        const bool current = hasFocus() && row == m_current;
        bubbles.paint(m_rows.shown(row).row, m_rows.shown(row).layout,
                      row == m_selection.row ? m_selection : TextSelection(), current);
        painter.translate(0, -y);
    }
}

/// A band behind the whole row with a bar at its edge: seen without telling colours apart.
void ConversationView::paintMark(QPainter &painter, int row) {
    const QRect band(0, 0, viewport()->width(), m_rows.height(row));
    painter.fillRect(band, m_kit.theme.tokens().accentTint);
    painter.fillRect(QRect(0, 0, 4, band.height()), m_kit.theme.tokens().accent);
}

QImage ConversationView::pictureFor(const MessageRow &row, const BubbleBlock &block, QSize pixels, bool *broken) {
    const QString path = m_parts->pathOf(row, block);
    if (path.isEmpty()) return {};
    const QImage picture = m_pictures.picture(path, pixels);
    *broken = m_pictures.broken(path);
    return picture;
}

QRect ConversationView::bubbleRect(int row) const {
    if (row < 0 || row >= m_rows.count() || !m_rows.isExact(row)) return {};
    return m_rows.shown(row).layout.bubble.translated(0, rowTop(row)).toAlignedRect();
}

QRect ConversationView::buttonRect(int row, BubbleLayout::Action action) const {
    if (bubbleRect(row).isNull()) return {};
    for (const BubbleLayout::Button &button : m_rows.shown(row).layout.buttons)
        if (button.action == action) return button.box.translated(0, rowTop(row)).toAlignedRect();
    return {};
}

QString ConversationView::accessibleText(int row) const {
    return m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

QRect ConversationView::accessibleRect(int row) const {
    return {0, rowTop(row), viewport()->width(), m_rows.height(row)};
}

}  // namespace heard::ui
