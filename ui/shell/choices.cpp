// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

#include "base/clock.h"
#include "ui/models/viewwords.h"
#include "ui/style/chooser.h"
#include "ui/style/latertimes.h"
#include "ui/style/timechooser.h"
#include "ui/style/timewords.h"

namespace heard::ui::choices {
namespace {

struct ChoiceTr {
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

}  // namespace

void agent(const Kit &kit, const Desk &desk, QWidget *below, std::optional<AgentId> now,
           std::function<void(AgentId)> then) {
    QList<Choice> shown;
    const Agent me = desk.me();
    if (me.id)
        shown << Choice{me.id.v, ChoiceTr::tr("%1 (you)").arg(me.name), QStringLiteral("user-check"), now == me.id};
    shown << Choice{0, ChoiceTr::tr("Nobody"), QStringLiteral("user-x"), now == AgentId{}};
    QList<Agent> others = desk.agents();
    others.removeIf([&me](const Agent &each) { return each.removed || each.id == me.id; });
    std::sort(others.begin(), others.end(),
              [](const Agent &a, const Agent &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    for (const Agent &each : std::as_const(others))
        shown << Choice{each.id.v, each.name, QStringLiteral("user"), now == each.id};
    auto *chooser = new Chooser(kit.theme, Chooser::Mode::One, ChoiceTr::tr("Assign to"), below);
    chooser->setChoices(shown);
    QObject::connect(chooser, &Chooser::chosen, below, [then](qint64 key) { then(AgentId{key}); });
    chooser->openBelow(below);
}

void tags(const Kit &kit, const Desk &desk, QWidget *below, const QStringList &now,
          std::function<void(const QString &, bool)> then) {
    QStringList all = desk.counts().tags.keys();
    for (const QString &tag : now)
        if (!all.contains(tag)) all << tag;
    std::sort(all.begin(), all.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QList<Choice> shown;
    for (qsizetype i = 0; i < all.size(); ++i) shown << Choice{i, all.at(i), {}, now.contains(all.at(i))};
    auto *chooser = new Chooser(kit.theme, Chooser::Mode::Several, ChoiceTr::tr("Tags"), below);
    chooser->setChoices(shown);
    chooser->setNewWords(ChoiceTr::tr("New tag “%1”"));
    QObject::connect(chooser, &Chooser::toggled, below, [then, all](qint64 key, bool on) { then(all.at(key), on); });
    QObject::connect(chooser, &Chooser::newWanted, below, [then](const QString &tag) { then(tag, true); });
    chooser->openBelow(below);
}

void department(const Kit &kit, const Desk &desk, QWidget *below, std::optional<CardId> now,
                std::function<void(CardId)> then) {
    QList<Choice> shown{{0, ChoiceTr::tr("No department"), {}, now == CardId{}}};
    for (const Department &each : departmentsOf(desk.cards()))
        shown << Choice{each.id.v, each.name, QStringLiteral("building-2"), now == each.id};
    auto *chooser = new Chooser(kit.theme, Chooser::Mode::One, ChoiceTr::tr("Move to department"), below);
    chooser->setChoices(shown);
    QObject::connect(chooser, &Chooser::chosen, below, [then](qint64 key) { then(CardId{key}); });
    chooser->openBelow(below);
}

void snooze(const Kit &kit, QWidget *below, std::function<void(qint64)> then) {
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(ChoiceTr::tr("Snooze until"));
    for (const LaterTime &time : laterTimes(kit.clock.now())) {
        const QString words = time.name + QLatin1Char('\t') + timewords::ahead(time.until, kit.clock.now());
        menu->addAction(words, below, [then, until = time.until] { then(until); });
    }
    menu->addSeparator();
    menu->addAction(ChoiceTr::tr("Choose a time…"), below, [kit, below, then] {
        const TimeChooser::Words words{
            ChoiceTr::tr("Snooze until"),
            ChoiceTr::tr("The conversations come back to the inbox at this time, or as soon as the customer writes."),
            ChoiceTr::tr("Snooze")};
        auto *chooser = new TimeChooser(kit, words, below);
        QObject::connect(chooser, &TimeChooser::chosen, below, then);
        chooser->open();
    });
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
}

}  // namespace heard::ui::choices
