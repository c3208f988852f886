// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/models/search/searchsource.h"

namespace heard::ui {

/// Canned replies in the search box, found by shortcut, title and text. Only a few, and only close ones, so that they
/// do not push messages away. Main thread; the desk outlives it.
class ReplySource final : public SearchSource {
    Q_OBJECT
public:
    explicit ReplySource(Desk &desk, QObject *parent = nullptr);

    void ask(const SearchQuestion &question, Take take) override;
    void open(const SearchHit &hit, bool beside) override;

Q_SIGNALS:
    void insertWanted(heard::CardId reply);
    void showWanted(heard::CardId reply);  ///< on the page where it can be changed

private:
    Desk &m_desk;
};

}  // namespace heard::ui
