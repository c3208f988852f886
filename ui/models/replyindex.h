// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <memory>

#include "replies/cannedreply.h"
#include "replies/template.h"
#include "search/fuzzy.h"
#include "search/matcher.h"

namespace heard::ui {

/// All canned replies of a workspace with what searching them needs, made once off the main thread and never changed.
class ReplyIndex final {
public:
    enum class Scope { All, Mine, Team, Everybody };
    struct Filter {
        Scope scope = Scope::All;
        QString folder;  ///< with those below it; empty: all
    };
    struct Entry {
        replies::CannedReply reply;
        search::FuzzyText name;  ///< shortcut and title
        QString text;            ///< of all variants, folded
        int titleAt = 0;         ///< where the title begins in `name`'s original
    };
    struct Hit {
        int entry = 0;
        int score = 0;
        QList<search::Mark> inShortcut;  ///< matched letters, for showing them
        QList<search::Mark> inTitle;

        bool operator==(const Hit &) const = default;
    };
    using Uses = QHash<qint64, replies::Use>;  ///< by the reply's card id

    /// Cards that can't be read are left out.
    [[nodiscard]] static std::shared_ptr<const ReplyIndex> of(const QList<Card> &cards);

    const QList<Entry> &entries() const { return m_entries; }
    const replies::CannedReply *byId(CardId id) const;
    /// One's own before a team's before everybody's. Null if there is none.
    const replies::CannedReply *byShortcut(const QString &shortcut) const;
    /// Each once, in the order of the alphabet.
    const QStringList &folders() const { return m_folders; }

    /// The best first: by shortcut and title, then those that only have the words in their text (from three letters
    /// on). Nothing typed: the most used first. At most `limit`.
    [[nodiscard]] QList<Hit> find(const QString &typed, const Filter &filter, const Uses &uses, int limit) const;

private:
    bool passes(const Entry &entry, const Filter &filter) const;

    QList<Entry> m_entries;
    QHash<qint64, int> m_byId;
    QHash<QString, int> m_byShortcut;
    QStringList m_folders;
};

}  // namespace heard::ui
