// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "domain/channel.h"
#include "search/indexwriter.h"
#include "search/query.h"
#include "search/stemmer.h"

namespace heard::search {

/// Asks the search index, through a read-only connection of its own, on one thread. It gives ids; what they stand for
/// is read from the replica or the ledger, and what has the last word is a Matcher on that.
class IndexReader {
public:
    /// Codes: "open-failed" and those of storage/errors.h; there is none before a writer has made it.
    [[nodiscard]] static Result<std::unique_ptr<IndexReader>> open(const QString &path);
    ~IndexReader();

    /// What of a query the index can't know by itself.
    struct Context {
        QList<ChannelId> channels;  ///< that query.channels mean
        AgentId me;
    };
    /// False ends the search.
    using Take = std::function<bool(MessageId)>;
    using Stop = std::function<bool()>;

    /// The messages that may fit, newest first, older than `before` (none: all), until `take` has enough or `stop` says
    /// so; `stop` is asked every few milliseconds. True if it came to the end.
    Result<bool> messages(const Query &query, const Context &context, MessageId before, const Take &take,
                          const Stop &stop);
    /// Conversations by their subject, newest first.
    Result<QList<ConversationId>> subjects(const Query &query, int limit);
    /// Customers whose name, address or telephone number may begin as the query's words do, newest first.
    Result<QList<CustomerId>> people(const Query &query, int limit);
    ConversationId newestConversationOf(CustomerId customer);
    /// As of the last commit; a place that is not whole if it can't be read.
    IndexPlace place();

private:
    struct Private;
    explicit IndexReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The channels that the words of channel: mean, by their name or kind.
[[nodiscard]] QList<ChannelId> channelsFor(const QStringList &wanted, const QList<Channel> &channels);

}  // namespace heard::search
