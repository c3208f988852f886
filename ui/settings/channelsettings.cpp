// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channelsettings.h"

#include "ui/settings/channelform.h"
#include "ui/settings/channelpage.h"
#include "ui/settings/channelspage.h"
#include "ui/settings/kindspage.h"

namespace heard::ui {

ChannelSettings::ChannelSettings(const Kit &kit, Desk &desk, QWidget *parent)
    : Pages(parent), m_kit(kit), m_desk(desk), m_overview(new ChannelsPage(kit, desk)) {
    addWidget(m_overview);
    connect(m_overview, &ChannelsPage::addWanted, this, &ChannelSettings::showKinds);
    connect(m_overview, &ChannelsPage::channelWanted, this, &ChannelSettings::showChannel);
    connect(&desk, &Desk::channelsChanged, this, [this] {
        if (m_awaited) waitFor(m_awaited);
    });
    connect(&desk.channelSetup(), &ChannelSetup::kindsChanged, this, &ChannelSettings::onKinds);
    desk.channelSetup().load();
}

void ChannelSettings::showOverview() {
    if (!m_front) return;
    // Also called from within the sheet's own signal.
    m_front->disconnect(this);
    m_front->deleteLater();
    removeWidget(m_front);
    m_front = nullptr;
    setCurrentWidget(m_overview);
    m_overview->setFocus();
}

void ChannelSettings::show(SubSheet *sheet, std::function<void()> back) {
    showOverview();
    m_front = sheet;
    addWidget(sheet);
    setCurrentWidget(sheet);
    sheet->setFocus();
    connect(sheet, &SubSheet::left, this, std::move(back));
}

ChannelKind ChannelSettings::kindOf(const QString &kind) const {
    for (const QJsonObject &metadata : m_desk.channelSetup().kinds())
        if (metadata.value(QLatin1String("kind")).toString() == kind) return channelKindFrom(metadata);
    return {};
}

/// A page that was made before its kind was known lacks what only the kind can say.
void ChannelSettings::onKinds() {
    const auto *page = qobject_cast<ChannelPage *>(m_front);
    if (page && !page->knowsKind()) showChannel(page->channel());
}

void ChannelSettings::showKinds() {
    auto *kinds = new KindsPage(m_kit, m_desk);
    connect(kinds, &KindsPage::chosen, this,
            [this](const QJsonObject &metadata) { showForm(channelKindFrom(metadata), std::nullopt); });
    show(kinds, [this] { showOverview(); });
}

void ChannelSettings::showForm(const ChannelKind &kind, const std::optional<Channel> &channel) {
    auto *form = new ChannelForm(m_kit, m_desk, kind, channel);
    connect(form, &ChannelForm::saved, this, &ChannelSettings::onSaved);
    const ChannelId id = channel ? channel->id : ChannelId();
    show(form, [this, id] { id ? showChannel(id) : showKinds(); });
}

void ChannelSettings::onSaved(ChannelId id) {
    showOverview();
    waitFor(id);
}

/// What was added is told by an event of its own, which may come after the answer.
void ChannelSettings::waitFor(ChannelId id) {
    m_awaited = id;
    showChannel(id);
}

void ChannelSettings::showChannel(ChannelId id) {
    const QList<Channel> channels = m_desk.channels();
    for (const Channel &channel : channels) {
        if (channel.id != id || channel.removed) continue;
        m_awaited = {};
        auto *page = new ChannelPage(m_kit, m_desk, channel, kindOf(channel.kind));
        connect(page, &ChannelPage::changeWanted, this, [this, id] {
            for (const Channel &now : m_desk.channels())
                if (now.id == id) return showForm(kindOf(now.kind), now);
        });
        return show(page, [this] { showOverview(); });
    }
}

}  // namespace heard::ui
