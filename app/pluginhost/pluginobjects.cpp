// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/pluginobjects.h"

#include <QAbstractEventDispatcher>
#include <QMetaType>
#include <QTimer>
#include <algorithm>
#include <functional>

namespace heard::pluginhost {
namespace {

/// Where QTimer::singleShot's timers are: Qt makes them children of the dispatcher, whatever they are to call.
const QObjectList &looseTimers() {
    static const QObjectList none;
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher ? dispatcher->children() : none;
}

/// Whether the address lies within the object or one below it: a member has no parent that would say so.
bool holds(const QObject *object, const void *address) {
    const auto *begin = reinterpret_cast<const char *>(object);
    const auto size = object->metaObject()->metaType().sizeOf();
    const auto less = std::less<const void *>();
    if (!less(address, begin) && less(address, begin + size)) return true;
    const QObjectList &children = object->children();
    return std::any_of(children.begin(), children.end(), [&](const QObject *child) { return holds(child, address); });
}

}  // namespace

void PluginObjects::adopt(const QString &plugin, QObject *root) {
    m_roots += root;
    add(root, {root, plugin});
}

void PluginObjects::add(const QObject *object, const PluginObject &owner) {
    m_owners.insert(object, owner);
    connect(object, &QObject::destroyed, this, [this](QObject *gone) {
        m_owners.remove(gone);
        if (m_roots.removeOne(gone)) m_owners.removeIf([gone](auto each) { return each.value().root == gone; });
    });
}

PluginObject PluginObjects::ownerOf(const QObject *receiver, QEvent::Type event) const {
    if (m_roots.isEmpty()) return {};
    for (const QObject *each = receiver; each; each = each->parent())
        if (const auto found = m_owners.constFind(each); found != m_owners.cend()) return *found;
    if (event != QEvent::Timer || receiver->parent()) return {};
    for (const QObject *root : m_roots)
        if (holds(root, receiver)) return m_owners.value(root);
    return {};
}

PluginObjects::Inside::Inside(PluginObjects &objects, QObject *root)
    : m_objects(objects), m_root(root), m_newest(looseTimers().isEmpty() ? nullptr : looseTimers().last()) {}

PluginObjects::Inside::~Inside() {
    if (!m_root) return;
    const PluginObject owner = m_objects.m_owners.value(m_root);
    const QObjectList &now = looseTimers();
    const auto known = std::find(now.crbegin(), now.crend(), m_newest);
    if (m_newest && known == now.crend()) return;  // it ran meanwhile, so which ones are new can't be said
    for (auto it = now.crbegin(); it != known; ++it)
        if (!m_objects.m_owners.contains(*it)) m_objects.add(*it, owner);
}

}  // namespace heard::pluginhost
