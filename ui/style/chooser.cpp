// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chooser.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kWidth = 260;
constexpr int kMostRows = 10;
constexpr int kRowHeight = 30;
constexpr int kNewRole = Qt::UserRole + 1;

/// Each typed word begins a word of the choice.
bool chooserMatches(const QString &words, const QString &typed) {
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&words](const QString &part) {
        return words.startsWith(part, Qt::CaseInsensitive) || words.contains(u' ' + part, Qt::CaseInsensitive);
    });
}

}  // namespace

Chooser::Chooser(const Theme &theme, Mode mode, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_mode(mode), m_field(new QLineEdit), m_list(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(name);
    m_field->setPlaceholderText(name);
    m_field->setAccessibleName(name);
    m_field->setClearButtonEnabled(true);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);  // the field keeps the focus and hands the arrows on
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setIconSize({16, 16});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &Chooser::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &Chooser::press);
}

void Chooser::setChoices(const QList<Choice> &choices) {
    m_choices = choices;
    narrow();
}

void Chooser::setNewWords(const QString &sentence) {
    m_newWords = sentence;
    narrow();
}

QIcon Chooser::iconOf(const QString &name, const QColor &color) const {
    const auto drawn = [&](const QColor &ink) { return m_theme.icons().pixmap(name, ink, 16, devicePixelRatioF()); };
    QIcon icon(drawn(color));
    icon.addPixmap(drawn(m_theme.tokens().onAccent), QIcon::Selected);
    return icon;
}

QListWidgetItem *Chooser::itemFor(const Choice &choice) const {
    auto *item = new QListWidgetItem(choice.words);
    item->setData(Qt::UserRole, choice.key);
    item->setSizeHint({kWidth - 24, kRowHeight});
    item->setToolTip(choice.words);
    if (m_mode == Mode::Several) {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);  // the row as a whole is pressed
        item->setCheckState(choice.chosen ? Qt::Checked : Qt::Unchecked);
    } else {
        const QString icon = choice.chosen ? QStringLiteral("check") : choice.icon;
        const QColor color = choice.chosen ? m_theme.tokens().accent : m_theme.tokens().quiet;
        if (!icon.isEmpty()) item->setIcon(iconOf(icon, color));
        if (choice.chosen) item->setData(Qt::AccessibleDescriptionRole, tr("chosen"));
    }
    return item;
}

void Chooser::narrow() {
    const QString typed = m_field->text().trimmed();
    m_list->clear();
    bool exact = false;
    for (const Choice &choice : std::as_const(m_choices)) {
        exact = exact || choice.words.compare(typed, Qt::CaseInsensitive) == 0;
        if (chooserMatches(choice.words, typed)) m_list->addItem(itemFor(choice));
    }
    if (!m_newWords.isEmpty() && !typed.isEmpty() && !exact) {
        auto *item = new QListWidgetItem(m_newWords.arg(typed));
        item->setData(kNewRole, typed);
        item->setSizeHint({kWidth - 24, kRowHeight});
        item->setIcon(iconOf(QStringLiteral("plus"), m_theme.tokens().accent));
        m_list->addItem(item);
    }
    if (m_list->count() > 0) m_list->setCurrentRow(0);
}

void Chooser::press(QListWidgetItem *item) {
    if (!item) return;
    if (const QString words = item->data(kNewRole).toString(); !words.isEmpty()) {
        Q_EMIT newWanted(words);
        close();
        return;
    }
    const qint64 key = item->data(Qt::UserRole).toLongLong();
    if (m_mode == Mode::One) {
        Q_EMIT chosen(key);
        close();
        return;
    }
    for (Choice &choice : m_choices) {
        if (choice.key != key) continue;
        choice.chosen = !choice.chosen;
        item->setCheckState(choice.chosen ? Qt::Checked : Qt::Unchecked);
        Q_EMIT toggled(key, choice.chosen);
    }
}

bool Chooser::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentRow();
    switch (key->key()) {
        case Qt::Key_Down: m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1)); return true;
        case Qt::Key_Up: m_list->setCurrentRow(qMax(row - 1, 0)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: press(m_list->currentItem()); return true;
        case Qt::Key_Escape: close(); return true;
        default: return QFrame::eventFilter(watched, event);
    }
}

void Chooser::openBelow(QWidget *button) {
    openAt(button->mapToGlobal(QPoint(button->isRightToLeft() ? button->width() - kWidth : 0, button->height() + 4)));
}

void Chooser::openAt(const QPoint &global) {
    const int rows = qBound(2, int(m_choices.size()) + (m_newWords.isEmpty() ? 0 : 1), kMostRows);
    m_list->setFixedHeight(rows * kRowHeight + 4);
    resize(kWidth, sizeHint().height());
    QPoint at = global;
    if (const QScreen *screen = QGuiApplication::screenAt(global)) {
        const QRect room = screen->availableGeometry();
        at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
        at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_field->setFocus();
}

}  // namespace heard::ui
