// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "search/stemmer.h"
#include "ui/models/rows.h"
#include "ui/models/search/searchsource.h"

namespace heard::test {

/// Searches in what a DemoDesk holds, by the real rules and without an index; answers at once.
class DemoSearch final : public ui::SearchSource {
public:
    struct Facts {
        QList<Conversation> conversations;
        QHash<qint64, QList<ui::MessageRow>> history;
    };
    explicit DemoSearch(std::function<Facts()> facts) : m_facts(std::move(facts)) {}

    void ask(const ui::SearchQuestion &question, Take take) override;
    void open(const ui::SearchHit &, bool) override {}

private:
    const std::function<Facts()> m_facts;
    search::Stemmer m_stemmer;
};

}  // namespace heard::test
