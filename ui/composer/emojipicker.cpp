// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/emojipicker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kColumns = 9;
constexpr int kRows = 6;
constexpr int kCell = 36;

}  // namespace

EmojiPicker::EmojiPicker(const Kit &kit, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_all(allEmoji(locale().name().left(2))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Emoji"));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search emoji"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_search->setClearButtonEnabled(true);
    m_grid = new QListWidget;
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setUniformItemSizes(true);
    m_grid->setMovement(QListView::Static);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setGridSize(QSize(kCell, kCell));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setFixedSize(kColumns * kCell + 20, kRows * kCell);
    m_grid->setAccessibleName(tr("Emoji"));
    m_grid->setFocusPolicy(Qt::NoFocus);
    QFont large = m_grid->font();
    large.setPixelSize(22);
    m_grid->setFont(large);
    m_name = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_name->setElided(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_grid);
    column->addWidget(m_name);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::list);
    connect(m_search, &QLineEdit::returnPressed, this, &EmojiPicker::pick);
    connect(m_grid, &QListWidget::itemClicked, this, &EmojiPicker::pick);
    connect(m_grid, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_name->setText(item ? item->toolTip() : tr("Nothing is called that."));
    });
    list({});
}

void EmojiPicker::list(const QString &wanted) {
    m_grid->clear();
    const QList<Emoji> found = matching(m_all, wanted);
    for (const Emoji &emoji : found) {
        auto *item = new QListWidgetItem(emoji.text, m_grid);
        item->setToolTip(emoji.name);
        item->setData(Qt::AccessibleTextRole, emoji.name);
        item->setTextAlignment(Qt::AlignCenter);
    }
    m_grid->setCurrentRow(0);
    if (found.isEmpty()) m_name->setText(tr("Nothing is called that."));
}

void EmojiPicker::popUp(const QWidget *anchor) {
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, -height() - 4));
    at.setX(qBound(room.left(), at.x(), room.right() - width()));
    at.setY(qMax(room.top(), at.y()));
    move(at);
    show();
    m_search->setFocus();
}

void EmojiPicker::pick() {
    if (const QListWidgetItem *item = m_grid->currentItem()) Q_EMIT picked(item->text());
    close();
}

/// Up and down, and at the line's ends left and right too, walk the grid while one goes on typing.
bool EmojiPicker::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_search || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool empty = m_search->text().isEmpty();
    int step = 0;
    if (key->key() == Qt::Key_Down) step = kColumns;
    if (key->key() == Qt::Key_Up) step = -kColumns;
    if (key->key() == Qt::Key_Right && (empty || m_search->cursorPosition() == m_search->text().size())) step = 1;
    if (key->key() == Qt::Key_Left && (empty || m_search->cursorPosition() == 0)) step = -1;
    if (step == 0 || m_grid->count() == 0) return false;
    m_grid->setCurrentRow(qBound(0, m_grid->currentRow() + step, m_grid->count() - 1));
    return true;
}

}  // namespace heard::ui
