// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/pluginhost.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>
#include <QSet>
#include <exception>

#include "base/log.h"
#include "base/ownerfiles.h"

namespace heard::pluginhost {
namespace {

using channelapi::ConnectorPlugin;
using channelapi::DeskPlugin;

const QString kNotForUs = QStringLiteral("wrong-side");

/// Once can be bad luck, and the hub is needed: it is the second time in a row that keeps a plugin out.
constexpr qint64 kCrashesBorne = 1;

/// "org.heard.ConnectorPlugin/1" -> the name before the slash and the major version after it.
std::pair<QString, int> splitIid(const QString &iid) {
    const qsizetype slash = iid.lastIndexOf(QLatin1Char('/'));
    return {iid.left(slash), slash < 0 ? -1 : iid.mid(slash + 1).toInt()};
}

Result<void> checkApi(int major, int minor) {
    const QString detail = QStringLiteral("%1.%2").arg(major).arg(minor);
    if (major < HEARD_CHANNEL_API_MAJOR) return failure(QStringLiteral("older-api"), detail);
    if (major > HEARD_CHANNEL_API_MAJOR || minor > HEARD_CHANNEL_API_MINOR)
        return failure(QStringLiteral("newer-api"), detail);
    return {};
}

Result<void> checkIid(const QString &iid, Side side) {
    const auto [name, major] = splitIid(iid);
    const QString connectors = splitIid(QStringLiteral(HEARD_CONNECTOR_PLUGIN_IID)).first;
    const QString desks = splitIid(QStringLiteral(HEARD_DESK_PLUGIN_IID)).first;
    if (name != connectors && name != desks) return failure(QStringLiteral("wrong-iid"), iid);
    if ((name == connectors) != (side == Side::Hub)) return failure(kNotForUs);
    if (major != HEARD_CHANNEL_API_MAJOR) return checkApi(major, 0);
    return {};
}

Result<void> catching(const std::function<void()> &call) {
    try {
        call();
        return {};
    } catch (const std::exception &exception) {
        return failure(QStringLiteral("threw"), QString::fromUtf8(exception.what()));
    } catch (...) {
        return failure(QStringLiteral("threw"), QStringLiteral("something that is no std::exception"));
    }
}

}  // namespace

PluginHost::PluginHost(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_marks(m_options.marksFolder) {
    if (m_options.noteCrashes && !m_options.marksFolder.isEmpty()) m_crashMark = std::make_unique<CrashMark>();
    if (m_options.hangLimit.count() <= 0) return;
    m_watch = std::make_unique<CallWatch>(m_options.hangLimit, [this](const QString &id, const QString &call) {
        m_marks.begin(id, call, true);
        log::category("plugins")->critical("{} does not come back from {}", str(id), str(call));
        if (m_options.hung) m_options.hung(id, call);
    });
}

PluginHost::~PluginHost() = default;

void PluginHost::load() {
    for (const QString &folder : std::as_const(m_options.folders)) searchFolder(folder);
    Q_EMIT changed();
}

void PluginHost::searchFolder(const QString &path) {
    const QDir folder(path);
    if (!folder.exists()) {
        m_folders += FolderInfo{path, QStringLiteral("absent")};
        return;
    }
    if (othersMayWrite(path)) {
        log::category("plugins")->warn("a plugin folder is left out: others may write to it");
        m_folders += FolderInfo{path, QStringLiteral("others-may-write")};
        return;
    }
    m_folders += FolderInfo{path, {}};
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        if (QLibrary::isLibrary(name)) consider(folder.absoluteFilePath(name));
}

void PluginHost::consider(const QString &file) {
    Module module;
    module.info.file = file;
    module.info.side = m_options.side;
    const Result<void> outcome =
        identify(module).and_then([&] { return resolve(module); }).and_then([&] { return bringIn(module); });
    PluginInfo &info = module.info;
    if (!outcome) {
        if (outcome.error().code == kNotForUs) return;
        info.reason = outcome.error().code;
        info.detail = outcome.error().detail;
        if (info.state != PluginState::Disabled && info.state != PluginState::Quarantined)
            info.state = PluginState::Failed;
        log::category("plugins")->warn("{} is left out: {} {}", str(QFileInfo(file).fileName()), str(info.reason),
                                       str(info.detail));
    } else {
        log::category("plugins")->info("{} {} loaded", str(info.id), str(info.version));
    }
    m_modules.push_back(std::move(module));
}

/// What can be known without running any of its code.
Result<void> PluginHost::identify(Module &module) {
    if (othersMayWrite(module.info.file)) return failure(QStringLiteral("others-may-write"));
    module.loader = std::make_unique<QPluginLoader>(module.info.file);
    const QJsonObject compiled = module.loader->metaData();
    if (compiled.isEmpty()) return failure(QStringLiteral("no-metadata"), module.loader->errorString());
    if (auto fits = checkIid(compiled.value(QLatin1String("IID")).toString(), m_options.side); !fits) return fits;
    const QJsonObject json = compiled.value(QLatin1String("MetaData")).toObject();
    if (json.isEmpty()) return failure(QStringLiteral("no-metadata"));
    const Result<PluginMetadata> read = metadataFrom(json);
    if (!read) return tl::make_unexpected(read.error());
    if (read->side != m_options.side) return failure(QStringLiteral("bad-metadata"), QStringLiteral("side"));
    PluginInfo &info = module.info;
    info.id = read->id;
    info.kind = read->kind;
    info.names = read->names;
    info.version = read->version;
    info.metadata = read->json;
    info.state = PluginState::Read;
    return checkApi(read->apiMajor, read->apiMinor);
}

/// Whether we want it.
Result<void> PluginHost::resolve(Module &module) {
    PluginInfo &info = module.info;
    for (const Module &other : m_modules) {
        if (other.info.id == info.id) return failure(QStringLiteral("duplicate-id"), other.info.file);
        if (other.usable() && other.info.kind == info.kind)
            return failure(QStringLiteral("duplicate-kind"), other.info.file);
    }
    if (m_marks.isDisabled(info.id)) {
        info.state = PluginState::Disabled;
        return failure(QStringLiteral("disabled"));
    }
    if (const auto call = m_marks.unfinishedCall(info.id)) {
        info.state = PluginState::Quarantined;
        return failure(call->hung ? QStringLiteral("hangs") : QStringLiteral("quarantined-after-crash"), call->name);
    }
    if (m_marks.crashes(info.id) > kCrashesBorne) {
        info.state = PluginState::Quarantined;
        return failure(QStringLiteral("quarantined-after-crash"), QStringLiteral("running"));
    }
    info.state = PluginState::Resolved;
    return {};
}

/// From here on its code runs: static initialisers at load(), the root object's constructor at instance().
Result<void> PluginHost::bringIn(Module &module) {
    bool loaded = false;
    QObject *root = nullptr;
    const Result<void> called = guarded(module.info.id, QStringLiteral("load"), [&] {
        loaded = module.loader->load();
        if (loaded) root = module.loader->instance();
    });
    if (!called) return called;
    if (!loaded) return failure(QStringLiteral("load-failed"), module.loader->errorString());
    if (m_options.side == Side::Hub)
        module.connectors = qobject_cast<ConnectorPlugin *>(root);
    else
        module.desk = qobject_cast<DeskPlugin *>(root);
    if (!module.usable()) return failure(QStringLiteral("no-interface"));
    m_crashFiles.insert(module.info.id, QFile::encodeName(m_marks.crashFile(module.info.id)));
    module.info.state = PluginState::Loaded;
    return {};
}

QList<PluginInfo> PluginHost::plugins() const {
    QList<PluginInfo> infos;
    for (const Module &module : m_modules) infos += module.info;
    return infos;
}

const PluginHost::Module *PluginHost::usableModule(const QString &kind) const {
    for (const Module &module : m_modules)
        if (module.usable() && module.info.kind == kind) return &module;
    return nullptr;
}

ConnectorPlugin *PluginHost::connectorPlugin(const QString &kind) const {
    const Module *module = usableModule(kind);
    return module ? module->connectors : nullptr;
}

DeskPlugin *PluginHost::deskPlugin(const QString &kind) const {
    const Module *module = usableModule(kind);
    return module ? module->desk : nullptr;
}

std::optional<PluginInfo> PluginHost::infoFor(const QString &kind) const {
    if (const Module *module = usableModule(kind)) return module->info;
    for (const Module &module : m_modules)
        if (module.info.kind == kind) return module.info;
    return std::nullopt;
}

Result<void> PluginHost::guarded(const QString &id, const QString &name, const std::function<void()> &call,
                                 QObject *made) {
    const bool outermost = m_depth == 0;
    if (outermost) m_marks.begin(id, name);
    const Result<void> outcome = watched(id, name, call, made);
    if (outermost) m_marks.end(id);
    return outcome;
}

Result<void> PluginHost::watched(const QString &id, const QString &name, const std::function<void()> &call,
                                 QObject *made) {
    const PluginObjects::Inside inside(m_objects, made);
    if (m_watch && m_depth == 0) m_watch->begin(id, name);
    const auto crashFile = m_crashFiles.constFind(id);
    const char *before = nullptr;
    if (m_crashMark) before = CrashMark::swap(crashFile == m_crashFiles.cend() ? nullptr : crashFile->constData());
    ++m_depth;
    const Result<void> outcome = catching(call);
    --m_depth;
    if (m_crashMark) CrashMark::swap(before);
    if (m_watch && m_depth == 0) m_watch->end();
    return outcome;
}

void PluginHost::deliver(const PluginObject &owner, const std::function<void()> &event) {
    const QPointer<QObject> made(owner.root);
    const Result<void> outcome = watched(owner.plugin, QStringLiteral("slot"), event, owner.root);
    if (outcome) return;
    log::category("plugins")->error("{} threw from a slot of its own", str(owner.plugin));
    if (m_options.side == Side::Desk) giveUp(owner.plugin, outcome.error().detail);
    if (made) Q_EMIT threw(made, outcome.error().detail);
}

void PluginHost::giveUp(const QString &id, const QString &detail) {
    for (Module &module : m_modules) {
        if (module.info.id != id || !module.usable()) continue;
        module.desk = nullptr;
        module.connectors = nullptr;
        module.info.state = PluginState::Failed;
        module.info.reason = QStringLiteral("threw");
        module.info.detail = detail;
        Q_EMIT changed();
    }
}

void PluginHost::setRunning(const QString &kind, bool running) {
    for (Module &module : m_modules) {
        if (!module.usable() || module.info.kind != kind) continue;
        if ((module.info.state == PluginState::Running) == running) continue;
        module.info.state = running ? PluginState::Running : PluginState::Stopped;
        Q_EMIT changed();
    }
}

Result<void> PluginHost::setDisabled(const QString &id, bool disabled) { return m_marks.setDisabled(id, disabled); }

void PluginHost::release(const QString &id) {
    m_marks.end(id);
    m_marks.forgiveCrashes(id);
}

void PluginHost::endedWell() {
    for (const Module &module : m_modules)
        if (module.usable()) m_marks.forgiveCrashes(module.info.id);
}

}  // namespace heard::pluginhost
