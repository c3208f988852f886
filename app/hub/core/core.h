// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/core/blobstore.h"
#include "hub/core/imports.h"
#include "hub/core/setup.h"
#include "hub/core/waker.h"

namespace heard::hub {

class DeskSide;
class DoorLog;
class RetentionWatch;
class SearchKeeper;
class SilenceWatch;
class StoreSide;

/// Lists what the connectors' side knows of plugins, for desks. Called on the main thread.
struct PluginFacts {
    ChannelKinds kind;                     ///< one kind's metadata
    std::function<QJsonArray()> kinds;     ///< all that can be added
    std::function<QJsonObject()> plugins;  ///< {plugins:[…], folders:[…]} as query::kPlugins says
};

/// The hub's core: opens the ledger and puts together what works on it. The gateway uses it through desks(), the
/// connectors' host through channels(). Main thread; `clock` outlives it.
class Core final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString folder;                                           ///< the data folder, made if it is not there
        QString administrator = QStringLiteral("Administrator");  ///< the first agent's name
        QString language;        ///< of what a new workspace begins with; empty: English
        Ledger::Options ledger;  ///< its folder is taken from above
    };

    Core(Options options, const Clock &clock, PluginFacts plugins);
    ~Core() override;

    /// Keeps other hubs out of the folder; open() does it if this was not called. Codes: as Ledger::lockFolder.
    Result<void> lockFolder() { return m_ledger->lockFolder(); }
    /// Codes: as Ledger::open, and "write-failed" for desk.token.
    Result<void> open();
    /// Finishes and answers what is queued, then closes. Calling it again does nothing.
    void close();

    /// Who tries channels for channel_test; null: its answer is the state told last. Must outlive the core or be unset.
    void setTester(ChannelTester *tester) { m_tester = tester; }
    ChannelTester *tester() const { return m_tester; }

    DeskService &desks();
    ConnectorStore &channels();

    /// The base address of pages and blobs, once it is known. Channels whose pages have moved, or whose plugin can do
    /// other things than when they were added, are journaled.
    void setPublicUrl(const QString &url);
    QString publicUrl() const { return m_publicUrl; }
    QString deskTokenPath() const { return m_options.folder + QStringLiteral("/desk.token"); }

    Ledger &ledger() { return *m_ledger; }
    Registry &registry() { return *m_registry; }
    SilenceWatch &silence() { return *m_silence; }
    BlobStore &blobs() { return *m_blobs; }
    RetentionWatch &retention() { return *m_retention; }  ///< once it is open
    DoorLog &door() { return *m_door; }
    /// Where the search index stands; there may be none yet.
    QString searchIndexPath() const;
    const PluginFacts &plugins() const { return m_plugins; }
    const Clock &clock() const { return m_clock; }

private:
    QHash<QString, QJsonObject> starterMetadata() const;

    const Options m_options;
    const Clock &m_clock;
    const PluginFacts m_plugins;
    QString m_publicUrl;
    ChannelTester *m_tester = nullptr;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<SearchKeeper> m_search;
    std::unique_ptr<Waker> m_waker;
    std::unique_ptr<SilenceWatch> m_silence;
    std::unique_ptr<Importer> m_importer;
    std::unique_ptr<RetentionWatch> m_retention;
    std::unique_ptr<DoorLog> m_door;
    std::unique_ptr<DeskSide> m_deskSide;
    std::unique_ptr<StoreSide> m_storeSide;
};

}  // namespace heard::hub
