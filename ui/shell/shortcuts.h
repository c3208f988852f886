// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QWidget;

namespace heard::ui {

class Theme;

/// Every key of the window in one table, from which they are both bound and shown.
enum class Command { Resolve, Reply, Note, NextConversation, PreviousConversation, List, Messages, Settings, Keys };

struct Shortcut {
    Command command;
    QKeySequence keys;
    QString words;
};

[[nodiscard]] QList<Shortcut> shortcuts();
/// A small window that lists them; deletes itself when closed.
void showShortcuts(const Theme &theme, QWidget *parent);

}  // namespace heard::ui
