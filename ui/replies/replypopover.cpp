// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/replypopover.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

#include "ui/models/replyvalues.h"
#include "ui/replies/hitdelegate.h"
#include "ui/replies/replypreview.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kWidth = 600;
constexpr int kHeight = 300;
constexpr int kFoundWidth = 300;
constexpr int kMostTyped = 40;

}  // namespace

ReplyPopover::ReplyPopover(const Kit &kit, Desk &desk, QPlainTextEdit &edit, QWidget &owner)
    : QFrame(&owner), m_kit(kit), m_desk(desk), m_edit(edit), m_hits(new HitModel(desk, kit.clock, this)) {
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Canned replies"));
    m_list = new QListView;
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(kit, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setFixedWidth(kFoundWidth);
    m_list->viewport()->setAutoFillBackground(false);
    m_preview = new ReplyPreview(kit, desk);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_list);
    row->addWidget(m_preview, 1);
    hide();
    m_edit.installEventFilter(this);
    connect(&m_edit, &QPlainTextEdit::textChanged, this, &ReplyPopover::follow);
    connect(&m_edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible()) follow();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        take();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReplyPopover::showCurrent);
    connect(m_hits, &QAbstractItemModel::modelReset, this, [this] {
        if (m_hits->rowCount() > 0) m_list->setCurrentIndex(m_hits->index(0));
    });
}

ReplyPopover::Slash ReplyPopover::slashAtCaret() const {
    const QTextCursor caret = m_edit.textCursor();
    if (caret.hasSelection()) return {};
    const QString line = caret.block().text().left(caret.positionInBlock());
    const qsizetype slash = line.lastIndexOf(u'/');
    if (slash < 0 || line.size() - slash > kMostTyped) return {};
    if (slash > 0 && !line[slash - 1].isSpace()) return {};  // "and/or", "https://"
    const QString typed = line.mid(slash + 1);
    const bool word = std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); });
    return word ? Slash{int(caret.block().position() + slash), typed} : Slash{};
}

void ReplyPopover::follow() {
    if (!isVisible() && !m_typing) return;  // a draft was put in, nobody types
    const Slash slash = slashAtCaret();
    if (slash.at != m_refused) m_refused = -1;
    if (slash.at < 0 || slash.at == m_refused) return dismiss();
    if (isVisible() && slash == m_slash) return;  // a key that writes moves the caret too
    open(slash);
}

void ReplyPopover::open(const Slash &slash) {
    if (!isVisible()) m_hits->setAudience(audienceOf(m_desk, m_desk.currentConversation()));
    m_slash = slash;
    m_hits->setTyped(slash.typed);
    if (m_hits->rowCount() == 0) return dismiss();
    place();
    if (isVisible()) return;
    show();
    raise();
}

void ReplyPopover::dismiss() {
    m_slash = {};
    m_typing = false;
    hide();
}

void ReplyPopover::place() {
    if (parentWidget() != m_edit.window()) setParent(m_edit.window());
    const QRect box(m_edit.mapTo(parentWidget(), QPoint(0, 0)), m_edit.size());
    const QRect room = parentWidget()->rect();
    const int width = std::min(kWidth, room.width() - 16);
    const int above = box.top() - 12;
    const int below = room.bottom() - box.bottom() - 12;
    const int height = std::min(kHeight, std::max(above, below));
    const int left = qBound(8, box.left(), room.width() - width - 8);
    const QRect wanted(left, above >= below ? box.top() - height - 6 : box.bottom() + 6, width, height);
    if (geometry() != wanted) setGeometry(wanted);
    m_list->setFixedWidth(std::min(kFoundWidth, width * 3 / 5));
}

bool ReplyPopover::eventFilter(QObject *watched, QEvent *event) {
    if (watched != &m_edit) return QFrame::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::InputMethod: m_typing = true; break;
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress: {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (isVisible() && event->type() == QEvent::KeyPress && onKey(key->key(), key->modifiers())) return true;
            if (event->type() == QEvent::ShortcutOverride && isVisible() && key->key() == Qt::Key_Escape)
                event->accept();
            // What is put in by a draft or a paste opens nothing; keys that write, and taking letters back, do.
            m_typing = !key->text().isEmpty() && !(key->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
            break;
        }
        case QEvent::FocusOut:
        case QEvent::Hide: dismiss(); break;
        case QEvent::Resize:
        case QEvent::Move:
            if (isVisible()) place();
            break;
        default: break;
    }
    return QFrame::eventFilter(watched, event);
}

bool ReplyPopover::onKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers & ~Qt::KeypadModifier) return false;
    switch (key) {
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_PageUp: step(-5); return true;
        case Qt::Key_PageDown: step(5); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab: take(); return true;
        case Qt::Key_Escape:
            m_refused = m_slash.at;
            dismiss();
            return true;
        default: return false;
    }
}

void ReplyPopover::step(int rows) {
    const int count = m_hits->rowCount();
    if (count == 0) return;
    const int row = qBound(0, m_list->currentIndex().row() + rows, count - 1);
    m_list->setCurrentIndex(m_hits->index(row));
    // The keyboard is in the text box: an aid is told which row it moves.
    QAccessibleEvent moved(m_list, QAccessible::Focus);
    moved.setChild(row);
    QAccessible::updateAccessibility(&moved);
}

void ReplyPopover::take() {
    const replies::CannedReply *reply = m_hits->reply(m_list->currentIndex().row());
    if (!reply || m_slash.at < 0) return;
    const CardId id = reply->id;
    const Slash slash = m_slash;
    dismiss();
    Q_EMIT chosen(id, slash.at, slash.at + 1 + int(slash.typed.size()));
}

void ReplyPopover::showCurrent() { m_preview->show(m_hits->reply(m_list->currentIndex().row())); }

void ReplyPopover::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    paint::rounded(painter, rect(), metrics::kCorner, t.surface, t.outline);
    painter.fillRect(QRect(m_list->geometry().right() + 4, 8, 1, height() - 16), t.line);
}

}  // namespace heard::ui
