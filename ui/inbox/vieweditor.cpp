// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/vieweditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/inbox/conditionfield.h"
#include "ui/models/viewwords.h"
#include "ui/style/button.h"
#include "ui/style/chip.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

using Status = ConversationStatus;

constexpr int kUsualWidth = 480;
constexpr int kCountAfterMs = 150;
constexpr int kLongestWaitMinutes = 7 * 24 * 60;
constexpr Status kStatuses[] = {Status::Open, Status::Waiting, Status::Snoozed, Status::Resolved};

template <class Id>
QList<Id> idsOf(const QList<qint64> &keys) {
    QList<Id> ids;
    for (const qint64 key : keys) ids << Id{key};
    return ids;
}

}  // namespace

ViewEditor::ViewEditor(const Kit &kit, Desk &desk, const SavedView &view, QWidget *parent)
    : QDialog(parent), m_kit(kit), m_desk(desk), m_view(view) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(view.id ? tr("Change the view") : tr("New view"));
    setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    m_name = new QLineEdit(view.name);
    m_name->setPlaceholderText(tr("Such as: Late in delivery"));
    m_name->setMaxLength(60);
    m_name->setAccessibleName(tr("Name"));
    column->addWidget(named(tr("Name"), m_name));
    addStatuses(column);
    addLists(column);
    addTimes(column);
    m_whose = new QComboBox;
    m_whose->addItems({tr("Only me"), tr("Everybody")});
    m_whose->setCurrentIndex(view.mine ? 0 : 1);
    m_whose->setEnabled(!view.id);  // whose a card is does not change
    m_whose->setAccessibleName(tr("Who sees it"));
    column->addWidget(named(tr("Who sees it"), m_whose));
    addButtons(column);
    resize(sizeHint().expandedTo({kUsualWidth, 0}));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kCountAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &ViewEditor::count);
    connect(m_name, &QLineEdit::textChanged, this, &ViewEditor::onChanged);
    onChanged();
    count();
    m_name->setFocus();
}

QWidget *ViewEditor::named(const QString &name, QWidget *field) {
    auto *line = new QWidget;
    auto *words = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Quiet);
    words->setText(name);
    words->setMinimumWidth(120);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(words);
    row->addWidget(field, 1);
    return line;
}

void ViewEditor::addStatuses(QVBoxLayout *column) {
    const QStringList names{tr("Open"), tr("Waiting"), tr("Snoozed"), tr("Resolved")};
    auto *chips = new QWidget;
    auto *row = new QHBoxLayout(chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *chip = new Chip(m_kit.theme, names.at(i));
        chip->setCheckable(true);
        const QList<Status> &asked = m_view.filter.statuses;
        chip->setChecked(asked.isEmpty() ? kStatuses[i] != Status::Resolved : asked.contains(kStatuses[i]));
        connect(chip, &QAbstractButton::toggled, this, &ViewEditor::onChanged);
        row->addWidget(chip);
        m_statuses << chip;
    }
    row->addStretch();
    column->addWidget(named(tr("Conversations"), chips));
    auto *more = new QWidget;
    auto *second = new QHBoxLayout(more);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(6);
    m_unread = new Chip(m_kit.theme, tr("Unread"));
    m_mentioned = new Chip(m_kit.theme, tr("Mention me"));
    for (Chip *chip : {m_unread, m_mentioned}) {
        chip->setCheckable(true);
        chip->setChecked(chip == m_unread ? m_view.filter.unread : m_view.filter.mentioned);
        connect(chip, &QAbstractButton::toggled, this, &ViewEditor::onChanged);
        second->addWidget(chip);
    }
    second->addStretch();
    column->addWidget(named(tr("Only those that are"), more));
}

ConditionField *ViewEditor::field(QVBoxLayout *column, const QString &name, const QString &any,
                                  const QList<Choice> &choices) {
    auto *made = new ConditionField(m_kit, name, any);
    made->setChoices(choices);
    connect(made, &ConditionField::changed, this, &ViewEditor::onChanged);
    column->addWidget(made);
    return made;
}

void ViewEditor::addLists(QVBoxLayout *column) {
    const Filter &f = m_view.filter;
    QList<Choice> agents{{Filter::kMe.v, tr("Whoever looks"), {}, f.assignees.contains(Filter::kMe)},
                         {Filter::kNobody.v, tr("Nobody"), {}, f.assignees.contains(Filter::kNobody)}};
    for (const Agent &agent : m_desk.agents())
        if (!agent.removed || f.assignees.contains(agent.id))
            agents << Choice{agent.id.v, agent.name, {}, f.assignees.contains(agent.id)};
    m_assignees = field(column, tr("Assigned to"), tr("Anybody"), agents);

    QList<Choice> departments;
    const QList<Department> known = departmentsOf(m_desk.cards());
    if (!known.isEmpty()) departments << Choice{0, tr("No department"), {}, f.departments.contains(CardId{})};
    for (const Department &department : known)
        departments << Choice{department.id.v, department.name, {}, f.departments.contains(department.id)};
    m_departments = field(column, tr("Department"), tr("Any"), departments);

    QList<Choice> channels;
    for (const Channel &channel : m_desk.channels())
        if (!channel.removed || f.channels.contains(channel.id))
            channels << Choice{channel.id.v, channel.name, {}, f.channels.contains(channel.id)};
    m_channels = field(column, tr("Channel"), tr("Any"), channels);

    QStringList tags = m_desk.counts().tags.keys();
    for (const QString &tag : f.tags)
        if (!tags.contains(tag, Qt::CaseInsensitive)) tags << tag;
    std::sort(tags.begin(), tags.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QList<Choice> choices;
    for (qsizetype i = 0; i < tags.size(); ++i)
        choices << Choice{i, tags.at(i), {}, f.tags.contains(tags.at(i), Qt::CaseInsensitive)};
    m_tags = field(column, tr("One of the tags"), tr("Any"), choices);
}

void ViewEditor::addTimes(QVBoxLayout *column) {
    m_waiting = new QSpinBox;
    m_waiting->setRange(0, kLongestWaitMinutes);
    m_waiting->setSingleStep(5);
    m_waiting->setSpecialValueText(tr("Any time"));
    m_waiting->setSuffix(tr(" min and more"));
    m_waiting->setValue(m_view.filter.waitingMinutes);
    m_waiting->setAccessibleName(tr("The customer waits for"));
    connect(m_waiting, &QSpinBox::valueChanged, this, &ViewEditor::onChanged);
    column->addWidget(named(tr("The customer waits"), m_waiting));
    m_due = new QComboBox;
    m_due->addItem(tr("Any promise"), -1);
    m_due->addItem(tr("Late"), 0);
    for (const int minutes : {10, 30, 60}) m_due->addItem(tr("Late or due in %n min", nullptr, minutes), minutes);
    if (m_due->findData(m_view.filter.dueMinutes) < 0)
        m_due->addItem(tr("Late or due in %n min", nullptr, m_view.filter.dueMinutes), m_view.filter.dueMinutes);
    m_due->setCurrentIndex(m_due->findData(m_view.filter.dueMinutes));
    m_due->setAccessibleName(tr("Promised answer"));
    connect(m_due, &QComboBox::currentIndexChanged, this, &ViewEditor::onChanged);
    column->addWidget(named(tr("Promised answer"), m_due));
}

void ViewEditor::addButtons(QVBoxLayout *column) {
    m_count = new Label(m_kit.theme, Theme::Text::Body, Label::Ink::Accent, true);
    m_count->setAccessibleName(tr("How many it shows now"));
    m_save = new Button(m_kit.theme, Button::Kind::Primary, tr("Save"));
    m_save->setDefault(true);
    auto *cancel = new Button(m_kit.theme, Button::Kind::Plain, tr("Cancel"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    column->addWidget(m_count);
    row->addStretch();
    if (m_view.id) {
        auto *remove = new Button(m_kit.theme, Button::Kind::Quiet, tr("Remove"), QStringLiteral("trash-2"));
        connect(remove, &QAbstractButton::clicked, this, [this] {
            Q_EMIT removed(m_view.id);
            accept();
        });
        row->addWidget(remove);
    }
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &ViewEditor::keep);
}

Filter ViewEditor::filter() const {
    Filter f = m_view.filter;
    f.statuses = {};
    for (qsizetype i = 0; i < m_statuses.size(); ++i)
        if (m_statuses.at(i)->isChecked()) f.statuses << kStatuses[i];
    f.assignees = idsOf<AgentId>(m_assignees->ticked());
    f.departments = idsOf<CardId>(m_departments->ticked());
    f.channels = idsOf<ChannelId>(m_channels->ticked());
    f.tags = m_tags->tickedWords();
    f.unread = m_unread->isChecked();
    f.mentioned = m_mentioned->isChecked();
    f.waitingMinutes = m_waiting->value();
    f.dueMinutes = m_due->currentData().toInt();
    return f;
}

void ViewEditor::onChanged() {
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    m_pause.start();
}

void ViewEditor::count() {
    m_desk.countMatching(filter(), this, [this](const InboxCount &count) {
        m_count->setText(tr("%n conversation(s) now", nullptr, count.all));
    });
}

void ViewEditor::keep() {
    m_view.name = m_name->text().trimmed();
    m_view.filter = filter();
    m_view.mine = m_whose->currentIndex() == 0;
    Q_EMIT kept(m_view);
    accept();
}

}  // namespace heard::ui
