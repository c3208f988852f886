// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "domain/people.h"
#include "replica/reader.h"
#include "search/indexreader.h"
#include "ui/models/search/searchhit.h"

namespace heard::ui {

/// Asks the index and reads what it names from the replica: the answers of ReplicaSearch. For one thread.
class ReplicaQuery final {
public:
    struct Facts {
        QList<Channel> channels;
        Agent me;
    };

    /// Codes of IndexReader::open and Reader::open.
    [[nodiscard]] static Result<std::unique_ptr<ReplicaQuery>> open(const QString &replicaPath,
                                                                    const QString &indexPath);
    ~ReplicaQuery();

    /// Until `stop` is true; then the answer is worth nothing. What can't be read is logged and left out.
    SearchAnswer answer(const SearchQuestion &question, const Facts &facts, const std::function<bool()> &stop);

private:
    ReplicaQuery(std::unique_ptr<replica::Reader> reader, std::unique_ptr<search::IndexReader> index);
    void addPeople(const SearchQuestion &question, SearchAnswer &answer);
    void addSubjects(const SearchQuestion &question, const Facts &facts, SearchAnswer &answer);
    void addMessages(const SearchQuestion &question, const Facts &facts, const std::function<bool()> &stop,
                     SearchAnswer &answer);

    std::unique_ptr<replica::Reader> m_reader;
    std::unique_ptr<search::IndexReader> m_index;
    search::Stemmer m_stemmer;
};

/// A message as a hit, if it fits; also for those that the hub sends.
[[nodiscard]] std::optional<SearchHit> messageHit(const Message &message,
                                                  const std::optional<Conversation> &conversation,
                                                  const QList<Channel> &channels, const QString &me,
                                                  search::Matcher &matcher);

}  // namespace heard::ui
