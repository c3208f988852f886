// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "link/hublink.h"
#include "ui/models/deskplugins.h"
#include "ui/models/sendwish.h"
#include "ui/models/shelf.h"

namespace heard::ui {

/// The sessions of the channels, made by their desk plugins when first needed, and what the plugins have to say of
/// drafts. Main thread.
class ChannelSessions final : public QObject, private channelapi::DeskHost {
    Q_OBJECT
public:
    ChannelSessions(replica::Replica &replica, link::HubLink &link, const Shelf &shelf, const Clock &clock,
                    DeskPlugins plugins, QObject *parent);

    bool canAnswer(const QString &kind) const { return m_plugins.has(kind); }
    /// Blocked with "no-plugin" or "plugin-failed" if nothing can say.
    /// `over`: the channel it would go by, if not the conversation's own.
    channelapi::DraftCheck check(const Conversation &conversation, const ComposerDraft &draft, ChannelId over) const;
    /// The text as the customer will see it; empty if nothing can say.
    QString preview(const Conversation &conversation, const ComposerDraft &draft, ChannelId over) const;
    /// Gives the draft to the channel's session. Codes: "no-plugin", "plugin-failed", or of the check that blocked it
    /// (`facts` filled).
    Result<void> send(const Conversation &conversation, const ComposerDraft &draft, const SendWish &wish,
                      const QString &clientId, QJsonObject &facts);
    /// Channels changed: sessions that were made with old settings go.
    void forget();

Q_SIGNALS:
    void refused(heard::ConversationId conversation, const QString &code);

private:
    channelapi::ChannelSession *hubSession(const channelapi::ChannelInfo &channel, QObject *parent) override;
    channelapi::ChannelInfo info(ChannelId id) const;
    channelapi::ChannelSession *session(ChannelId id);

    replica::Replica &m_replica;
    link::HubLink &m_link;
    const Shelf &m_shelf;
    const Clock &m_clock;
    DeskPlugins m_plugins;
    QHash<ChannelId, channelapi::ChannelSession *> m_sessions;
};

}  // namespace heard::ui
