// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/models/search/searchsource.h"

namespace heard::ui {

/// Orders by the beginning of their number, which is how a customer names one; opening one opens the newest
/// conversation of whoever ordered. Main thread.
class OrderSource final : public SearchSource {
    Q_OBJECT
public:
    explicit OrderSource(Desk &desk, QObject *parent = nullptr);

    void ask(const SearchQuestion &question, Take take) override;
    void open(const SearchHit &hit, bool beside) override;

Q_SIGNALS:
    void openWanted(heard::ConversationId conversation, bool beside);

private:
    Desk &m_desk;
};

}  // namespace heard::ui
