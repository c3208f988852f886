// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "channelapi/deskplugin.h"
#include "link/hublink.h"

namespace heard::link {

/// The ready-made session of a channel that heard-hub serves; all of them share the desk's one link. Main thread.
///
/// open() does nothing: the link brings all channels' changes into the replica by itself. changed() repeats those of
/// this channel for a plugin that wants to see them; nobody has to put them anywhere. send() hands the draft to the
/// replica's writer and returns. When the commit is done the replica says so and the entry is shown; if it can't be
/// kept, refused() says why and the draft is still where it was. A part with "local_path" in `extra` is a file of this
/// desk, uploaded before the message goes. A draft's `extra` may say how it is to go: "not_before" (ms UTC: stays here,
/// where it can be taken back, until then), "send_at" (the hub sends it then), "channel" and "identity" (ids: another
/// way to the same customer).
class HubChannelSession final : public channelapi::ChannelSession {
    Q_OBJECT
public:
    HubChannelSession(replica::Replica &replica, HubLink &link, const Clock &clock,
                      const channelapi::ChannelInfo &channel, QObject *parent);

    void open(qint64 cursor) override;
    void send(const channelapi::Draft &draft) override;

Q_SIGNALS:
    /// Codes of storage/errors.h.
    void refused(const QString &conversationId, const QString &code);

private:
    void forward(const QList<protocol::Item> &items);

    replica::Replica &m_replica;
    const Clock &m_clock;
    channelapi::ChannelInfo m_channel;
};

}  // namespace heard::link
