// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replicadesk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHostAddress>
#include <QJsonArray>

#include "base/log.h"
#include "base/token.h"
#include "base/workerthread.h"
#include "link/blobfetcher.h"
#include "link/claims.h"
#include "link/hublink.h"
#include "link/networkwatch.h"
#include "link/outboxdeliverer.h"
#include "link/presencehints.h"
#include "link/tokenrenewal.h"
#include "link/typinghints.h"
#include "protocol/items.h"
#include "protocol/verbs.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "spelling/dictionaries.h"
#include "spelling/speller.h"
#include "ui/models/attachmentkeeper.h"
#include "ui/models/channelsessions.h"
#include "ui/models/deskinbox.h"
#include "ui/models/draftsaver.h"
#include "ui/models/hubchannelsetup.h"
#include "ui/models/kepthubchoice.h"
#include "ui/models/messagemodel.h"
#include "ui/models/replicacards.h"
#include "ui/models/replicacustomers.h"
#include "ui/models/replicadrafts.h"
#include "ui/models/replicaentries.h"
#include "ui/models/replicakeeping.h"
#include "ui/models/replicapresence.h"
#include "ui/models/search/hubsearch.h"
#include "ui/models/search/replicasearch.h"
#include "ui/models/search/search.h"
#include "ui/models/shelf.h"

namespace heard::ui {
namespace {

namespace verb = protocol::verb;

constexpr int kReadAgainMs = 2000;

ReplyBook::ReadCards cardReader(const replica::Replica &replica) {
    return [&replica](const QString &kind) {
        auto reader = replica.newReader();
        return reader ? (*reader)->cards(kind) : QList<Card>();
    };
}

QJsonObject argsOf(const Scores::Mark &mark) {
    return {{QStringLiteral("standard"), mark.standard},
            {QStringLiteral("item"), mark.item},
            {QStringLiteral("mark"), standards::wordFor(mark.mark)}};
}

}  // namespace

Result<std::unique_ptr<ReplicaDesk>> ReplicaDesk::open(const DeskConfig &config, const Clock &clock) {
    return finish(config, clock, begin(config, clock));
}

ReplicaDesk::Begun ReplicaDesk::begin(const DeskConfig &config, const Clock &clock) {
    return replica::Replica::begin(config.dataFolder + QLatin1String("/replica.db"), clock);
}

Result<std::unique_ptr<ReplicaDesk>> ReplicaDesk::finish(const DeskConfig &config, const Clock &clock, Begun begun) {
    if (!begun) return tl::unexpected(begun.error());
    auto replica = replica::Replica::finish(*std::move(begun));
    if (!replica) return tl::unexpected(replica.error());
    auto reader = (*replica)->newReader();
    if (!reader) return tl::unexpected(reader.error());
    auto second = (*replica)->newReader();
    if (!second) return tl::unexpected(second.error());
    return std::unique_ptr<ReplicaDesk>(
        new ReplicaDesk(config, clock, *std::move(replica), *std::move(reader), *std::move(second)));
}

ReplicaDesk::ReplicaDesk(const DeskConfig &config, const Clock &clock, std::unique_ptr<replica::Replica> replica,
                         std::unique_ptr<replica::Reader> reader, std::unique_ptr<replica::Reader> delivererReader)
    : m_clock(clock),
      m_dataFolder(config.dataFolder),
      m_ownFolder(config.ownFolder.isEmpty() ? config.dataFolder : config.ownFolder),
      m_hubChoice(config.hubs),
      m_plugins(config.plugins),
      m_replica(std::move(replica)),
      m_reader(std::move(reader)),
      m_worker(std::make_unique<WorkerThread>(QStringLiteral("desk worker"))),
      m_shelf(std::make_unique<Shelf>(*m_reader, clock, nullptr)),
      m_link(std::make_unique<link::HubLink>(*m_replica, clock, config.program, config.times)),
      m_deliverer(std::make_unique<link::OutboxDeliverer>(*m_replica, std::move(delivererReader), *m_link, clock,
                                                          config.times)),
      m_blobs(std::make_unique<link::BlobFetcher>()),
      m_typing(std::make_unique<link::TypingHints>(*m_link, config.times)),
      m_hints(std::make_unique<link::PresenceHints>(*m_link, clock, config.times)),
      m_claims(std::make_unique<link::Claims>(*m_link, clock, config.times)),
      m_presence(std::make_unique<ReplicaPresence>(*m_hints, *m_claims, *m_shelf)),
      m_sessions(std::make_unique<ChannelSessions>(*m_replica, *m_link, *m_shelf, clock, config.plugins, nullptr)),
      m_attachments(std::make_unique<AttachmentKeeper>(config.dataFolder + QLatin1String("/outbox"), *m_worker)),
      m_drafts(std::make_unique<DraftSaver>(*m_replica, *m_shelf, clock, nullptr)),
      m_otherDrafts(std::make_unique<ReplicaDrafts>(
          ReplicaDrafts::Parts{*m_replica, *m_reader, *m_shelf, *m_drafts},
          [this](const char *name, ConversationId id, const QJsonObject &args) { act(name, id, args); })),
      m_keeping(std::make_unique<ReplicaKeeping>(
          ReplicaKeeping::Parts{*m_replica, *m_reader, *m_link, *m_worker, config.dataFolder + QLatin1String("/cache")},
          m_ownFolder + QLatin1String("/settings.ini"), clock)),
      m_cards(std::make_unique<ReplicaCards>(
          *m_reader,
          [this](const char *name, const QJsonObject &args, const QStringList &files) { act(name, {}, args, files); })),
      m_channelSetup(std::make_unique<HubChannelSetup>(*m_link)),
      m_devices(std::make_unique<HubDevices>(*m_link)),
      m_auditLog(std::make_unique<HubAuditLog>(*m_link)),
      m_customers(std::make_unique<ReplicaCustomers>(
          ReplicaCustomers::Parts{*m_replica, *m_reader, *m_shelf, *m_link, *m_worker},
          [this](const char *name, ConversationId id, const QJsonObject &args) { act(name, id, args); })),
      m_entries(std::make_unique<ReplicaEntries>(
          *m_replica, *m_shelf, *m_link, *m_worker,
          [this](const char *name, const QJsonObject &args, const QStringList &files) { act(name, {}, args, files); })),
      m_replies(std::make_unique<ReplyBook>(*m_cards, cardReader(*m_replica), m_worker.get())),
      m_scores(std::make_unique<Scores>(
          *m_cards, [this](ConversationId id, const Scores::Mark &mark) { act(verb::kScoreItem, id, argsOf(mark)); },
          [this](ConversationId id) { return pendingMarks(id); })),
      m_inbox(std::make_unique<DeskInbox>(*m_replica, *m_reader, *m_shelf, *m_worker, *m_cards)),
      m_messages(std::make_unique<MessageModel>(*m_reader, *m_shelf)),
      m_news(*m_reader, clock),
      m_troubleSince(clock.now()),
      m_hadSample(m_replica->counts().sample > 0) {
    if (!m_hubChoice)
        m_hubChoice = std::make_shared<KeptHubChoice>(
            KeptHubChoice::Setup{m_ownFolder, config.program, {}, false, {}, {}, {}, nullptr});
    makeSearch();
    connectParts();
    setCacheFolder();
    if (const auto inUse = m_reader->filesInUse(); m_reader->wasWhole()) m_attachments->sweep(inUse);
    forgetErased();
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(kReadAgainMs);
    connect(&m_readAgain, &QTimer::timeout, this, &ReplicaDesk::readDraftsAgain);
    if (m_shelf->hasUnreadDrafts()) m_readAgain.start();
}

ReplicaDesk::~ReplicaDesk() = default;

/// A disk that failed for a moment is sound again, mostly.
void ReplicaDesk::readDraftsAgain() {
    m_shelf->readDraftsAgain();
    if (m_shelf->hasUnreadDrafts()) return m_readAgain.start();
    replica::Change change;
    const auto ids = m_shelf->conversationsWithDraft();
    for (const ConversationId id : ids) change.drafts.insert(id);
    m_otherDrafts->apply(change);
    for (const ConversationId id : ids) m_inbox->model().refresh(id);
    Q_EMIT draftsChanged({});
}

void ReplicaDesk::sendDrafts(QObject *context, std::function<void()> told) {
    m_sendContext = context;
    m_draftsSent = std::move(told);
    m_draftsOffered = false;
    m_drafts->flush();
    m_otherDrafts->offerAll(this, [this] {
        m_draftsOffered = true;
        tellIfSent();
    });
    tellIfSent();
}

void ReplicaDesk::tellIfSent() {
    if (!m_draftsSent) return;
    const auto isOfDraft = [](const replica::OutboxEntry &entry) { return verb::isOfDraft(entry.verb); };
    const auto entries = m_link->canSend() ? m_reader->outbox() : QList<replica::OutboxEntry>();
    if (m_link->canSend() && (!m_draftsOffered || std::any_of(entries.begin(), entries.end(), isOfDraft))) return;
    const auto told = std::exchange(m_draftsSent, {});
    if (m_sendContext) told();
}

void ReplicaDesk::connectParts() {
    connect(m_replica.get(), &replica::Replica::changed, this, &ReplicaDesk::onChanged);
    connect(m_replica.get(), &replica::Replica::failed, this, [this](const Error &error) {
        const bool isNews = m_drafts->tryAgain();
        if (isNews && error.code != QLatin1String("corrupt-database")) fail(error, {});  // that is told by damaged()
    });
    connect(m_replica.get(), &replica::Replica::damaged, this, [this] {
        fail({QStringLiteral("replica-damaged"), {}}, {});
    });
    connect(m_link.get(), &link::HubLink::stateChanged, this, &ReplicaDesk::onLinkState);
    connect(m_link.get(), &link::HubLink::hubRestored, this, [this](qint64 from) {
        const QString then = QLocale().toString(QDateTime::fromMSecsSinceEpoch(from), QLocale::ShortFormat);
        fail({QStringLiteral("hub-restored"), {}}, {}, {{QStringLiteral("from"), then}});
    });
    connect(m_link.get(), &link::HubLink::wipeOrdered, this, [this] { Q_EMIT wipeOrdered(m_link->hub().token); });
    m_renewal = std::make_unique<link::TokenRenewal>(
        *m_link, [this] { return m_hubChoice->keepsTokenInUse(); },
        [this](const QString &token, const std::function<void(bool)> &told) {
            m_hubChoice->replaceToken(token, this, [told](const HubChoice::Outcome &kept) { told(kept.done()); });
        });
    connect(m_renewal.get(), &link::TokenRenewal::renewed, this, [this] { m_blobs->setHub(m_link->hub()); });
    connect(m_deliverer.get(), &link::OutboxDeliverer::stopped, this, [this](const replica::OutboxEntry &entry) {
        m_otherDrafts->noteRefused(entry);
        m_readUpTo.remove(entry.conversation);
        const bool given = m_entries->takeBack(entry);
        if (!given && !verb::isQuiet(entry.verb)) fail({entry.code, {}}, entry.conversation, entry.facts);
        Q_EMIT settled(entry.id, entry.code, entry.facts);
    });
    connect(m_deliverer.get(), &link::OutboxDeliverer::done, this,
            [this](const QString &id) { Q_EMIT settled(id, {}, {}); });
    connect(m_presence.get(), &Presence::changed, this, [this](ConversationId id) {
        m_shelf->setColleagues(id, m_presence->at(id));
        m_inbox->model().refresh(id);
    });
    connect(m_otherDrafts.get(), &ReplicaDrafts::rewritten, this, &Desk::draftsChanged);
    connect(m_inbox.get(), &DeskInbox::countsChanged, this, &Desk::countsChanged);
    connect(m_blobs.get(), &link::BlobFetcher::ready, this, &Desk::blobReady);
    connect(m_blobs.get(), &link::BlobFetcher::failed, this, &Desk::blobFailed);
    connect(m_sessions.get(), &ChannelSessions::refused, this, [this](ConversationId id, const QString &code) {
        m_leaving.stay(id);
        fail({code, {}}, id);
    });
    connect(m_typing.get(), &link::TypingHints::customerTyping, this, [this](ConversationId id, bool typing) {
        m_shelf->setTyping(id, typing);
        m_inbox->model().refresh(id);
        Q_EMIT customerTyping(id, typing);
    });
}

void ReplicaDesk::onChanged(const replica::Change &change) {
    const bool channelsToo = m_shelf->apply(change);
    m_drafts->apply(change);
    m_otherDrafts->apply(change);
    m_keeping->apply(change);
    m_attachments->drop(change.abandoned);
    m_blobs->forget(change.erasedBlobs);
    m_inbox->apply(change);
    followMessages(change);
    m_cards->apply(change);
    m_ownSearch->follow(change);
    m_customers->apply(change);
    tellKeptReplies();
    tellNews(change);
    if (channelsToo) {
        m_sessions->forget();
        Q_EMIT channelsChanged();
    }
    if (change.agents || change.everything) Q_EMIT agentsChanged();
    if (change.counts) Q_EMIT countsChanged();
    if (m_shelf->hasUnreadDrafts() && !m_readAgain.isActive()) m_readAgain.start();
    tellIfSent();
    if (hasSample() != m_hadSample) {
        m_hadSample = !m_hadSample;
        Q_EMIT sampleChanged();
    }
    if (change.everything) {
        setCacheFolder();
        Q_EMIT draftsChanged(currentConversation());
    }
    if (change.everything || !change.conversations.isEmpty() || !change.outbox.isEmpty()) {
        QSet<ConversationId> ids = change.outbox;
        for (auto it = change.conversations.keyBegin(); it != change.conversations.keyEnd(); ++it) ids.insert(*it);
        Q_EMIT conversationsChanged(change.everything ? QSet<ConversationId>() : ids);
    }
    const ConversationId current = currentConversation();
    if (current && (change.everything || change.conversations.contains(current) || change.outbox.contains(current) ||
                    !change.customers.isEmpty()))
        Q_EMIT conversationChanged(current);
}

void ReplicaDesk::tellNews(const replica::Change &change) {
    const QList<Message> news = m_news.of(change, link().state == LinkStatus::State::Connected);
    for (const Message &message : news) {
        if (message.direction == Direction::Note && message.author == me().id) continue;
        News one{message.id, message.conversation, message.direction, message.authorName, snippet(message.parts)};
        const auto in = conversation(message.conversation);
        if (in && message.direction == Direction::In && one.who.isEmpty()) one.who = in->customerName;
        Q_EMIT arrived(one);
    }
}

void ReplicaDesk::followMessages(const replica::Change &change) {
    m_messages->apply(change);
    m_otherMessages.removeIf([](const QPointer<MessageModel> &model) { return model.isNull(); });
    for (const QPointer<MessageModel> &model : std::as_const(m_otherMessages)) model->apply(change);
}

/// A reply that is in the outbox now has taken its draft along: only now the composer may clear its text.
void ReplicaDesk::tellKeptReplies() {
    const auto kept = m_leaving.takeKept(*m_shelf);
    for (const auto &[id, note] : kept) {
        m_drafts->forget(id, note);
        Q_EMIT draftsChanged(id);
    }
}

void ReplicaDesk::onLinkState() {
    const bool live = m_link->state() == link::HubLink::State::Live;
    if (live) askPlugins();
    if (live) m_hubChoice->keepGiven();
    if (m_shelf->setOnline(live)) {
        m_messages->showHeld();
        for (const QPointer<MessageModel> &model : std::as_const(m_otherMessages))
            if (model) model->showHeld();
    }
    tellIfSent();
    Q_EMIT linkChanged();
}

void ReplicaDesk::askPlugins() {
    const protocol::Ask ask{newClientId(), QLatin1String(protocol::query::kPlugins), {}, {}};
    m_link->request(ask, this, [this](const protocol::Frame &frame) {
        const auto *answer = std::get_if<protocol::Answer>(&frame);
        if (!answer) return;
        m_hubPlugins.clear();
        const QJsonArray rows = answer->result.value(QLatin1String("plugins")).toArray();
        for (const QJsonValue &row : rows) {
            const auto text = [&row](const char *name) { return row[QLatin1String(name)].toString(); };
            const QString file = text("file");
            QMap<QString, QString> names;
            const QJsonObject byLanguage = row[QLatin1String("names")].toObject();
            for (auto it = byLanguage.begin(); it != byLanguage.end(); ++it) names.insert(it.key(), it->toString());
            m_hubPlugins += PluginRow{text("id").isEmpty() ? file : text("id"),
                                      names,
                                      file,
                                      text("version"),
                                      QStringLiteral("hub"),
                                      text("state"),
                                      text("reason"),
                                      text("detail")};
        }
        Q_EMIT pluginsChanged();
    });
}

/// What an earlier run did not come to.
void ReplicaDesk::forgetErased() {
    QSet<BlobId> blobs;
    const auto cards = m_reader->cards(QStringLiteral("erased"));
    for (const Card &card : cards)
        for (const QJsonValue &id : card.body.value(QLatin1String("blobs")).toArray())
            blobs.insert(BlobId{id.toInteger()});
    m_blobs->forget(blobs);
}

/// Blob ids are a workspace's own, so each has its folder.
void ReplicaDesk::setCacheFolder() {
    const QByteArray name =
        QCryptographicHash::hash(m_replica->position().workspace.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_blobs->setFolder(m_dataFolder + QLatin1String("/cache/") + QString::fromLatin1(name));
}

void ReplicaDesk::setHub(const QUrl &socket, const QUrl &base, const QString &token, const QByteArrayList &pins) {
    const link::HubAddress hub{socket, base, token, pins};
    m_started = true;
    m_hubTrouble = {};
    m_blobs->setHub(hub);
    m_link->setHub(hub);
    if (m_network || socket.host() == QLatin1String("localhost") || QHostAddress(socket.host()).isLoopback()) return;
    m_network = std::make_unique<link::NetworkWatch>();
    connect(m_network.get(), &link::NetworkWatch::cameBack, this, &ReplicaDesk::retryNow);
}

void ReplicaDesk::setHubTrouble(const QString &code, const QString &detail) {
    m_started = true;
    m_hubTrouble = {code, detail};
    m_troubleSince = m_clock.now();
    Q_EMIT linkChanged();
}

void ReplicaDesk::retryNow() { m_link->retryNow(); }
QString ReplicaDesk::movedAside() const { return m_replica->opening().movedAside; }

QAbstractListModel *ReplicaDesk::inbox() { return &m_inbox->model(); }
QAbstractListModel *ReplicaDesk::messages() { return m_messages.get(); }
std::unique_ptr<MessageList> ReplicaDesk::newMessages() {
    auto model = std::make_unique<MessageModel>(*m_reader, *m_shelf);
    m_otherMessages += model.get();
    return model;
}
Presence &ReplicaDesk::presence() { return *m_presence; }
Drafts &ReplicaDesk::drafts() { return *m_otherDrafts; }
Keeping &ReplicaDesk::keeping() { return *m_keeping; }
void ReplicaDesk::setView(const InboxView &view) { m_inbox->setView(view); }
InboxView ReplicaDesk::view() const { return m_inbox->view(); }
SavedViews &ReplicaDesk::savedViews() { return m_inbox->saved(); }
const SavedViews &ReplicaDesk::savedViews() const { return m_inbox->saved(); }

void ReplicaDesk::countMatching(const Filter &filter, QObject *context,
                                std::function<void(const InboxCount &)> counted) {
    m_inbox->counter().count(filter, context, std::move(counted));
}

int ReplicaDesk::rowOf(ConversationId id) const { return m_inbox->model().rowOf(id); }

InboxCounts ReplicaDesk::counts() const { return m_inbox->counts(m_replica->counts()); }

void ReplicaDesk::openConversation(ConversationId id) {
    m_drafts->flush();
    m_otherDrafts->flush();
    m_keeping->open(id);
    if (const ConversationId before = currentConversation(); before && before != id) m_typing->write(before, false);
    m_messages->open(id);
}

void ReplicaDesk::openConversationAt(ConversationId id, MessageId at) {
    if (m_reader->messages(QList<MessageId>{at}).isEmpty()) return openConversation(id);
    m_drafts->flush();
    m_otherDrafts->flush();
    m_keeping->open(id);
    if (const ConversationId before = currentConversation(); before && before != id) m_typing->write(before, false);
    m_messages->open(id, at);
}

bool ReplicaDesk::canFetchNewer() const { return m_messages->canFetchNewer(); }
void ReplicaDesk::fetchNewer() { m_messages->fetchNewer(); }

ConversationId ReplicaDesk::currentConversation() const { return m_messages->conversation(); }

std::optional<Conversation> ReplicaDesk::conversation(ConversationId id) const {
    const auto found = m_reader->conversation(id);
    return found ? std::optional(m_shelf->withPending(*found)) : std::nullopt;
}

std::optional<Customer> ReplicaDesk::customer(CustomerId id) const { return m_customers->customer(id); }

QList<Channel> ReplicaDesk::channels() const {
    QList<Channel> list = m_shelf->channels().values();
    std::sort(list.begin(), list.end(), [](const Channel &a, const Channel &b) { return a.id < b.id; });
    return list;
}

Agent ReplicaDesk::me() const { return m_shelf->me(); }

LinkStatus ReplicaDesk::link() const {
    using State = link::HubLink::State;
    if (!m_started) return {LinkStatus::State::Starting, m_troubleSince, {}, {}, -1};
    if (!m_hubTrouble.code.isEmpty())
        return {LinkStatus::State::Offline, m_troubleSince, m_hubTrouble.code, m_hubTrouble.detail, -1};
    LinkStatus status;
    status.since = m_link->since();
    status.progress = m_link->progress();
    status.code = m_link->trouble().code;
    status.detail = m_link->trouble().detail;
    switch (m_link->state()) {
        case State::Offline: status.state = LinkStatus::State::Offline; break;
        case State::Connecting:
        case State::Hello: status.state = LinkStatus::State::Connecting; break;
        case State::Snapshot:
        case State::CatchingUp: status.state = LinkStatus::State::CatchingUp; break;
        case State::Live: status.state = LinkStatus::State::Connected; break;
        case State::Refused: status.state = LinkStatus::State::Refused; break;
    }
    return status;
}

bool ReplicaDesk::canAnswer(const QString &channelKind) const { return m_sessions->canAnswer(channelKind); }

ReplyWindow ReplicaDesk::replyWindow(ConversationId id) const {
    const auto found = m_reader->conversation(id);
    return found ? replyWindowOf(*found, m_shelf->channels().value(found->channel)) : ReplyWindow{};
}

/// What takes a conversation out of sight is based on what its agent has seen of it.
static bool hides(QLatin1String name) {
    return name == QLatin1String(verb::kResolve) || name == QLatin1String(verb::kSnooze);
}

QString ReplicaDesk::act(const char *name, ConversationId id, QJsonObject args, const QStringList &files) {
    replica::OutboxEntry entry;
    if (hides(QLatin1String(name)))
        if (const auto conversation = m_reader->conversation(id)) entry.basedOn = newestSeen(*conversation).v;
    const QString asked = newClientId();
    entry.id = asked;
    entry.conversation = id;
    entry.verb = QLatin1String(name);
    if (id) args.insert(QStringLiteral("conversation"), id.v);
    entry.args = args;
    entry.files = files;
    enqueue(std::move(entry));
    return asked;
}

QList<Scores::Mark> ReplicaDesk::pendingMarks(ConversationId id) const {
    QList<Scores::Mark> marks;
    const QList<replica::OutboxEntry> entries = m_shelf->entries(id);
    for (const replica::OutboxEntry &entry : entries) {
        if (entry.verb != QLatin1String(verb::kScoreItem)) continue;
        const auto text = [&entry](const char *name) { return entry.args.value(QLatin1String(name)).toString(); };
        marks += Scores::Mark{text("standard"), text("item"), standards::markFrom(text("mark"))};
    }
    return marks;
}

void ReplicaDesk::enqueue(replica::OutboxEntry entry) {
    entry.createdAt = m_clock.now();
    m_replica->enqueue(entry, this, [this, id = entry.id, conversation = entry.conversation](const Result<void> &kept) {
        if (kept) return;
        m_leaving.stays(id);
        m_readUpTo.remove(conversation);
        fail(kept.error(), conversation);
    });
}

QString ReplicaDesk::resolve(ConversationId id) { return act(verb::kResolve, id); }
QString ReplicaDesk::reopen(ConversationId id) { return act(verb::kReopen, id); }
QString ReplicaDesk::snooze(ConversationId id, qint64 until) {
    return act(verb::kSnooze, id, {{QStringLiteral("until"), until}});
}
QString ReplicaDesk::assign(ConversationId id, AgentId agent) {
    return act(verb::kAssign, id, {{QStringLiteral("agent"), agent.v}});
}

QString ReplicaDesk::tag(ConversationId id, const QStringList &added, const QStringList &removed) {
    return act(verb::kTag, id,
               {{QStringLiteral("add"), QJsonArray::fromStringList(added)},
                {QStringLiteral("remove"), QJsonArray::fromStringList(removed)}});
}

QString ReplicaDesk::moveTo(ConversationId id, CardId department) {
    return act(verb::kMoveDepartment, id, {{QStringLiteral("department"), department.v}});
}

QString ReplicaDesk::markRead(ConversationId id) {
    const auto conversation = m_reader->conversation(id);
    if (!conversation) return {};
    QString asked;
    if (m_shelf->withPending(*conversation).mentionUnseen.contains(me().id)) asked = act(verb::kMentionsSeen, id);
    if (conversation->unread == 0 || m_readUpTo.value(id) >= conversation->lastMessage) return asked;
    m_readUpTo.insert(id, conversation->lastMessage);
    return act(verb::kMarkRead, id, {{QStringLiteral("up_to"), conversation->lastMessage.v}});
}

void ReplicaDesk::typing(ConversationId id, bool writing) { m_typing->write(id, writing); }

channelapi::DraftCheck ReplicaDesk::check(ConversationId id, const ComposerDraft &draft, ChannelId over) const {
    const auto conversation = m_reader->conversation(id);
    return conversation ? m_sessions->check(*conversation, draft, over) : channelapi::DraftCheck{};
}

QString ReplicaDesk::preview(ConversationId id, const ComposerDraft &draft, ChannelId over) const {
    const auto conversation = m_reader->conversation(id);
    return conversation ? m_sessions->preview(*conversation, draft, over) : QString();
}

void ReplicaDesk::moveLater(const Card &later, qint64 until) {
    const auto conversation = m_reader->conversation(ConversationId{later.owner});
    replica::OutboxEntry entry;
    entry.id = newClientId();
    entry.conversation.v = later.owner;
    entry.verb = QLatin1String(verb::kLaterMove);
    entry.args = {{QStringLiteral("card"), later.id.v}, {QStringLiteral("until"), until}};
    if (conversation) entry.basedOn = conversation->lastMessage.v;
    enqueue(std::move(entry));
}

bool ReplicaDesk::isDraftUnread(ConversationId id, bool note) const { return m_drafts->isUnread(id, note); }

ComposerDraft ReplicaDesk::draft(ConversationId id, bool note) const { return m_drafts->draft(id, note); }

void ReplicaDesk::saveDraft(ConversationId id, bool note, const ComposerDraft &draft) {
    m_drafts->save(id, note, draft);
}

void ReplicaDesk::keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) {
    m_attachments->keep(sourcePath, this, keptAttachment(std::move(kept)));
}

void ReplicaDesk::keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) {
    m_attachments->keep(picture, this, keptAttachment(std::move(kept)));
}

std::function<void(const Result<QString> &)> ReplicaDesk::keptAttachment(std::function<void(const QString &)> kept) {
    return [this, kept = std::move(kept)](const Result<QString> &path) {
        if (!path) fail(path.error(), currentConversation(), {{QStringLiteral("limit"), AttachmentKeeper::kMostBytes}});
        kept(path.value_or(QString()));
    };
}

QString ReplicaDesk::blobPath(const Part &part) {
    QString path = m_blobs->cached(part);
    if (path.isEmpty()) m_blobs->fetch(part);
    return path;
}

void ReplicaDesk::makeSearch() {
    auto own = std::make_unique<ReplicaSearch>(
        m_dataFolder + QLatin1String("/replica.db"), m_dataFolder + QLatin1String("/search.db"),
        ReplicaSearch::Facts{[this] { return channels(); }, [this] { return me(); }});
    auto hub = std::make_unique<HubSearch>(
        *m_link, [this] { return channels(); }, [this] { return me().name; });
    m_ownSearch = own.get();
    m_hubSearch = hub.get();
    m_search = std::make_unique<Search>(
        Search::Sources{std::move(own), std::move(hub), [this] { return m_link->canSend(); }}, m_clock);
}

Search &ReplicaDesk::search() { return *m_search; }

void ReplicaDesk::keepFound(MessageId id, std::function<void()> kept) {
    m_replica->addPage(m_hubSearch->itemsFor(id), this, [this, kept = std::move(kept)](const Result<void> &result) {
        if (!result) return fail(result.error(), {});
        kept();
    });
}

QList<PluginRow> ReplicaDesk::plugins() const { return m_plugins.rows() + m_hubPlugins; }
QStringList ReplicaDesk::pluginFolders() const { return m_plugins.folders(); }
spelling::Speller &ReplicaDesk::speller() {
    if (!m_speller) {
        m_speller = std::make_unique<spelling::Speller>(spelling::Speller::Config{
            spelling::dictionaryFolders(m_ownFolder), m_ownFolder + QLatin1String("/words.txt")});
        connect(m_speller.get(), &spelling::Speller::failed, this, [this](const QString &code) {
            fail({code, {}}, {});
        });
    }
    return *m_speller;
}

Cards &ReplicaDesk::cards() { return *m_cards; }
HubChoice &ReplicaDesk::hubChoice() { return *m_hubChoice; }
Devices &ReplicaDesk::devices() { return *m_devices; }
AuditLog &ReplicaDesk::auditLog() { return *m_auditLog; }
const Cards &ReplicaDesk::cards() const { return *m_cards; }
ChannelSetup &ReplicaDesk::channelSetup() { return *m_channelSetup; }
Entries &ReplicaDesk::entries() { return *m_entries; }
Customers &ReplicaDesk::customers() { return *m_customers; }
QList<Agent> ReplicaDesk::agents() const { return m_shelf->agents(); }
void ReplicaDesk::loadSample() { act(verb::kSampleLoad, {}); }
void ReplicaDesk::removeSample() { act(verb::kSampleRemove, {}); }
bool ReplicaDesk::hasSample() const { return m_replica->counts().sample > 0; }

void ReplicaDesk::fail(const Error &error, ConversationId id, const QJsonObject &facts) {
    log::category("desk")->warn("failed: {} {}", str(error.code), str(error.detail));
    Q_EMIT failed(error.code, facts, id);
}

}  // namespace heard::ui
