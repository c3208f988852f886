// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replies/stepedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/style/button.h"
#include "ui/style/choices.h"

namespace heard::ui {
namespace {

using Do = replies::Step::Do;

constexpr qint64 kToMe = -1;  // of the choice of an agent; 0: nobody
constexpr int kHour = 60;
constexpr int kDay = 24 * 60;

}  // namespace

StepEdit::StepEdit(const Kit &kit, Desk &desk, const replies::Step &step, QWidget *parent)
    : QWidget(parent), m_desk(desk) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    build(kit);
    fill(step);
}

void StepEdit::build(const Kit &kit) {
    m_deed = new QComboBox;
    nameChoices(*m_deed, tr("What is done"));
    m_deed->addItem(tr("Reply"), int(Do::Reply));
    m_deed->addItem(tr("Note"), int(Do::Note));
    m_deed->addItem(tr("Tag"), int(Do::Tag));
    m_deed->addItem(tr("Assign"), int(Do::Assign));
    m_deed->addItem(tr("Snooze"), int(Do::Snooze));
    m_deed->addItem(tr("Resolve"), int(Do::Resolve));
    m_reply = new QComboBox;
    nameChoices(*m_reply, tr("Canned reply"));
    m_reply->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reply->setMinimumContentsLength(16);
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Text of the step"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(64);
    m_textPage = new QWidget;
    auto *texts = new QVBoxLayout(m_textPage);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->addWidget(m_reply);
    texts->addWidget(m_text);
    m_tags = new QLineEdit;
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, with commas between them"));
    m_agent = new QComboBox;
    nameChoices(*m_agent, tr("Agent"));
    m_amount = new QSpinBox;
    m_amount->setRange(1, 999);
    m_amount->setAccessibleName(tr("How long"));
    m_unit = new QComboBox;
    nameChoices(*m_unit, tr("Unit of time"));
    m_unit->addItem(tr("minutes"), 1);
    m_unit->addItem(tr("hours"), kHour);
    m_unit->addItem(tr("days"), kDay);
    m_spanPage = new QWidget;
    auto *span = new QHBoxLayout(m_spanPage);
    span->setContentsMargins(0, 0, 0, 0);
    span->addWidget(m_amount);
    span->addWidget(m_unit);
    span->addStretch();
    m_fields = {m_textPage, m_tags, m_agent, m_spanPage};
    auto *fields = new QVBoxLayout;
    for (QWidget *field : std::as_const(m_fields)) fields->addWidget(field);
    fields->addStretch();
    auto *up = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Move the step up"), QStringLiteral("arrow-up"));
    auto *remove = Button::iconOnly(kit.theme, Button::Kind::Quiet, tr("Remove the step"), QStringLiteral("trash-2"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_deed, 0, Qt::AlignTop);
    row->addLayout(fields, 1);
    row->addWidget(up, 0, Qt::AlignTop);
    row->addWidget(remove, 0, Qt::AlignTop);
    connect(m_deed, &QComboBox::activated, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    connect(m_reply, &QComboBox::activated, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &StepEdit::edited);
    connect(m_tags, &QLineEdit::textEdited, this, &StepEdit::edited);
    connect(m_agent, &QComboBox::activated, this, &StepEdit::edited);
    connect(m_amount, &QSpinBox::valueChanged, this, &StepEdit::edited);
    connect(m_unit, &QComboBox::activated, this, &StepEdit::edited);
    connect(up, &QAbstractButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(remove, &QAbstractButton::clicked, this, &StepEdit::removeWanted);
}

void StepEdit::fill(const replies::Step &step) {
    m_deed->setCurrentIndex(m_deed->findData(int(step.deed)));
    m_reply->addItem(tr("A text of its own"), qint64(0));
    const auto index = m_desk.replies().index();
    for (const ReplyIndex::Entry &entry : index->entries())
        m_reply->addItem(QStringLiteral("/%1  %2").arg(entry.reply.shortcut, entry.reply.title), entry.reply.id.v);
    m_reply->setCurrentIndex(std::max(0, m_reply->findData(step.reply.v)));
    m_text->setPlainText(step.text);
    m_tags->setText(step.tags.join(QStringLiteral(", ")));
    m_agent->addItem(tr("Whoever runs it"), kToMe);
    m_agent->addItem(tr("Nobody"), qint64(0));
    const QList<Agent> agents = m_desk.agents();
    for (const Agent &agent : agents)
        if (!agent.removed || agent.id == step.agent) m_agent->addItem(agent.name, agent.id.v);
    m_agent->setCurrentIndex(
        std::max(0, m_agent->findData(step.toMe || !step.agent ? (step.toMe ? kToMe : 0) : step.agent.v)));
    const int minutes = step.minutes > 0 ? step.minutes : kDay;
    const int unit = minutes % kDay == 0 ? kDay : minutes % kHour == 0 ? kHour : 1;
    m_unit->setCurrentIndex(m_unit->findData(unit));
    m_amount->setValue(minutes / unit);
    showFields();
}

void StepEdit::showFields() {
    const auto deed = Do(m_deed->currentData().toInt());
    const QWidget *shown = nullptr;
    switch (deed) {
        case Do::Reply:
        case Do::Note: shown = m_textPage; break;
        case Do::Tag: shown = m_tags; break;
        case Do::Assign: shown = m_agent; break;
        case Do::Snooze: shown = m_spanPage; break;
        case Do::Resolve: break;
    }
    for (QWidget *field : std::as_const(m_fields)) field->setVisible(field == shown);
    m_reply->setVisible(deed == Do::Reply);
    m_text->setVisible(deed == Do::Note || m_reply->currentData().toLongLong() == 0);
}

replies::Step StepEdit::step() const {
    replies::Step step;
    step.deed = Do(m_deed->currentData().toInt());
    switch (step.deed) {
        case Do::Reply:
            step.reply = CardId{m_reply->currentData().toLongLong()};
            if (!step.reply) step.text = m_text->toPlainText();
            break;
        case Do::Note: step.text = m_text->toPlainText(); break;
        case Do::Tag: {
            const QStringList tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
            for (const QString &tag : tags)
                if (const QString word = tag.simplified(); !word.isEmpty()) step.tags += word;
            break;
        }
        case Do::Assign: {
            const qint64 agent = m_agent->currentData().toLongLong();
            step.toMe = agent == kToMe;
            step.agent = AgentId{std::max<qint64>(0, agent)};
            break;
        }
        case Do::Snooze: step.minutes = m_amount->value() * m_unit->currentData().toInt(); break;
        case Do::Resolve: break;
    }
    return step;
}

}  // namespace heard::ui
