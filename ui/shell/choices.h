// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QWidget;

/// What an agent chooses from to do something with one conversation or with many. Each opens below a button; what is
/// chosen is handed over, nothing is done here.
namespace heard::ui::choices {

/// `now` is marked; none means nobody. Without it nobody and nothing is marked.
void agent(const Kit &kit, const Desk &desk, QWidget *below, std::optional<AgentId> now,
           std::function<void(AgentId)> then);
/// A tag is put on or taken off; those that stand are ticked.
void tags(const Kit &kit, const Desk &desk, QWidget *below, const QStringList &now,
          std::function<void(const QString &tag, bool on)> then);
void department(const Kit &kit, const Desk &desk, QWidget *below, std::optional<CardId> now,
                std::function<void(CardId)> then);
void snooze(const Kit &kit, QWidget *below, std::function<void(qint64 until)> then);

}  // namespace heard::ui::choices
