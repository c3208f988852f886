// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtPlugin>

#include "channelapi/export.h"
#include "channelapi/values.h"
#include "channelapi/version.h"

namespace heard::channelapi {

/// All traffic of one channel between the desk and its backend. Lives on the desk's main thread.
/// For the kinds that heard-hub serves the host has one ready (DeskHost::hubSession) over its one WebSocket; a plugin
/// for another backend brings its own and translates.
class HEARD_CHANNELAPI_EXPORT ChannelSession : public QObject {
    Q_OBJECT
public:
    ~ChannelSession() override;

    /// Begin to report what has changed since `cursor` (0: everything).
    virtual void open(qint64 cursor) = 0;
    /// Accepts a draft for sending. It is kept durably before this returns to the event loop; what becomes of it is
    /// told through changed().
    virtual void send(const Draft &draft) = 0;

Q_SIGNALS:
    void changed(const QList<heard::channelapi::ChannelEvent> &events);
    void stateChanged(const heard::channelapi::ChannelState &state);

protected:
    explicit ChannelSession(QObject *parent = nullptr);
};

/// What the desk offers to its plugins.
class HEARD_CHANNELAPI_EXPORT DeskHost {
public:
    virtual ~DeskHost();
    /// The ready-made session of a channel that heard-hub serves, owned by the caller.
    virtual ChannelSession *hubSession(const ChannelInfo &channel, QObject *parent) = 0;
};

/// The root object of a <kind>-desk module. Stateless; all calls on the main thread and quick (under a millisecond).
class HEARD_CHANNELAPI_EXPORT DeskPlugin {
public:
    virtual ~DeskPlugin();

    /// The session of a channel of this kind, owned by the caller.
    virtual ChannelSession *createSession(DeskHost &host, const ChannelInfo &channel, QObject *parent) = 0;
    /// Called as the agent types and again before sending.
    virtual DraftCheck check(const Draft &draft, const ChannelInfo &channel) const = 0;
    /// The text as the customer will see it.
    virtual QString preview(const Draft &draft, const ChannelInfo &channel) const = 0;
    /// Turns a part of a kind that only this channel has into parts the desk can show; empty: show its fallback text.
    virtual QList<Part> decode(const Part &part) const = 0;
};

}  // namespace heard::channelapi

Q_DECLARE_INTERFACE(heard::channelapi::DeskPlugin, HEARD_DESK_PLUGIN_IID)
