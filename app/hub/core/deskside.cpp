// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/deskside.h"

#include <QJsonArray>

#include "base/log.h"
#include "base/token.h"
#include "hub/core/core.h"
#include "hub/core/devices.h"
#include "hub/core/doorlog.h"
#include "hub/core/imports.h"
#include "hub/core/metrics.h"
#include "hub/core/orders.h"
#include "hub/core/queries.h"
#include "hub/core/searchanswer.h"
#include "hub/core/storeside.h"
#include "hub/core/verbs.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

/// What a desk is told: the code, and the detail only where it names something the desk said.
protocol::Refused refusedFrame(const QString &id, const Error &error, const QJsonObject &facts = {}) {
    static const QSet<QString> told{QStringLiteral("wrong-shape"),   QStringLiteral("unknown-verb"),
                                    QStringLiteral("unknown-query"), QStringLiteral("unknown-kind"),
                                    QStringLiteral("not-found"),     QStringLiteral("key-taken")};
    return {id, error.code, told.contains(error.code) ? error.detail : QString(), facts, {}};
}

}  // namespace

DeskSide::DeskSide(Core &core) : m_core(core), m_claims(core.clock()) {
    connect(&m_claims, &Claims::told, this, &DeskService::hinted);
    connect(&core.ledger(), &Ledger::committed, this, &DeskService::committed);
    connect(&core.registry(), &Registry::sessionsChanged, this, &DeskService::sessionsChanged);
}

Result<SignIn> DeskSide::signIn(const QString &token) const {
    return m_core.registry().signIn(token, m_core.clock().now());
}

QString DeskSide::workspace() const { return m_core.registry().workspace(); }

protocol::Restoring DeskSide::restored() const { return m_core.registry().restored(); }

qint64 DeskSide::head() const { return m_core.ledger().head(); }

qint64 DeskSide::oldestCursor() const { return m_core.ledger().oldestCursor(); }

void DeskSide::readJournal(qint64 cursor, int limit, QObject *context, JournalReply reply) {
    m_core.ledger().readJournal(cursor, limit, context, std::move(reply));
}

/// Looked up here, on the main thread, where the plugin host lives.
QJsonObject DeskSide::kindFor(const protocol::Do &what) const {
    if (!m_core.plugins().kind) return {};
    if (what.verb == QLatin1String(protocol::verb::kChannelAdd))
        return m_core.plugins().kind(what.args.value(QLatin1String("kind")).toString());
    if (what.verb != QLatin1String(protocol::verb::kChannelUpdate)) return {};
    const auto channel = m_core.registry().channel(ChannelId{what.args.value(QLatin1String("channel")).toInteger()});
    return channel ? m_core.plugins().kind(channel->channel.kind) : QJsonObject();
}

void DeskSide::execute(const Agent &who, const protocol::Do &what, QObject *context, Reply reply) {
    ChannelTester *tester = what.verb == QLatin1String(protocol::verb::kChannelTest) ? m_core.tester() : nullptr;
    if (!tester) return write(who, what, std::nullopt, context, std::move(reply));
    // Tried first, so that what is answered, and what all desks see by then, is what came of it.
    const ChannelId channel{what.args.value(QLatin1String("channel")).toInteger()};
    tester->test(channel, [self = QPointer(this), who, what, asker = QPointer<QObject>(context),
                           reply = std::move(reply)](const std::optional<channelapi::ChannelState> &tested) {
        if (self) self->write(who, what, tested, asker, reply);
    });
}

void DeskSide::write(const Agent &who, const protocol::Do &what, const std::optional<channelapi::ChannelState> &tested,
                     QPointer<QObject> asker, Reply reply) {
    struct Said {
        QJsonObject facts;
        QStringList obsoleteFiles;
    };
    auto said = std::make_shared<Said>();
    const auto work = [who, what, said, tested, kind = kindFor(what),
                       url = m_core.publicUrl()](Change &change) -> Result<protocol::Done> {
        VerbContext context{change, who, what, kind, url, tested, {}, {}};
        auto done = doOnce(context);
        *said = {context.facts, context.obsoleteFiles};
        return done;
    };
    m_core.ledger().write<protocol::Done>(
        work, this, [this, asker, said, id = what.id, reply = std::move(reply)](const Result<protocol::Done> &done) {
            if (done) m_core.blobs().removeFiles(said->obsoleteFiles);
            if (!asker) return;
            if (done)
                reply(*done);
            else
                reply(refusedFrame(id, done.error(), said->facts));
        });
}

void DeskSide::ask(const Agent &who, const protocol::Ask &what, QObject *context, Reply reply) {
    if (what.query == QLatin1String(protocol::query::kClaim)) {
        QJsonObject holder;
        const auto claim = m_claims.ask(who, context, what.args, holder);
        if (!claim) return reply(refusedFrame(what.id, claim.error(), holder));
        return reply(protocol::Answer{what.id, *claim, {}});
    }
    std::function<Result<QJsonObject>(Tables &)> work;
    if (what.query == QLatin1String(protocol::query::kSnapshot)) {
        work = [reader = who.id, args = what.args](Tables &tables) { return snapshotPage(tables, reader, args); };
    } else if (what.query == QLatin1String(protocol::query::kMessages)) {
        work = [args = what.args](Tables &tables) { return messagesPage(tables, args); };
    } else if (what.query == QLatin1String(protocol::query::kSearch)) {
        work = [who, args = what.args, index = m_core.searchIndexPath(), now = m_core.clock().now()](Tables &tables) {
            return searchPage(tables, index, who, args, now);
        };
    } else if (what.query == QLatin1String(protocol::query::kChannelSecrets)) {
        work = [who, args = what.args](Tables &tables) { return keptSecrets(tables, who, args); };
    } else if (what.query == QLatin1String(protocol::query::kDuplicates)) {
        work = [args = what.args](Tables &tables) { return duplicatesFor(tables, args); };
    } else if (what.query == QLatin1String(protocol::query::kImport)) {
        work = [who, args = what.args](Tables &tables) { return importFor(tables, who, args); };
    } else if (what.query == QLatin1String(protocol::query::kAudit)) {
        work = [who, args = what.args](Tables &tables) { return auditPage(tables, who, args); };
    } else if (what.query == QLatin1String(protocol::query::kTokens)) {
        work = [who](Tables &tables) { return tokensFor(tables, who); };
    } else if (what.query == QLatin1String(protocol::query::kDevices)) {
        work = [who](Tables &tables) { return devicesFor(tables, who); };
        reply = [self = QPointer(this), reply = std::move(reply)](const protocol::Frame &frame) {
            auto answer = frame;
            if (auto *found = std::get_if<protocol::Answer>(&answer); found && self)
                found->result = self->markHere(found->result);
            reply(answer);
        };
    } else {
        // Known at once, but answered in order with the rest.
        Result<QJsonObject> known = failure(QStringLiteral("unknown-query"), what.query.left(40));
        if (what.query == QLatin1String(protocol::query::kPlugins))
            known = m_core.plugins().plugins ? m_core.plugins().plugins() : QJsonObject();
        if (what.query == QLatin1String(protocol::query::kKinds))
            known = QJsonObject{
                {QStringLiteral("kinds"), m_core.plugins().kinds ? m_core.plugins().kinds() : QJsonArray()}};
        work = [known](Tables &) { return known; };
    }
    m_core.ledger().read<QJsonObject>(std::move(work), context,
                                      [id = what.id, reply = std::move(reply)](const Result<QJsonObject> &result) {
                                          if (result)
                                              reply(protocol::Answer{id, *result, {}});
                                          else
                                              reply(refusedFrame(id, result.error()));
                                      });
}

void DeskSide::hint(const Agent &who, const protocol::HintFrame &hint) {
    // Who looks at a conversation is no business of its customer.
    if (hint.kind != QLatin1String("typing") && hint.kind != QLatin1String("typing-stopped")) return;
    static_cast<StoreSide &>(m_core.channels()).passOn(who, hint);
}

void DeskSide::signInRefused() { m_core.door().refused(); }

void DeskSide::deskJoined(const SignIn &who, const protocol::Hello &hello) {
    m_core.registry().deskJoined(who);
    m_core.door().joined(who.agent.id, hello.device);
    m_claims.tellAll();
    noteSeen(who, hello.name, tokenHash(hello.token));
}

void DeskSide::deskLeft(const SignIn &who, const QString &) {
    m_core.registry().deskLeft(who);
    noteSeen(who, {}, {});
}

void DeskSide::noteSeen(const SignIn &who, const QString &name, const QString &tokenHash) {
    if (!who.device || !m_core.ledger().isOpen()) return;
    const auto work = [device = who.device, name, tokenHash](Change &change) -> Result<bool> {
        hub::noteSeen(change, device, name, tokenHash);
        return true;
    };
    m_core.ledger().write<bool>(work, this, {});
}

void DeskSide::wiped(const QString &token, QObject *context, std::function<void()> noted) {
    const auto work = [hash = tokenHash(token)](Change &change) -> Result<bool> {
        noteWiped(change, hash);
        return true;
    };
    m_core.ledger().write<bool>(work, context, [noted = std::move(noted)](const Result<bool> &kept) {
        if (kept) noted();
    });
}

/// Which of them have a desk that is here now: known on this thread only.
QJsonObject DeskSide::markHere(QJsonObject devices) const {
    QJsonArray items;
    const QJsonArray known = devices.value(QLatin1String("items")).toArray();
    for (const QJsonValue &each : known) {
        QJsonObject device = each.toObject();
        device.insert(QStringLiteral("here"),
                      m_core.registry().isHere(device.value(QLatin1String("device")).toInteger()));
        items += device;
    }
    devices.insert(QStringLiteral("items"), items);
    return devices;
}

void DeskSide::storeBlob(const QByteArray &bytes, const QString &name, const QString &claimedMime, QObject *context,
                         BlobReply reply) {
    m_core.blobs().store(bytes, name, claimedMime, {}, context, std::move(reply));
}

void DeskSide::loadBlob(AgentId who, BlobId id, QObject *context, BlobReply reply) {
    m_core.blobs().load(who, id, context, std::move(reply));
}

void DeskSide::shop(const ShopRequest &request, QObject *context, ShopReply reply) {
    const auto work = [request, hash = tokenHash(request.token)](Change &change) -> Result<ShopAnswer> {
        if (!isApiToken(change.read(), hash)) return failure(QStringLiteral("wrong-token"));
        const auto owner = orderOwner(change, request.who);
        if (!owner) return tl::unexpected(owner.error());
        if (request.verb == ShopRequest::Verb::Put) {
            const auto put = putOrder(change, *owner, request.order, request.body);
            if (!put) return tl::unexpected(put.error());
            return ShopAnswer{put->order, put->isNew};
        }
        const auto order = orderOf(change, *owner, request.order);
        if (!order) return tl::unexpected(order.error());
        if (request.verb == ShopRequest::Verb::Remove) change.remove(*order);
        return ShopAnswer{order->body, false};
    };
    m_core.ledger().write<ShopAnswer>(work, context, std::move(reply));
}

Result<void> DeskSide::health() const {
    if (!m_core.ledger().isOpen()) return failure(QStringLiteral("stopping"));
    const auto &failing = m_core.ledger().failing();
    return failing ? Result<void>(tl::unexpected(*failing)) : Result<void>();
}

QByteArray DeskSide::metrics() const {
    const auto &store = static_cast<const StoreSide &>(m_core.channels());
    return metricsText(m_core.ledger(), store.traffic(), m_core.registry());
}

}  // namespace heard::hub
