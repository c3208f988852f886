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
#include "pluginhost/crashmark.h"
#include "pluginhost/marks.h"
#include "pluginhost/plugininfo.h"
#include "pluginhost/pluginobjects.h"

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
        /// Notes on disk in whose code the program crashed, see CrashMark: for the one host of a program that runs
        /// long.
        bool noteCrashes = false;
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

    /// Runs a call into the plugin of `id` that may go wrong badly (create, start): marked on disk and watched. `made`:
    /// for calls of an adopted object, that one. Codes: "threw", the detail being what the exception said, which may be
    /// anything: not for logs.
    [[nodiscard]] Result<void> guarded(const QString &id, const QString &name, const std::function<void()> &call,
                                       QObject *made = nullptr);
    /// The same without the mark, for calls that come often.
    [[nodiscard]] Result<void> watched(const QString &id, const QString &name, const std::function<void()> &call,
                                       QObject *made = nullptr);

    /// From now on events of this object of the plugin's, and of what belongs to it, are its own: GuardedApplication
    /// gives them to deliver().
    void adopt(const QString &id, QObject *made) { m_objects.adopt(id, made); }
    [[nodiscard]] PluginObject ownerOf(const QObject *receiver, QEvent::Type event) const {
        return m_objects.ownerOf(receiver, event);
    }
    /// Lets a plugin's object have an event, watched. What it throws ends here: threw() tells it, and a desk's plugin
    /// is out for the rest of the run.
    void deliver(const PluginObject &owner, const std::function<void()> &event);

    /// Whether a channel of this kind is at work, for the list.
    void setRunning(const QString &kind, bool running);
    /// Takes part from the next start on. Codes: "write-failed", "folder-failed".
    [[nodiscard]] Result<void> setDisabled(const QString &id, bool disabled);
    /// Lets a quarantined plugin try again at the next start.
    void release(const QString &id);
    /// At an end in order: crashes of those that are loaded do not count any more.
    void endedWell();

Q_SIGNALS:
    /// A slot of something below `made`, which was adopted, has thrown.
    void threw(QObject *made, const QString &detail);
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
    void giveUp(const QString &id, const QString &detail);

    Options m_options;
    PluginMarks m_marks;
    std::unique_ptr<CallWatch> m_watch;
    PluginObjects m_objects;
    std::unique_ptr<CrashMark> m_crashMark;
    QHash<QString, QByteArray> m_crashFiles;  ///< by id, of loaded plugins; not changed while one runs
    int m_depth = 0;                          ///< of calls inside each other: a plugin called back into us
    QList<FolderInfo> m_folders;
    std::vector<Module> m_modules;
};

}  // namespace heard::pluginhost
