// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/core.h"

#include <QJsonArray>

#include "base/leftovers.h"
#include "base/log.h"
#include "hub/core/channels.h"
#include "hub/core/deskside.h"
#include "hub/core/doorlog.h"
#include "hub/core/retentionwatch.h"
#include "hub/core/searchkeeper.h"
#include "hub/core/silencewatch.h"
#include "hub/core/storeside.h"

// Compiled into this library with the sample conversations; a static library has to ask for them.
static void initCoreResources() { Q_INIT_RESOURCE(hub_core); }

namespace heard::hub {
namespace {

/// Who the desk on the hub's own machine is, if it has to be made anew.
AgentId firstAdministrator(const QList<Agent> &agents) {
    for (const Agent &agent : agents)
        if (!agent.removed && agent.roles.contains(QStringLiteral("administrator"))) return agent.id;
    return agents.first().id;
}

}  // namespace

Core::Core(Options options, const Clock &clock, PluginFacts plugins)
    : m_options(std::move(options)), m_clock(clock), m_plugins(std::move(plugins)) {
    initCoreResources();
    Ledger::Options ledger = m_options.ledger;
    ledger.folder = m_options.folder;
    m_ledger = std::make_unique<Ledger>(ledger, m_clock);
    m_registry = std::make_unique<Registry>(*m_ledger);
    m_silence = std::make_unique<SilenceWatch>(*m_ledger, *m_registry, m_clock);
    m_blobs = std::make_unique<BlobStore>(*m_ledger);
    m_door = std::make_unique<DoorLog>(*m_ledger, m_clock);
    m_deskSide = std::make_unique<DeskSide>(*this);
    m_storeSide = std::make_unique<StoreSide>(*this);
}

Core::~Core() { close(); }

QHash<QString, QJsonObject> Core::starterMetadata() const {
    QHash<QString, QJsonObject> known;
    const QStringList kinds = starterKinds();
    for (const QString &kind : kinds)
        if (const QJsonObject metadata = m_plugins.kind ? m_plugins.kind(kind) : QJsonObject(); !metadata.isEmpty())
            known.insert(kind, metadata);
    return known;
}

Result<void> Core::open() {
    Registry::Start start;
    const auto kinds = starterMetadata();
    auto opened = m_ledger->open([&](Change &change) -> Result<void> {
        auto prepared = prepareLedger(change, kinds, {m_options.administrator, m_options.language});
        if (!prepared) return tl::unexpected(prepared.error());
        start = *prepared;
        const DeskKey key = readDeskKey(deskTokenPath(), start.sessions);
        if (!key.isNew) return {};
        // The file first: should the commit fail, the next start finds a token that nobody knows and makes another.
        if (auto written = writeDeskKey(deskTokenPath(), key); !written) return written;
        start.sessions = replaceDeskSession(change, firstAdministrator(start.agents), key.token);
        return {};
    });
    if (!opened) return opened;
    m_blobs->sweep();
    removeLeftovers(m_ledger->folder());
    m_registry->start(start);
    m_storeSide->start(start.kept);
    m_silence->begin(start.rates);
    m_search = std::make_unique<SearchKeeper>(*m_ledger, m_registry->workspace());
    m_waker = std::make_unique<Waker>(*m_ledger, m_clock);
    m_importer = std::make_unique<Importer>(*m_ledger);
    m_retention = std::make_unique<RetentionWatch>(*m_ledger, *m_blobs);
    log::category("ledger")->info("open at seq {}, {} channels", m_ledger->head(), start.channels.size());
    return {};
}

void Core::close() {
    if (m_ledger->isOpen()) {
        m_silence->keep();
        m_door->tellRefused();
    }
    m_search.reset();
    m_waker.reset();
    m_importer.reset();
    m_retention.reset();
    m_ledger->close();
}

QString Core::searchIndexPath() const { return m_search ? m_search->indexPath() : QString(); }

DeskService &Core::desks() { return *m_deskSide; }
ConnectorStore &Core::channels() { return *m_storeSide; }

void Core::setPublicUrl(const QString &url) {
    m_publicUrl = url;
    const auto channels = m_registry->channels();
    for (const ChannelRecord &record : channels) {
        const QJsonObject kind = m_plugins.kind ? m_plugins.kind(record.channel.kind) : QJsonObject();
        const QString page = pageUrl(kind, record.channel.key, url);
        const QJsonObject traits =
            kind.isEmpty() ? record.channel.traits : kind.value(QLatin1String("traits")).toObject();
        if (page == record.channel.publicUrl && traits == record.channel.traits) continue;
        m_ledger->write<bool>(
            [id = record.channel.id, page, traits](Change &change) -> Result<bool> {
                auto known = change.channel(id);
                if (!known || known->channel.removed) return false;
                known->channel.publicUrl = page;
                known->channel.traits = traits;
                change.put(*known, Effects::ChannelEvent::StateChanged);
                return true;
            },
            this, {});
    }
}

}  // namespace heard::hub
