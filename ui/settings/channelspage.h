// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/sheet.h"

namespace heard::ui {

class FactTable;

/// Which channels and plugins there are and how they stand.
class ChannelsPage final : public Sheet {
    Q_OBJECT
public:
    ChannelsPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void addWanted();
    void channelWanted(heard::ChannelId id);

private:
    void showChannels();
    void showPlugins();

    Desk &m_desk;
    const Clock &m_clock;
    FactTable *m_channels;
    Button *m_add;
    Label *m_mayNot;
    FactTable *m_plugins;
    Label *m_folders;
};

}  // namespace heard::ui
