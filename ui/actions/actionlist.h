// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

class QSettings;

namespace heard::ui {

/// Where an action stands in lists, in this order.
enum class ActionGroup { Conversation, Writing, Going, Program };

[[nodiscard]] QString nameOf(ActionGroup group);

/// One action with its place and its keys.
struct ActionEntry {
    QString id;  ///< "conversation.resolve": in the settings, never shown
    ActionGroup group = ActionGroup::Program;
    QAction *action = nullptr;  ///< its text is what the action does, without an ellipsis; owned by the list
    QList<QKeySequence> defaults;
};

/// All actions of a window: bound to their keys in it, shown on the sheet, in the settings and in the search. Keys that
/// a person has changed are kept in `settings` under "keys/", the others follow this version's defaults. Main thread;
/// the window and the settings outlive it.
class ActionList final : public QObject {
    Q_OBJECT
public:
    ActionList(QWidget &window, QSettings &settings, QObject *parent = nullptr);

    /// An id that is there already is replaced, so that what comes and goes (a macro) may be added again.
    QAction *add(const QString &id, ActionGroup group, const QString &words, const QList<QKeySequence> &defaults,
                 std::function<void()> run);
    void remove(const QString &id);
    /// By group, and in each in the order in which they were added.
    const QList<ActionEntry> &entries() const { return m_entries; }
    QAction *action(const QString &id) const;  ///< nullptr if there is none
    QList<QKeySequence> keys(const QString &id) const;
    bool isChanged(const QString &id) const;

    /// Gives it this key alone; none if it is empty. Another action that has the key keeps it too, and `conflicts`
    /// tells: take it away first.
    void setKey(const QString &id, const QKeySequence &key);
    void reset(const QString &id);
    void resetAll();
    /// The ids of the other actions that would not work beside `id` on `key`: they have the same or its beginning.
    QStringList conflicts(const QString &id, const QKeySequence &key) const;
    /// Of `id` as it is now.
    QStringList conflicts(const QString &id) const;

    /// What forbids a key for any action.
    enum class Reserved { No, Moves, Edits };  ///< it moves between controls and works them; it edits in text fields
    static Reserved reserved(const QKeySequence &key);

Q_SIGNALS:
    /// Actions have come or gone, or keys have changed.
    void changed();

private:
    ActionEntry *find(const QString &id);
    const ActionEntry *find(const QString &id) const;
    void bind(ActionEntry &entry);
    static QString settingOf(const QString &id);

    QWidget &m_window;
    QSettings &m_settings;
    QList<ActionEntry> m_entries;
};

}  // namespace heard::ui
