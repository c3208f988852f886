// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include "pluginhost/pluginhost.h"

namespace heard::pluginhost {

/// A program's application object (QCoreApplication, QApplication) in which what a plugin throws from a slot of its own
/// ends where it began. Main thread.
template <class Application>
class GuardedApplication final : public Application {
public:
    using Application::Application;

    /// Whose plugins; null: none. Must be unset before the host dies.
    void guard(PluginHost *host) { m_host = host; }

    bool notify(QObject *receiver, QEvent *event) override {
        PluginObject owner;
        if (m_host && QThread::currentThread() == m_host->thread()) owner = m_host->ownerOf(receiver, event->type());
        if (!owner) return Application::notify(receiver, event);
        bool handled = true;
        m_host->deliver(owner, [&] { handled = Application::notify(receiver, event); });
        return handled;
    }

private:
    PluginHost *m_host = nullptr;
};

}  // namespace heard::pluginhost
