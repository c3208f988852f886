// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionlist.h"

#include <QCoreApplication>
#include <QSettings>
#include <QWidget>
#include <algorithm>

namespace heard::ui {
namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(ActionGroup)
};

/// The same key, or one of two strokes that begins with the other: then one of both never comes.
bool clash(const QKeySequence &a, const QKeySequence &b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

}  // namespace

QString nameOf(ActionGroup group) {
    switch (group) {
        case ActionGroup::Conversation: return GroupWords::tr("Conversation");
        case ActionGroup::Writing: return GroupWords::tr("Writing");
        case ActionGroup::Going: return GroupWords::tr("Go to");
        case ActionGroup::Program: return GroupWords::tr("Program");
    }
    return {};
}

ActionList::ActionList(QWidget &window, QSettings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings) {}

QAction *ActionList::add(const QString &id, ActionGroup group, const QString &words,
                         const QList<QKeySequence> &defaults, std::function<void()> run) {
    remove(id);
    auto *action = new QAction(words, this);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window.addAction(action);
    const auto after =
        std::upper_bound(m_entries.begin(), m_entries.end(), group,
                         [](ActionGroup wanted, const ActionEntry &entry) { return wanted < entry.group; });
    bind(*m_entries.insert(after, {id, group, action, defaults}));
    Q_EMIT changed();
    return action;
}

void ActionList::remove(const QString &id) {
    const auto gone = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &one) { return one.id == id; });
    if (gone == m_entries.end()) return;
    gone->action->deleteLater();
    m_window.removeAction(gone->action);
    m_entries.erase(gone);
    Q_EMIT changed();
}

ActionEntry *ActionList::find(const QString &id) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &one) { return one.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const ActionEntry *ActionList::find(const QString &id) const { return const_cast<ActionList *>(this)->find(id); }

QAction *ActionList::action(const QString &id) const {
    const ActionEntry *entry = find(id);
    return entry ? entry->action : nullptr;
}

QList<QKeySequence> ActionList::keys(const QString &id) const {
    const ActionEntry *entry = find(id);
    return entry ? entry->action->shortcuts() : QList<QKeySequence>();
}

bool ActionList::isChanged(const QString &id) const { return m_settings.contains(settingOf(id)); }

QString ActionList::settingOf(const QString &id) { return QStringLiteral("keys/") + id; }

void ActionList::bind(ActionEntry &entry) {
    const QVariant chosen = m_settings.value(settingOf(entry.id));
    QList<QKeySequence> keys = entry.defaults;
    if (chosen.isValid()) keys = QKeySequence::listFromString(chosen.toString(), QKeySequence::PortableText);
    keys.removeAll(QKeySequence());
    // Enter of the number pad is the same key to a person.
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QKeyCombination last = keys.at(i)[uint(keys.at(i).count() - 1)];
        if (keys.at(i).count() == 1 && last.key() == Qt::Key_Return)
            keys << QKeySequence(QKeyCombination(last.keyboardModifiers(), Qt::Key_Enter));
    }
    entry.action->setShortcuts(keys);
}

void ActionList::setKey(const QString &id, const QKeySequence &key) {
    ActionEntry *entry = find(id);
    if (!entry) return;
    if (QList<QKeySequence>{key} == entry->defaults)
        m_settings.remove(settingOf(id));
    else
        m_settings.setValue(settingOf(id), key.toString(QKeySequence::PortableText));
    bind(*entry);
    Q_EMIT changed();
}

void ActionList::reset(const QString &id) {
    m_settings.remove(settingOf(id));
    if (ActionEntry *entry = find(id)) bind(*entry);
    Q_EMIT changed();
}

void ActionList::resetAll() {
    m_settings.remove(QStringLiteral("keys"));
    for (ActionEntry &entry : m_entries) bind(entry);
    Q_EMIT changed();
}

QStringList ActionList::conflicts(const QString &id, const QKeySequence &key) const {
    QStringList found;
    for (const ActionEntry &other : m_entries) {
        if (other.id == id) continue;
        const auto theirs = other.action->shortcuts();
        if (std::any_of(theirs.begin(), theirs.end(), [&](const QKeySequence &one) { return clash(one, key); }))
            found << other.id;
    }
    return found;
}

QStringList ActionList::conflicts(const QString &id) const {
    QStringList found;
    for (const QKeySequence &key : keys(id)) found << conflicts(id, key);
    found.removeDuplicates();
    return found;
}

ActionList::Reserved ActionList::reserved(const QKeySequence &key) {
    if (key.isEmpty()) return Reserved::No;
    const QKeyCombination first = key[0];
    const bool bare = (first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    static const QList<Qt::Key> moving{Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Escape, Qt::Key_Return,  Qt::Key_Enter,
                                       Qt::Key_Space, Qt::Key_Up,      Qt::Key_Down,   Qt::Key_Left,    Qt::Key_Right,
                                       Qt::Key_Home,  Qt::Key_End,     Qt::Key_PageUp, Qt::Key_PageDown};
    if (bare && moving.contains(first.key())) return Reserved::Moves;
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo,
                                QKeySequence::Redo, QKeySequence::SelectAll, QKeySequence::Delete,
                                QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord})
        if (QKeySequence::keyBindings(standard).contains(key)) return Reserved::Edits;
    return Reserved::No;
}

}  // namespace heard::ui
