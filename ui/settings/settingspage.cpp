// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/settings/facttable.h"
#include "ui/settings/statewords.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {

SettingsPage::SettingsPage(const Kit &kit, Desk &desk, QWidget *parent) : QWidget(parent), m_kit(kit), m_desk(desk) {
    auto *content = new QWidget;
    content->setMaximumWidth(860);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(32, 24, 32, 32);
    column->setSpacing(8);
    auto *title = new Label(kit.theme, Theme::Text::Display, Label::Ink::Text, true);
    title->setText(tr("Settings"));
    column->addWidget(title);
    addAppearance(*column);

    addTitle(*column, tr("Channels"),
             tr("Where customers write. Channels are added on the hub: heard-hub channel add."));
    m_channels = new FactTable(kit, {tr("Channel"), tr("State"), tr("Public address")});
    m_channels->setAccessibleName(tr("Channels"));
    column->addWidget(m_channels);

    addTitle(*column, tr("Plugins"),
             tr("Each channel kind is a plugin, with one half on the desk and one on the hub."));
    m_plugins = new FactTable(kit, {tr("Plugin"), tr("Side"), tr("Version"), tr("State")});
    m_plugins->setAccessibleName(tr("Plugins"));
    column->addWidget(m_plugins);
    m_folders = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_folders->setWordWrap(true);
    m_folders->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_folders);

    addTitle(*column, tr("About"),
             tr("Heard %1, on Qt %2. Free software under the GNU General Public License, version 3 or later. "
                "Icons by Lucide (ISC).")
                 .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())));
    column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setWidget(content);
    content->setBackgroundRole(QPalette::AlternateBase);
    scroll->viewport()->setBackgroundRole(QPalette::AlternateBase);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(scroll);

    connect(&desk, &Desk::channelsChanged, this, &SettingsPage::showChannels);
    connect(&desk, &Desk::pluginsChanged, this, &SettingsPage::showPlugins);
    showChannels();
    showPlugins();
}

void SettingsPage::addTitle(QVBoxLayout &column, const QString &title, const QString &words) {
    auto *head = new Label(m_kit.theme, Theme::Text::Title, Label::Ink::Text, true);
    head->setText(title);
    head->setContentsMargins(0, 20, 0, 0);
    auto *below = new Label(m_kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    below->setText(words);
    below->setWordWrap(true);
    below->setContentsMargins(0, 0, 0, 4);
    column.addWidget(head);
    column.addWidget(below);
}

void SettingsPage::addAppearance(QVBoxLayout &column) {
    addTitle(column, tr("Appearance"), tr("Light, dark, or as the system is."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *group = new QButtonGroup(this);
    const auto offer = [&](Theme::Choice choice, const QString &words, const QString &icon) {
        auto *button = new Button(m_kit.theme, Button::Kind::Plain, words, icon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setChecked(m_kit.theme.choice() == choice);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, choice] { Q_EMIT themeChosen(choice); });
    };
    offer(Theme::Choice::System, tr("System"), QStringLiteral("monitor"));
    offer(Theme::Choice::Light, tr("Light"), QStringLiteral("sun"));
    offer(Theme::Choice::Dark, tr("Dark"), QStringLiteral("moon"));
    row->addStretch();
    column.addLayout(row);
}

void SettingsPage::showChannels() {
    m_channels->clear();
    for (const Channel &channel : m_desk.channels()) {
        if (channel.removed) continue;
        m_channels->addRow({channel.name, channelStateWords(channel), channel.publicUrl},
                           channel.state == Channel::State::Down || channel.state == Channel::State::Trouble);
    }
    m_channels->finish(tr("No channels yet."));
}

void SettingsPage::showPlugins() {
    m_plugins->clear();
    for (const PluginRow &plugin : m_desk.plugins()) {
        const QString name = plugin.name.isEmpty() ? plugin.file : plugin.name;
        const QString side = plugin.side == QLatin1String("hub") ? tr("hub") : tr("desk");
        m_plugins->addRow({name, side, plugin.version, pluginStateWords(plugin)}, !plugin.reason.isEmpty());
    }
    m_plugins->finish(tr("No plugins were found."));
    const QStringList folders = m_desk.pluginFolders();
    m_folders->setVisible(!folders.isEmpty());
    m_folders->setText(tr("Plugins are looked for at the start in:\n%1").arg(folders.join(QLatin1Char('\n'))));
}

}  // namespace heard::ui
