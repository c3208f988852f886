// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sidedesk.h"

namespace heard::ui {

SideDesk::SideDesk(Desk &main) : m_main(main), m_messages(main.newMessages()) {
    connect(&main, &Desk::countsChanged, this, &Desk::countsChanged);
    connect(&main, &Desk::linkChanged, this, &Desk::linkChanged);
    connect(&main, &Desk::channelsChanged, this, &Desk::channelsChanged);
    connect(&main, &Desk::agentsChanged, this, &Desk::agentsChanged);
    connect(&main, &Desk::pluginsChanged, this, &Desk::pluginsChanged);
    connect(&main, &Desk::customerTyping, this, &Desk::customerTyping);
    connect(&main, &Desk::blobReady, this, &Desk::blobReady);
    connect(&main, &Desk::blobFailed, this, &Desk::blobFailed);
    connect(&main, &Desk::draftsChanged, this, &Desk::draftsChanged);
    connect(&main, &Desk::sampleChanged, this, &Desk::sampleChanged);
    connect(&main, &Desk::settled, this, &Desk::settled);
    connect(&main, &Desk::conversationsChanged, this, [this](const QSet<ConversationId> &ids) {
        Q_EMIT conversationsChanged(ids);
        const ConversationId mine = currentConversation();
        if (!mine || (!ids.isEmpty() && !ids.contains(mine))) return;
        Q_EMIT conversationChanged(mine);
        if (ids.isEmpty()) Q_EMIT draftsChanged(mine);
    });
    // What went wrong is said where it was asked for.
    connect(&main, &Desk::failed, this, [this](const QString &code, const QJsonObject &facts, ConversationId id) {
        if (id && id == currentConversation()) Q_EMIT failed(code, facts, id);
    });
}

SideDesk::~SideDesk() = default;

void SideDesk::openConversation(ConversationId id) {
    if (const ConversationId before = currentConversation(); before && before != id) m_main.typing(before, false);
    m_main.keeping().open(id);
    m_messages->open(id);
}

void SideDesk::openConversationAt(ConversationId id, MessageId at) {
    m_main.keeping().open(id);
    m_messages->open(id, at);
}

}  // namespace heard::ui
