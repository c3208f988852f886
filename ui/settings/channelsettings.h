// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/style/kit.h"
#include "ui/style/pages.h"

namespace heard::ui {

class ChannelsPage;
class SubSheet;

/// The channels' part of the settings: the overview, and in front of it the sheet that one has gone to.
class ChannelSettings final : public Pages {
    Q_OBJECT
public:
    ChannelSettings(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    void showOverview();
    void showKinds();
    void showChannel(ChannelId id);

private:
    void showForm(const ChannelKind &kind, const std::optional<Channel> &channel);
    void onSaved(ChannelId id);
    void onKinds();
    void waitFor(ChannelId id);
    void show(SubSheet *sheet, std::function<void()> back);
    ChannelKind kindOf(const QString &kind) const;

    Kit m_kit;
    Desk &m_desk;
    ChannelsPage *m_overview;
    SubSheet *m_front = nullptr;
    ChannelId m_awaited;  ///< was added, and is shown when the hub's event has come
};

}  // namespace heard::ui
