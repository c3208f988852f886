// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channelspage.h"

#include <QVBoxLayout>

#include "base/clock.h"
#include "domain/silence.h"
#include "ui/settings/facttable.h"
#include "ui/settings/statewords.h"
#include "ui/style/label.h"
#include "ui/style/language.h"

namespace heard::ui {

ChannelsPage::ChannelsPage(const Kit &kit, Desk &desk, QWidget *parent)
    : Sheet(kit, tr("Channels and plugins"), parent), m_desk(desk), m_clock(kit.clock) {
    addTitle(tr("Channels"), tr("Where customers write."));
    m_channels = new FactTable(kit, {tr("Channel"), tr("State"), tr("Public address")});
    m_channels->setAccessibleName(tr("Channels"));
    column().addWidget(m_channels);
    m_add = new Button(kit.theme, Button::Kind::Primary, tr("Add a channel"), QStringLiteral("plus"));
    column().addWidget(m_add, 0, Qt::AlignLeft);
    m_mayNot = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_mayNot->setText(tr("An administrator can add and change channels."));
    column().addWidget(m_mayNot);
    setFocusProxy(m_add);
    connect(m_add, &QAbstractButton::clicked, this, &ChannelsPage::addWanted);

    addTitle(tr("Plugins"), tr("Each channel kind is a plugin, with one half on the desk and one on the hub."));
    m_plugins = new FactTable(kit, {tr("Plugin"), tr("Side"), tr("Version"), tr("State")});
    m_plugins->setAccessibleName(tr("Plugins"));
    column().addWidget(m_plugins);
    m_folders = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_folders->setWordWrap(true);
    m_folders->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column().addWidget(m_folders);
    column().addStretch();
    connect(&desk, &Desk::channelsChanged, this, &ChannelsPage::showChannels);
    connect(&desk, &Desk::pluginsChanged, this, &ChannelsPage::showPlugins);
    showChannels();
    showPlugins();
}

void ChannelsPage::showChannels() {
    m_channels->clear();
    for (const Channel &channel : m_desk.channels()) {
        if (channel.removed) continue;
        m_channels->addRow(
            {channel.name, channelStateWords(channel, m_clock.now()), channel.publicUrl},
            channel.state == Channel::State::Down || channel.state == Channel::State::Trouble || silenceOf(channel));
        QPushButton *open = m_channels->openFirstCell(tr("Settings of “%1”").arg(channel.name));
        connect(open, &QAbstractButton::clicked, this, [this, id = channel.id] { Q_EMIT channelWanted(id); });
    }
    const bool may = m_desk.me().roles.contains(QLatin1String("administrator"));
    m_add->setVisible(may);
    m_mayNot->setVisible(!may);
    m_channels->finish(tr("No channels yet."));
}

void ChannelsPage::showPlugins() {
    m_plugins->clear();
    for (const PluginRow &plugin : m_desk.plugins()) {
        // The id below its name: it is what a person types to enable or release it.
        const QString id = plugin.name.isEmpty() ? plugin.file : plugin.name;
        const QString called = inOurLanguage(plugin.names);
        const QString name = called.isEmpty() ? id : called + QLatin1Char('\n') + id;
        const QString side = plugin.side == QLatin1String("hub") ? tr("hub") : tr("desk");
        m_plugins->addRow({name, side, plugin.version, pluginStateWords(plugin)}, !plugin.reason.isEmpty());
    }
    m_plugins->finish(tr("No plugins were found."));
    const QStringList folders = m_desk.pluginFolders();
    m_folders->setVisible(!folders.isEmpty());
    m_folders->setText(tr("Plugins are looked for at the start in:\n%1").arg(folders.join(QLatin1Char('\n'))));
}

}  // namespace heard::ui
