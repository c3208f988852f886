// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standards/standardspanel.h"

#include <QComboBox>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "base/clock.h"
#include "ui/standards/itemrow.h"
#include "ui/standards/scorebar.h"
#include "ui/style/choices.h"
#include "ui/style/label.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

using standards::FirstReply;
using standards::Mark;

constexpr int kTickMs = 5000;

QString languageNow() { return QLocale().name(); }

}  // namespace

StandardsPanel::StandardsPanel(const Kit &kit, Desk &desk, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_desk(desk) {
    build();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &StandardsPanel::showMarks);
    connect(&desk.scores(), &Scores::changed, this, &StandardsPanel::fill);
    connect(&desk, &Desk::conversationChanged, this, &StandardsPanel::fill);
    connect(&desk, &Desk::channelsChanged, this, &StandardsPanel::fill);
    // What was asked for did not happen: shown as it is.
    connect(&desk, &Desk::failed, this, [this] {
        m_asked.clear();
        fill();
    });
    refresh();
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
    connect(m_standards, &QComboBox::activated, this, [this] {
        m_chosen = m_standards->currentData().toString();
        fill();
    });
}

void StandardsPanel::refresh() {
    m_id = m_desk.currentConversation();
    m_chosen.clear();
    m_asked.clear();
    m_guidance->clear();
    fill();
}

void StandardsPanel::takeFocus() {
    for (auto *row : findChildren<ItemRow *>())
        if (row->isEnabled() && row->focusPolicy() != Qt::NoFocus) return row->setFocus();
    m_standards->setFocus();
}

/// Takes over what is known now; the rows are made anew only for another standard.
void StandardsPanel::fill() {
    const auto conversation = m_desk.conversation(m_id);
    const std::optional<standards::Standard> before = m_standard;
    m_standard.reset();
    if (conversation) {
        const QList<Channel> channels = m_desk.channels();
        for (const Channel &channel : channels)
            if (channel.id == conversation->channel) m_channelKind = channel.kind;
        m_score = m_desk.scores().current(m_id);
        const QList<standards::Score> kept = m_desk.scores().kept(m_id);
        if (conversation->status == ConversationStatus::Resolved && !kept.isEmpty()) m_score = kept.last();
        standards::Score wanted = m_score;
        if (!m_chosen.isEmpty() && wanted.standard != m_chosen) {
            wanted.standard = m_chosen;
            wanted.version = 0;
        }
        m_standard = m_desk.scores().standardOf(wanted, m_channelKind, conversation->tags);
    }
    const bool any = m_standard.has_value();
    m_standards->setVisible(any);
    m_bar->setVisible(any);
    m_none->setVisible(!any && m_id);
    if (!before || !any || before->id != m_standard->id || before->version != m_standard->version) fillRows();
    showMarks();
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
        connect(row, &ItemRow::marked, this, [this, id = item->id](Mark to) { mark(id, to); });
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
    const auto conversation = m_desk.conversation(m_id);
    if (!conversation || !m_standard) {
        m_tick.stop();
        Q_EMIT hintChanged({});
        return;
    }
    QHash<QString, standards::ItemMark> marks = m_score.items;
    for (auto it = m_asked.begin(); it != m_asked.end();) {
        // The hub's word is the same by now: nothing is left to overlay.
        if (marks.value(it.key()).mark == *it && m_score.standard == m_standard->id) {
            it = m_asked.erase(it);
            continue;
        }
        marks.insert(it.key(), {*it, m_desk.me().id, 0, {}});
        ++it;
    }
    marks.insert(standards::seenMarks(*m_standard, m_score, conversation->waitingSince,
                                      m_standard->promiseMs(m_channelKind), m_kit.clock.now()));
    const bool final = conversation->status == ConversationStatus::Resolved;
    for (const standards::Item &item : std::as_const(m_standard->items)) {
        ItemRow *row = m_rows.value(item.id);
        if (!row) continue;
        const standards::ItemMark known = marks.value(item.id);
        row->setMark(known.mark);
        row->setEnabled(!final);
        if (!standards::canSee(item))
            row->setBelow(item.atEnd && known.mark == Mark::None ? tr("asked when you resolve") : whoWords(known));
    }
    showFirstReply(*conversation);
    const standards::Tally tally = standards::tallyOf(*m_standard, marks);
    m_bar->setScore(standards::valueOf(*m_standard, marks));
    Q_EMIT hintChanged(QStringLiteral("%1/%2").arg(tally.met).arg(tally.applies));
}

void StandardsPanel::showFirstReply(const Conversation &conversation) {
    ItemRow *row = m_rows.value(QLatin1String(standards::kFirstReply));
    if (!row) return m_tick.stop();
    const qint64 promise = m_standard->promiseMs(m_channelKind);
    const FirstReply reply =
        standards::firstReplyOf(m_score, conversation.waitingSince, promise, m_kit.clock.now());
    const auto minutes = [](qint64 ms) { return tr("%Ln minute(s)", nullptr, int((std::abs(ms) + 59'999) / 60'000)); };
    QString words;
    switch (reply.state) {
        case FirstReply::State::Nothing: words = tr("nobody waits for a first reply"); break;
        case FirstReply::State::Running: words = tr("%1 left of %2").arg(minutes(reply.left), minutes(promise)); break;
        case FirstReply::State::Overdue: words = tr("%1 over the promised %2").arg(minutes(reply.left), minutes(promise)); break;
        case FirstReply::State::InTime:
        case FirstReply::State::Late: words = tr("after %1, promised: %2").arg(minutes(reply.took), minutes(promise)); break;
    }
    row->setBelow(words);
    const bool running = reply.state == FirstReply::State::Running || reply.state == FirstReply::State::Overdue;
    if (running && !m_tick.isActive()) m_tick.start();
    if (!running) m_tick.stop();
}

void StandardsPanel::showKept() {
    QStringList lines;
    const QList<standards::Score> kept = m_id ? m_desk.scores().kept(m_id) : QList<standards::Score>();
    for (const standards::Score &score : kept)
        lines += score.value
                     ? tr("Kept on %1: %2").arg(timewords::day(score.finalAt, m_kit.clock.now()), scoreWords(*score.value))
                     : tr("Resolved on %1 without being scored").arg(timewords::day(score.finalAt, m_kit.clock.now()));
    m_kept->setText(lines.join(u'\n'));
    m_kept->setVisible(!lines.isEmpty());
}

void StandardsPanel::mark(const QString &item, Mark to) {
    if (!m_standard) return;
    m_asked.insert(item, to);
    m_desk.scores().mark(m_id, {m_standard->id, item, to});
    showMarks();
}

}  // namespace heard::ui
