// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/channelsetup.h"

namespace heard::link {
class HubLink;
}

namespace heard::ui {

/// Channels set up at the hub that the link goes to; it asks for the kinds once someone looks at them.
class HubChannelSetup final : public ChannelSetup {
    Q_OBJECT
public:
    explicit HubChannelSetup(link::HubLink &link);

    void load() override;
    QList<QJsonObject> kinds() const override { return m_kinds; }
    void add(const QString &kind, const Form &form, QObject *context, Told told) override;
    void update(ChannelId id, const Form &form, QObject *context, Told told) override;
    void remove(ChannelId id, QObject *context, Told told) override;
    void test(ChannelId id, QObject *context, Told told) override;
    void keptSecrets(ChannelId id, QObject *context, Told told) override;

private:
    void askKinds();
    void run(const char *verb, const QJsonObject &args, QObject *context, Told told);
    void ask(const char *query, const QJsonObject &args, QObject *context, Told told);

    link::HubLink &m_link;
    bool m_wanted = false;
    QList<QJsonObject> m_kinds;
};

}  // namespace heard::ui
