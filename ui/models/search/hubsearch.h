// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "domain/channel.h"
#include "protocol/frames.h"
#include "search/stemmer.h"
#include "ui/models/search/searchsource.h"

namespace heard::link {
class HubLink;
}

namespace heard::ui {

/// Asks the hub (`ask search`) for messages that this computer may not have. Main thread.
class HubSearch final : public SearchSource {
    Q_OBJECT
public:
    HubSearch(link::HubLink &link, std::function<QList<Channel>()> channels, std::function<QString()> myName);

    void ask(const SearchQuestion &question, Take take) override;
    void open(const SearchHit &, bool) override {}  // the window opens the conversation

    /// What has to be in the replica before a message found last can be opened: it, its conversation, its customer.
    QList<protocol::Item> itemsFor(MessageId id) const { return m_items.value(id); }

private:
    SearchAnswer read(const SearchQuestion &question, const QJsonObject &result);

    link::HubLink &m_link;
    const std::function<QList<Channel>()> m_channels;
    const std::function<QString()> m_myName;
    search::Stemmer m_stemmer;
    QHash<MessageId, QList<protocol::Item>> m_items;
};

}  // namespace heard::ui
