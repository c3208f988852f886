// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bulkresults.h"

#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

namespace {
constexpr int kListHeight = 180;
constexpr int kLineHeight = 26;
constexpr int kBelowLines = 18;   ///< room for a bar that scrolls sideways
constexpr int kBesideWords = 40;  ///< the mark and the list's own margins
}  // namespace

BulkResults::BulkResults(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    m_summary = new Label(kit.theme, Theme::Text::Small);
    m_summary->setElided(true);
    m_unfold = new Button(kit.theme, Button::Kind::Quiet, tr("Details"));
    m_unfold->setCheckable(true);
    auto *close = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Close"), QStringLiteral("x"));
    m_list = new QListWidget;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setAccessibleName(tr("What became of each conversation"));
    m_list->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(paint::sided(12, 4, 8, 4));
    row->setSpacing(4);
    row->addWidget(m_summary, 1);
    row->addWidget(m_unfold);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addLayout(row);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(paint::sided(8, 0, 8, 0));
    inset->addWidget(m_list);
    column->addLayout(inset);
    connect(m_unfold, &QAbstractButton::toggled, m_list, &QWidget::setVisible);
    connect(close, &QAbstractButton::clicked, this, [this] {
        hide();
        m_run.reset();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT opened(ConversationId{item->data(Qt::UserRole).toLongLong()});
    });
    connect(&desk, &Desk::linkChanged, this, [this] {
        if (m_run) refresh();
    });
    hide();
}

void BulkResults::show(std::unique_ptr<BulkRun> run) {
    m_run = std::move(run);
    m_hadRefusal = false;
    m_unfold->setChecked(false);
    m_list->clear();
    for (const BulkRow &row : m_run->rows()) {
        auto *item = new QListWidgetItem;
        item->setData(Qt::UserRole, row.id.v);
        item->setSizeHint({100, kLineHeight});
        m_list->addItem(item);
    }
    m_list->setFixedHeight(qMin(kListHeight, int(m_run->rows().size()) * kLineHeight + kBelowLines));
    connect(m_run.get(), &BulkRun::changed, this, &BulkResults::refresh);
    refresh();
    QWidget::show();
}

QString BulkResults::wordsFor(const BulkRow &row) const {
    const QString title = row.title.isEmpty() ? tr("Customer") : row.title;
    switch (row.state) {
        case BulkRow::State::Done: return tr("%1: done").arg(title);
        case BulkRow::State::Refused: return tr("%1: %2").arg(title, sentenceFor(row.code, row.facts).whole());
        case BulkRow::State::Waiting: break;
    }
    const bool connected = m_desk.link().state == LinkStatus::State::Connected;
    return connected ? tr("%1: under way").arg(title) : tr("%1: waits for the connection").arg(title);
}

void BulkResults::refresh() {
    const int done = m_run->count(BulkRow::State::Done);
    const int refused = m_run->count(BulkRow::State::Refused);
    const int waiting = m_run->count(BulkRow::State::Waiting);
    QStringList words{tr("%n done", nullptr, done)};
    if (waiting > 0) words << tr("%n to come", nullptr, waiting);
    if (refused > 0) words << tr("%n refused", nullptr, refused);
    m_summary->setText(
        tr("%1: %2", "what was done to many: how many").arg(m_run->words(), words.join(QStringLiteral(", "))));
    m_summary->setInk(refused > 0 ? Label::Ink::Late : Label::Ink::Text);
    for (int i = 0; i < m_run->rows().size(); ++i) {
        const BulkRow &row = m_run->rows().at(i);
        QListWidgetItem *item = m_list->item(i);
        const QString line = wordsFor(row);
        if (item->text() == line) continue;
        item->setText(line);
        item->setToolTip(line);
        item->setSizeHint({m_list->fontMetrics().horizontalAdvance(line) + kBesideWords, kLineHeight});
        const Tokens &t = m_kit.theme.tokens();
        const bool failed = row.state == BulkRow::State::Refused;
        const QString icon = failed                              ? QStringLiteral("circle-alert")
                             : row.state == BulkRow::State::Done ? QStringLiteral("check")
                                                                 : QStringLiteral("clock");
        item->setIcon(m_kit.theme.icons().pixmap(icon, failed ? t.late : t.quiet, 16, devicePixelRatioF()));
    }
    if (refused > 0 && !std::exchange(m_hadRefusal, true)) m_unfold->setChecked(true);
}

void BulkResults::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Tokens &t = m_kit.theme.tokens();
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

}  // namespace heard::ui
