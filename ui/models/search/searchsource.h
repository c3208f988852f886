// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "ui/models/search/searchhit.h"

namespace heard::ui {

/// Something that can be searched in: commands, canned replies, orders … Main thread.
class SearchSource : public QObject {
    Q_OBJECT
public:
    using Take = std::function<void(const SearchAnswer &)>;

    using QObject::QObject;
    ~SearchSource() override;

    /// Answers by `take` exactly once, at once or later; must not take longer than a millisecond on this thread. What
    /// was asked before has been overtaken: its answer is not looked at any more and may be left out.
    virtual void ask(const SearchQuestion &question, Take take) = 0;
    /// A person has chosen a hit of Kind::Source of this source. `beside`: next to what is open, where that means
    /// something.
    virtual void open(const SearchHit &hit, bool beside) = 0;
};

}  // namespace heard::ui
