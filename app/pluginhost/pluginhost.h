// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "channelapi/connector.h"
#include "channelapi/deskplugin.h"
#include "pluginhost/callwatch.h"
#include "pluginhost/marks.h"
#include "pluginhost/plugininfo.h"

class QPluginLoader;

namespace heard::pluginhost {

/// Finds, checks and loads the channel modules of one side, and keeps what became of each with its reason.
/// Lives on the main thread, on which all plugins are called. Modules once loaded stay until the program ends.
class PluginHost final : public QObject {
    Q_OBJECT
public:
    struct Options {
        Side side = Side::Desk;
        QStringList folders;  ///< in order; see searchFolders()
        QString marksFolder;  ///< see PluginMarks; empty: nothing is remembered
        /// A call into a plugin that takes longer is marked as hung and `hung` is run, on a thread of its own, so that
        /// the program can end and start again without that plugin. 0: no watch.
        std::chrono::milliseconds hangLimit{0};
        std::function<void(const QString &id, const QString &call)> hung;
    };

    explicit PluginHost(Options options, QObject *parent = nullptr);
    ~PluginHost() override;

    /// Looks through the folders; to be called once. Nothing that is wrong with a module ends the search.
    void load();

    [[nodiscard]] QList<PluginInfo> plugins() const;
    [[nodiscard]] QList<FolderInfo> folders() const { return m_folders; }

    /// The module that serves a kind, null if none is loaded. Owned by the host.
    [[nodiscard]] channelapi::ConnectorPlugin *connectorPlugin(const QString &kind) const;
    [[nodiscard]] channelapi::DeskPlugin *deskPlugin(const QString &kind) const;
    /// What is known of a kind's module: of the loaded one, else of one that was refused.
    [[nodiscard]] std::optional<PluginInfo> infoFor(const QString &kind) const;

    /// Runs a call into the plugin of `id` that may go wrong badly (create, start): marked on disk and watched.
    /// Codes: "threw", the detail being what the exception said.
    [[nodiscard]] Result<void> guarded(const QString &id, const QString &name, const std::function<void()> &call);
    /// The same without the mark, for calls that come often.
    [[nodiscard]] Result<void> watched(const QString &id, const QString &name, const std::function<void()> &call);

    /// Whether a channel of this kind is at work, for the list.
    void setRunning(const QString &kind, bool running);
    /// Takes part from the next start on. Codes: "write-failed", "folder-failed".
    [[nodiscard]] Result<void> setDisabled(const QString &id, bool disabled);
    /// Lets a quarantined plugin try again at the next start.
    void release(const QString &id);

Q_SIGNALS:
    void changed();

private:
    struct Module {
        PluginInfo info;
        std::unique_ptr<QPluginLoader> loader;
        channelapi::ConnectorPlugin *connectors = nullptr;
        channelapi::DeskPlugin *desk = nullptr;

        bool usable() const { return connectors || desk; }
    };

    void searchFolder(const QString &path);
    void consider(const QString &file);
    Result<void> identify(Module &module);
    Result<void> resolve(Module &module);
    Result<void> bringIn(Module &module);
    const Module *usableModule(const QString &kind) const;

    Options m_options;
    PluginMarks m_marks;
    std::unique_ptr<CallWatch> m_watch;
    int m_depth = 0;  ///< of calls inside each other: a plugin called back into us
    QList<FolderInfo> m_folders;
    std::vector<Module> m_modules;
};

}  // namespace heard::pluginhost
