// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/macroactions.h"

#include <QMenu>

#include "ui/actions/actionlist.h"
#include "ui/actions/keyhint.h"
#include "ui/composer/composer.h"
#include "ui/replies/macrorunner.h"
#include "ui/shell/conversationplace.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"

namespace heard::ui {
namespace {

QString actionOf(const replies::Macro &macro) { return QStringLiteral("macro.%1").arg(macro.id.v); }

}  // namespace

MacroActions::MacroActions(const Kit &kit, Desk &desk, QSettings &settings, MainWindow &window, ActionList &actions)
    : m_window(window), m_actions(actions), m_runner(new MacroRunner(kit, desk, settings, window)) {
    m_runner->setParent(this);
    connect(&desk.cards(), &Cards::changed, this, [this](const QSet<QString> &kinds) {
        if (kinds.isEmpty() || kinds.contains(QLatin1String(replies::kMacroKind))) fill();
    });
    connect(m_runner, &MacroRunner::stopped, this,
            [this](const QString &sentence) { m_window.inbox().tell(sentence, false); });
    connect(m_runner, &MacroRunner::ran, this,
            [this](const QString &name) { m_window.inbox().tell(tr("Done: %1").arg(name), true); });
    connect(m_runner, &MacroRunner::replyLeftOpen, this, [this](CardId reply, const PreparedReply &prepared) {
        if (!m_place) return;
        m_place->composer().setNote(false);
        m_place->composer().insert(reply, prepared);
    });
    fill();
}

MacroActions::~MacroActions() = default;

void MacroActions::fill() {
    QStringList gone = std::exchange(m_ids, {});
    const QList<replies::Macro> macros = m_runner->macros();
    for (const replies::Macro &macro : macros) {
        const QString id = actionOf(macro);
        gone.removeOne(id);
        m_ids += id;
        const QString words = tr("Macro: %1").arg(macro.name);
        const QAction *known = m_actions.action(id);
        if (known && known->text() == words) continue;
        m_actions.add(id, ActionGroup::Conversation, words, {}, [this, macroId = macro.id] {
            m_window.showInbox();
            run(macroId, m_window.inbox().place());
        });
    }
    for (const QString &id : std::as_const(gone)) m_actions.remove(id);
}

void MacroActions::run(CardId macro, ConversationPlace &place) {
    m_place = &place;
    place.composer().keepDraft();
    m_runner->run(macro, place.current());
}

void MacroActions::popUp(ConversationPlace &place) {
    auto *menu = new QMenu(&place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Macros"));
    const QList<replies::Macro> macros = m_runner->macros();
    for (const replies::Macro &macro : macros) {
        QString words = macro.name;
        words.replace(u'&', QLatin1String("&&"));
        if (const QString key = keyHint(m_actions.keys(actionOf(macro))); !key.isEmpty()) words += u'\t' + key;
        menu->addAction(words, this, [this, id = macro.id, at = &place] { run(id, *at); });
    }
    if (macros.isEmpty()) menu->addAction(tr("There are no macros yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Edit macros"), &m_window, &MainWindow::showMacros);
    place.composer().showBelowMacros(*menu);
}

}  // namespace heard::ui
