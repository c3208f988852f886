// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QPointer>
#include <functional>

#include "search/fuzzy.h"
#include "ui/models/search/searchsource.h"

namespace heard::ui {

/// The actions of a window, found by a few letters of their names. Without ">" only those with words that begin as what
/// was typed does, so that commands do not push messages away. Main thread.
class CommandSource final : public SearchSource {
    Q_OBJECT
public:
    using Actions = std::function<QList<QAction *>()>;

    /// `actions` is asked at each question: what can't be done now is left out.
    explicit CommandSource(Actions actions, QObject *parent = nullptr);

    void ask(const SearchQuestion &question, Take take) override;
    void open(const SearchHit &hit, bool beside) override;

private:
    static constexpr int kShown = 3;

    const Actions m_actions;
    QHash<QString, QPointer<QAction>> m_found;  ///< by the key of the hit
};

}  // namespace heard::ui
