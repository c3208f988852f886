// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conditionfield.h"

#include <QHBoxLayout>

#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

namespace {
constexpr int kNameWidth = 120;
constexpr qsizetype kWordsShown = 3;
}  // namespace

ConditionField::ConditionField(const Kit &kit, const QString &name, const QString &any, QWidget *parent)
    : QWidget(parent), m_kit(kit), m_name(name), m_any(any) {
    auto *words = new Label(kit.theme, Theme::Text::Body, Label::Ink::Quiet);
    words->setText(name);
    words->setMinimumWidth(kNameWidth);
    m_button = new Button(kit.theme, Button::Kind::Plain, QString(), QStringLiteral("chevron-down"));
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(words);
    row->addWidget(m_button);
    row->addStretch();
    connect(m_button, &QAbstractButton::clicked, this, &ConditionField::open);
    showTicked();
}

void ConditionField::setChoices(const QList<Choice> &choices) {
    m_choices = choices;
    showTicked();
}

QList<qint64> ConditionField::ticked() const {
    QList<qint64> keys;
    for (const Choice &choice : m_choices)
        if (choice.chosen) keys << choice.key;
    return keys;
}

QStringList ConditionField::tickedWords() const {
    QStringList words;
    for (const Choice &choice : m_choices)
        if (choice.chosen) words << choice.words;
    return words;
}

void ConditionField::showTicked() {
    const QStringList words = tickedWords();
    QString text = words.mid(0, kWordsShown).join(QStringLiteral(", "));
    if (words.size() > kWordsShown) text = tr("%1 and %n more", nullptr, int(words.size() - kWordsShown)).arg(text);
    m_button->setText(words.isEmpty() ? m_any : text);
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(m_name, m_button->text()));
    m_button->updateGeometry();
    setEnabled(!m_choices.isEmpty());
}

void ConditionField::open() {
    auto *chooser = new Chooser(m_kit.theme, Chooser::Mode::Several, m_name, this);
    chooser->setChoices(m_choices);
    connect(chooser, &Chooser::toggled, this, [this](qint64 key, bool on) {
        for (Choice &choice : m_choices)
            if (choice.key == key) choice.chosen = on;
        showTicked();
        Q_EMIT changed();
    });
    chooser->openBelow(m_button);
}

}  // namespace heard::ui
