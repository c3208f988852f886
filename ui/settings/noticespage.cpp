// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/noticespage.h"

#include <QCheckBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include "ui/settings/preferences.h"
#include "ui/style/label.h"
#include "ui/style/paint.h"

namespace heard::ui {

template <class Change>
void NoticesPage::set(Change change) {
    NoticeRules rules = m_preferences.notices();
    change(rules);
    m_preferences.setNotices(rules);
}

NoticesPage::NoticesPage(const Kit &kit, Preferences &preferences, QWidget *parent)
    : Sheet(kit, tr("Notifications"), parent), m_preferences(preferences) {
    const NoticeRules now = preferences.notices();
    addTitle(tr("New messages"), tr("A conversation that is open in the active window is never announced."));
    using Messages = NoticeRules::Messages;
    addChoice<Messages>(tr("New messages"),
                        {{Messages::All, tr("All"), {}},
                         {Messages::Mine, tr("Mine and unassigned"), {}},
                         {Messages::None, tr("None"), {}}},
                        now.messages,
                        [this](Messages which) { set([which](NoticeRules &rules) { rules.messages = which; }); });
    addTitle(tr("Also tell me"), {});
    QCheckBox *mentions = addCheck(tr("When a note mentions me"), now.mentions);
    connect(mentions, &QCheckBox::toggled, this, [this](bool on) { set([on](auto &rules) { rules.mentions = on; }); });
    QCheckBox *promises = addCheck(tr("When a promised answer is about to be late"), now.promises);
    connect(promises, &QCheckBox::toggled, this, [this](bool on) { set([on](auto &rules) { rules.promises = on; }); });
    QCheckBox *sound = addCheck(tr("With a sound"), now.sound);
    connect(sound, &QCheckBox::toggled, this, [this](bool on) { set([on](auto &rules) { rules.sound = on; }); });
    addSilence();
    column().addStretch();
}

QTimeEdit *NoticesPage::addTime(const QString &name, QTime now) {
    auto *edit = new QTimeEdit(now);
    edit->setAccessibleName(name);
    edit->setMinimumHeight(30);
    return edit;
}

void NoticesPage::addSilence() {
    const NoticeRules now = m_preferences.notices();
    addTitle(tr("Silence"), tr("Nothing is shown and nothing sounds in these hours; counts go on."));
    QCheckBox *silence = addCheck(tr("Be silent every day"), now.silence);
    auto *times = new QWidget;
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(paint::sided(24, 0, 0, 0));
    row->setSpacing(8);
    QTimeEdit *from = addTime(tr("Silent from"), now.silentFrom);
    QTimeEdit *until = addTime(tr("Silent until"), now.silentUntil);
    const auto addWord = [&](const QString &word) {
        auto *label = new Label(m_kit.theme, Theme::Text::Body);
        label->setText(word);
        row->addWidget(label);
    };
    addWord(tr("from", "from 20:00 until 8:00"));
    row->addWidget(from);
    addWord(tr("until", "from 20:00 until 8:00"));
    row->addWidget(until);
    row->addStretch();
    column().addWidget(times);
    times->setEnabled(now.silence);
    connect(silence, &QCheckBox::toggled, this, [this, times](bool on) {
        times->setEnabled(on);
        set([on](auto &rules) { rules.silence = on; });
    });
    connect(from, &QTimeEdit::timeChanged, this,
            [this](QTime time) { set([time](auto &rules) { rules.silentFrom = time; }); });
    connect(until, &QTimeEdit::timeChanged, this,
            [this](QTime time) { set([time](auto &rules) { rules.silentUntil = time; }); });
}

}  // namespace heard::ui
