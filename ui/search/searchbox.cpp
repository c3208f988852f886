// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchbox.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/search/searchlist.h"
#include "ui/style/label.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

namespace heard::ui {
namespace {

constexpr int kWidth = 680;
constexpr int kField = 48;
constexpr int kRecent = 6;
const auto kRecentKey = QLatin1String("search/recent");

/// The sheet itself: its ground and its border.
class Panel final : public QWidget {
public:
    Panel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        paint::rounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCorner,
                       m_theme.tokens().surface, m_theme.tokens().line);
        painter.fillRect(QRect(1, kField, width() - 2, 1), m_theme.tokens().line);
        m_theme.icons().paint(painter, QRectF(12, 0, 24, kField), QStringLiteral("search"), m_theme.tokens().quiet, 18);
    }

private:
    const Theme &m_theme;
};

}  // namespace

SearchBox::SearchBox(const Kit &kit, Desk &desk, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_settings(settings) {
    setAccessibleName(tr("Search"));
    m_panel = new Panel(kit.theme, this);
    m_field = new QLineEdit;
    m_field->setFrame(false);
    m_field->setAccessibleName(tr("Search messages, people and commands"));
    m_field->setPlaceholderText(tr("Search messages, people and commands"));
    m_field->setFont(kit.theme.font(Theme::Text::Title));
    m_field->setFixedHeight(kField - 2);
    // At each letter the field, and the footer, are painted again; without this all that lies below them would be too.
    const auto ground = [this] {
        m_field->setStyleSheet(
            QStringLiteral("background: %1; border: none;").arg(m_kit.theme.tokens().surface.name()));
        m_field->setAttribute(Qt::WA_OpaquePaintEvent);
    };
    ground();
    connect(&kit.theme, &Theme::changed, m_field, ground);
    m_field->installEventFilter(this);
    m_list = new SearchList(kit);
    m_footer = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_footer->setElided(true);
    m_footer->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(40, 0, 12, 0);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addSpacing(2);
    column->addWidget(m_list, 1);
    auto *bottom = new QHBoxLayout;  // clear of the sheet's round corners
    bottom->setContentsMargins(16, 6, 16, 8);
    bottom->addWidget(m_footer);
    column->addLayout(bottom);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::typed);
    connect(m_list, &SearchList::chosen, this, &SearchBox::choose);
    connect(m_list, &SearchList::currentChanged, this, &SearchBox::sayCurrent);
    connect(&desk.search(), &Search::changed, this, &SearchBox::showFound);
    connect(&desk, &Desk::linkChanged, this, [this] { m_footer->setText(footerWords()); });
    parent->installEventFilter(this);
    hide();
}

// --- Opening and closing ----------------------------------------------------------------------------------------

void SearchBox::toggle() { isVisible() ? close() : open(); }

void SearchBox::open(const QString &typedBefore) {
    if (!isVisible()) m_before = QApplication::focusWidget();
    m_field->setText(typedBefore);
    m_fresh = true;
    showFound();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void SearchBox::close() {
    if (!isVisible()) return;
    hide();
    m_desk.search().clear();
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
}

void SearchBox::place() {
    resize(parentWidget()->size());
    const int width = qMin(kWidth, this->width() - 32);
    const int top = qMax(16, height() / 12);
    const int footer = m_footer->sizeHint().height() + 14;
    const int most = height() - top - 32;
    m_panel->setGeometry((this->width() - width) / 2, top, width,
                         qMin(most, kField + 3 + m_list->wantedHeight() + footer));
}

// --- Asking and showing -----------------------------------------------------------------------------------------

void SearchBox::typed(const QString &text) {
    m_fresh = true;
    m_desk.search().ask(text);
    if (text.trimmed().isEmpty()) showFound();
}

/// Rows for the question before stay until the first answer to the new one is there.
void SearchBox::showFound() {
    const Search &search = m_desk.search();
    m_footer->setText(footerWords());
    const bool nothingTyped = m_field->text().trimmed().isEmpty();
    const QList<SearchRow> rows =
        nothingTyped ? emptyRows(m_settings.value(kRecentKey).toStringList()) : rowsFor(search);
    // What stands there already need not be painted a second time, which would only hold the answer up.
    if (!nothingTyped && search.isAsking() && (rows.isEmpty() || m_list->stands(rows))) return;
    m_list->setRows(rows, m_fresh);
    m_fresh = m_fresh && search.isAsking();
    if (isVisible()) place();
}

QString SearchBox::footer() const { return m_footer->text(); }

QString SearchBox::footerWords() const {
    switch (m_desk.search().reach()) {
        case Search::Reach::Asking: return tr("Searching…");
        case Search::Reach::NoHub: return tr("Offline: only what this computer keeps.");
        case Search::Reach::HubFailed: return tr("The hub could not search. Shown is what this computer keeps.");
        case Search::Reach::Nothing:
        case Search::Reach::Everything: break;
    }
    return tr("↑ ↓ to choose, Enter to open, Esc to close");
}

/// The field keeps the keyboard, so what is chosen is said as the field's description.
void SearchBox::sayCurrent() {
    const int row = m_list->current();
    m_field->setAccessibleDescription(row < 0 ? QString() : spokenRow(m_list->rows().at(row), m_kit.clock.now()));
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

// --- Choosing ---------------------------------------------------------------------------------------------------

void SearchBox::choose(int row, bool beside) {
    if (row < 0 || row >= m_list->rows().size()) return;
    const SearchRow chosen = m_list->rows().at(row);
    switch (chosen.kind) {
        case SearchRow::Kind::Heading:
        case SearchRow::Kind::Sentence: return;
        case SearchRow::Kind::Typed: return m_field->setText(chosen.words);
        case SearchRow::Kind::More: return m_desk.search().more();
        case SearchRow::Kind::Hit: return openHit(chosen.hit, beside);
    }
}

void SearchBox::openHit(const SearchHit &hit, bool beside) {
    remember();
    // An action may want the keyboard where it was before.
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    hide();
    if (!m_desk.search().open(hit, beside)) {
        const auto open = [this, hit, beside] { Q_EMIT openWanted(hit.conversation, hit.message, beside); };
        hit.onlyAtHub ? m_desk.keepFound(hit.message, open) : open();
    }
    m_desk.search().clear();
}

void SearchBox::remember() {
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty() || typed.startsWith(u'>')) return;
    QStringList recent = m_settings.value(kRecentKey).toStringList();
    recent.removeAll(typed);
    recent.prepend(typed);
    m_settings.setValue(kRecentKey, recent.mid(0, kRecent));
}

bool SearchBox::takeKey(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Escape: close(); return true;
        case Qt::Key_Down: m_list->step(1); return true;
        case Qt::Key_Up: m_list->step(-1); return true;
        case Qt::Key_PageDown: m_list->page(1); return true;
        case Qt::Key_PageUp: m_list->page(-1); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true;  // the keyboard stays in the box while it is open
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(m_list->current(), event->modifiers().testFlag(Qt::ControlModifier)); return true;
        case Qt::Key_K:
            if (event->modifiers() != Qt::ControlModifier) return false;
            close();
            return true;
        default: return false;
    }
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event) {
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_field) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's own keys mean nothing while the box is open: Ctrl+Enter would send a reply.
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) return takeKey(static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void SearchBox::mousePressEvent(QMouseEvent *event) {
    if (!m_panel->geometry().contains(event->position().toPoint())) close();
}

void SearchBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    QColor veil = m_kit.theme.tokens().dark ? QColor(0, 0, 0) : QColor(20, 24, 32);
    veil.setAlphaF(m_kit.theme.tokens().dark ? 0.5F : 0.22F);
    painter.fillRect(rect(), veil);
}

}  // namespace heard::ui
