// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/webchat/hub/tabs.h"

namespace heard::webchat {

void Tabs::open(quint64 socket, const QString &peer, qint64 now) {
    Tab tab;
    tab.peer = peer;
    tab.openedAt = now;
    m_tabs.insert(socket, tab);
}

void Tabs::close(quint64 socket) {
    const Tab tab = m_tabs.take(socket);
    m_byVisitor.remove(tab.visitor, socket);
}

Tab *Tabs::find(quint64 socket) {
    const auto found = m_tabs.find(socket);
    return found == m_tabs.end() ? nullptr : &*found;
}

bool Tabs::assign(quint64 socket, const QString &visitor) {
    Tab *tab = find(socket);
    if (!tab || m_byVisitor.count(visitor) >= kMostOfOneVisitor) return false;
    tab->visitor = visitor;
    m_byVisitor.insert(visitor, socket);
    return true;
}

QList<quint64> Tabs::silentSince(qint64 moment) const {
    QList<quint64> silent;
    for (auto tab = m_tabs.begin(); tab != m_tabs.end(); ++tab)
        if (tab->visitor.isEmpty() && tab->openedAt <= moment) silent += tab.key();
    return silent;
}

}  // namespace heard::webchat
