// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standards/standardspanel.h"

#include <QComboBox>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/standards/checklist.h"
#include "ui/standards/itemrow.h"
#include "ui/standards/scorebar.h"
#include "ui/style/choices.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

using standards::FirstReply;
using standards::Mark;

QString languageNow() { return QLocale().name(); }

}  // namespace

StandardsPanel::StandardsPanel(const Kit &kit, Desk &desk, Checklist &checklist, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk), m_checklist(checklist) {
    build();
    connect(&m_checklist, &Checklist::changed, this, [this] {
        if (isVisible()) fill();
    });
    fill();
}

void StandardsPanel::build() {
    m_standards = new QComboBox;
    nameChoices(*m_standards, tr("Standard"));
    m_standards->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_standards->setMinimumContentsLength(10);
    m_bar = new ScoreBar(m_kit);
    m_none = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_none->setWordWrap(true);
    m_none->setText(tr("There is no standard for this kind of conversation."));
    m_guidance = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_guidance->setWordWrap(true);
    m_guidance->setAlignment(Qt::AlignTop);
    m_guidance->setMinimumHeight(3 * QFontMetrics(m_kit.theme.font(Theme::Text::Small)).lineSpacing());
    m_kept = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_kept->setWordWrap(true);

    auto *content = new QWidget;
    m_place = new QVBoxLayout(content);
    m_place->setContentsMargins(12, 0, 12, 8);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Standards"));
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 4);
    top->setSpacing(8);
    top->addWidget(m_standards);
    top->addWidget(m_bar);
    top->addWidget(m_none);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(16, 8, 16, 12);
    bottom->addWidget(m_guidance);
    bottom->addWidget(m_kept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    column->addLayout(bottom);
    connect(m_standards, &QComboBox::activated, this,
            [this] { m_checklist.choose(m_standards->currentData().toString()); });
}

void StandardsPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    fill();
}

void StandardsPanel::takeFocus() {
    for (auto *row : findChildren<ItemRow *>())
        if (row->isEnabled() && row->focusPolicy() != Qt::NoFocus) return row->setFocus();
    m_standards->setFocus();
}

/// Takes over what is known now; the rows are made anew only for another standard.
void StandardsPanel::fill() {
    if (m_id != m_checklist.conversation()) m_guidance->clear();
    m_id = m_checklist.conversation();
    const auto &now = m_checklist.standard();
    const bool same = m_standard && now && m_standard->id == now->id && m_standard->version == now->version;
    m_standard = now;
    m_standards->setVisible(now.has_value());
    m_bar->setVisible(now.has_value());
    m_none->setVisible(!now && m_id);
    if (!same) fillRows();
    if (m_standard) showMarks();
    showKept();
}

void StandardsPanel::fillRows() {
    m_standards->clear();
    m_rows.clear();
    if (m_list) {
        // A row of it may be what asked for this.
        m_place->removeWidget(m_list);
        m_list->hide();
        m_list->deleteLater();
        m_list = nullptr;
    }
    if (!m_standard) return;
    const QList<standards::Standard> all = m_desk.scores().standards();
    for (const standards::Standard &each : all)
        m_standards->addItem(standards::wordsIn(each.name, languageNow()), each.id);
    m_standards->setCurrentIndex(m_standards->findData(m_standard->id));
    m_list = new QWidget;
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    QList<const standards::Item *> seen;
    QList<const standards::Item *> confirmed;
    for (const standards::Item &item : m_standard->items) (standards::canSee(item) ? seen : confirmed) += &item;
    addSection(tr("Seen by the program"), seen, true);
    addSection(tr("For you to confirm"), confirmed, false);
    rows->addStretch();
    m_place->addWidget(m_list);
}

void StandardsPanel::addSection(const QString &title, const QList<const standards::Item *> &items, bool seen) {
    if (items.isEmpty()) return;
    auto *rows = static_cast<QVBoxLayout *>(m_list->layout());
    auto *head = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet, true);
    head->setText(title);
    head->setContentsMargins(4, 10, 0, 4);
    rows->addWidget(head);
    for (const standards::Item *item : items) {
        auto *row = new ItemRow(m_kit, standards::wordsIn(item->text, languageNow()),
                                standards::wordsIn(item->guidance, languageNow()));
        row->setSeen(seen);
        m_rows.insert(item->id, row);
        rows->addWidget(row);
        connect(row, &ItemRow::marked, this, [this, id = item->id](Mark to) { m_checklist.mark(id, to); });
        connect(row, &ItemRow::lookedAt, this, [this, row] { m_guidance->setText(row->guidance()); });
    }
}

QString StandardsPanel::whoWords(const standards::ItemMark &mark) const {
    if (!mark.by || mark.by == m_desk.me().id || mark.at == 0) return {};
    const QList<Agent> agents = m_desk.agents();
    for (const Agent &agent : agents)
        if (agent.id == mark.by) return QStringLiteral("%1, %2").arg(agent.name, timewords::clockTime(mark.at));
    return {};
}

void StandardsPanel::showMarks() {
    const QHash<QString, standards::ItemMark> &marks = m_checklist.marks();
    for (const standards::Item &item : std::as_const(m_standard->items)) {
        ItemRow *row = m_rows.value(item.id);
        if (!row) continue;
        const standards::ItemMark known = marks.value(item.id);
        row->setMark(known.mark);
        row->setEnabled(!m_checklist.isFinal());
        if (!standards::canSee(item))
            row->setBelow(item.atEnd && known.mark == Mark::None ? tr("asked when you resolve") : whoWords(known));
    }
    showFirstReply();
    m_bar->setScore(standards::valueOf(*m_standard, marks));
}

void StandardsPanel::showFirstReply() {
    ItemRow *row = m_rows.value(QLatin1String(standards::kFirstReply));
    if (!row) return;
    const FirstReply reply = m_checklist.firstReply();
    const auto minutes = [](qint64 ms) { return tr("%Ln minute(s)", nullptr, int((std::abs(ms) + 59'999) / 60'000)); };
    const QString promised = minutes(m_standard->promiseMs(m_checklist.channelKind()));
    QString words;
    switch (reply.state) {
        case FirstReply::State::Nothing: words = tr("nobody waits for a first reply"); break;
        case FirstReply::State::Running: words = tr("%1 left of %2").arg(minutes(reply.left), promised); break;
        case FirstReply::State::Overdue:
            words = tr("%1 over the promised %2").arg(minutes(reply.left), promised);
            break;
        case FirstReply::State::InTime:
        case FirstReply::State::Late: words = tr("after %1, promised: %2").arg(minutes(reply.took), promised); break;
    }
    row->setBelow(words);
}

void StandardsPanel::showKept() {
    QStringList lines;
    for (const standards::Score &score : m_checklist.kept())
        lines +=
            score.value
                ? tr("Kept on %1: %2").arg(timewords::day(score.finalAt, m_kit.clock.now()), scoreWords(*score.value))
                : tr("Resolved on %1 without being scored").arg(timewords::day(score.finalAt, m_kit.clock.now()));
    m_kept->setText(lines.join(u'\n'));
    m_kept->setVisible(!lines.isEmpty());
}

}  // namespace heard::ui
