// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demodesk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <algorithm>

#include "domain/names.h"
#include "replies/starters.h"
#include "spelling/dictionaries.h"
#include "support/demosearch.h"

namespace heard::test {

using ui::ComposerDraft;
using ui::InboxRow;
using ui::MessageRow;

DemoDesk::DemoDesk(const Clock &clock)
    : m_clock(clock),
      m_cards(clock),
      m_speller({spelling::dictionaryFolders(m_folder.path()), m_folder.filePath(QStringLiteral("words.txt"))}),
      m_customers(
          clock, m_cards, [this](const QString &what) { asked << what; },
          [this](ConversationId id) { return conversation(id); }),
      m_saved(m_cards),
      m_inbox([](const InboxRow &row) {
          return QStringLiteral("%1, %2: %3").arg(row.title, row.channelName, row.snippet);
      }),
      m_messages([](const MessageRow &row) {
          return QStringLiteral("%1: %2").arg(row.author, row.event.isEmpty() ? plainText(row.parts) : row.event);
      }),
      m_search({std::make_unique<DemoSearch>([this] {
                    return DemoSearch::Facts{m_conversations, m_history};
                }),
                nullptr,
                {}},
               clock) {
    m_agents = {me(),
                {AgentId{2}, QStringLiteral("Pavlo Doroshenko"), {QStringLiteral("agent")}, false, 1, {}},
                {AgentId{3}, QStringLiteral("Iryna Savchuk"), {QStringLiteral("agent")}, false, 1, {}}};
    connect(&m_presence, &ui::Presence::changed, this, [this](ConversationId id) { updateRow(id, false); });
    m_link.state = ui::LinkStatus::State::Connected;
    m_link.since = clock.now();
}

Agent DemoDesk::me() const {
    Agent agent;
    agent.id = AgentId{1};
    agent.name = QStringLiteral("Olena Koval");
    agent.roles = m_roles;
    return agent;
}

// --- Conversations ----------------------------------------------------------------------------------------------

Channel DemoDesk::channelOf(const Conversation &conversation) const {
    for (const Channel &channel : m_channels)
        if (channel.id == conversation.channel) return channel;
    return {};
}

InboxRow DemoDesk::rowFor(const Conversation &c) const {
    InboxRow row;
    row.id = c.id;
    row.title = c.customerName.isEmpty() ? QCoreApplication::translate("InboxRow", "Customer") : c.customerName;
    const ComposerDraft draft = m_drafts.value({c.id.v, false});
    row.hasDraft = !draft.isEmpty();
    row.snippet = row.hasDraft ? draft.text : c.lastSnippet;
    row.at = c.lastAt;
    row.unread = c.unread;
    row.status = c.status;
    row.snoozedUntil = c.snoozedUntil;
    row.channel = c.channel;
    row.channelKind = channelOf(c).kind;
    row.channelName = channelOf(c).name;
    row.lastDirection = c.lastDirection;
    row.lastDelivery = c.lastDelivery;
    row.colleagues = m_presence.at(c.id);
    for (const Agent &agent : m_agents)
        if (agent.id == c.assignee) row.assignee = agent.name;
    row.mine = c.assignee == me().id;
    row.mentioned = c.mentionUnseen.contains(me().id);
    row.tags = c.tags;
    row.dueAt = c.dueAt;
    row.sample = c.sample;
    for (const MessageRow &message : m_history.value(c.id.v)) row.outboxEntries += message.inOutbox ? 1 : 0;
    return row;
}

bool DemoDesk::inView(const Conversation &c) const {
    if (m_view.kind == ui::InboxView::Kind::Drafts) return rowFor(c).hasDraft;
    if (m_view.kind == ui::InboxView::Kind::Outbox) return rowFor(c).outboxEntries > 0;
    const Filter filter = filterOf(m_view, m_saved.filterOf(CardId{m_view.id}));
    return matches(filter, standingOf(c), me().id, m_clock.now());
}

void DemoDesk::showView() {
    QList<Conversation> shown = m_conversations;
    shown.removeIf([this](const Conversation &c) { return !inView(c); });
    if (m_view.sort != Sort::Newest)
        std::stable_sort(shown.begin(), shown.end(), [this](const Conversation &a, const Conversation &b) {
            return rankOf(m_view.sort, standingOf(a)) > rankOf(m_view.sort, standingOf(b));
        });
    QList<InboxRow> rows;
    for (const Conversation &c : std::as_const(shown)) rows << rowFor(c);
    m_inbox.reset(rows);
}

void DemoDesk::setView(const ui::InboxView &view) {
    m_view = view;
    showView();
}

int DemoDesk::rowOf(ConversationId id) const {
    const QList<InboxRow> &rows = m_inbox.rows();
    for (int i = 0; i < rows.size(); ++i)
        if (rows.at(i).id == id) return i;
    return -1;
}

ui::InboxCounts DemoDesk::counts() const {
    ui::InboxCounts counts;
    const auto add = [](ui::InboxCount &count, bool unread) {
        ++count.all;
        count.unread += unread;
    };
    for (const Conversation &c : m_conversations) {
        const bool unread = c.unread > 0;
        const bool open = c.status == ConversationStatus::Open;
        add(open                                      ? counts.open
            : c.status == ConversationStatus::Waiting ? counts.waiting
            : c.status == ConversationStatus::Snoozed ? counts.snoozed
                                                      : counts.resolved,
            unread);
        counts.unread += unread;
        if (open && c.assignee == me().id) add(counts.mine, unread);
        if (open && !c.assignee) add(counts.unassigned, unread);
        if (open) add(counts.channels[c.channel.v], unread);
        if (open) add(counts.departments[c.department.v], unread);
        if (c.mentioned.contains(me().id)) add(counts.mentions, c.mentionUnseen.contains(me().id));
        if (c.status != ConversationStatus::Resolved)
            for (const QString &tag : c.tags) add(counts.tags[tag], unread);
        for (const ui::SavedView &view : m_saved.all())
            if (matches(view.filter, standingOf(c), me().id, m_clock.now())) add(counts.saved[view.id.v], unread);
    }
    for (const ComposerDraft &draft : m_drafts) counts.drafts += !draft.isEmpty();
    for (const QList<MessageRow> &messages : m_history)
        for (const MessageRow &message : messages) counts.outbox += message.inOutbox;
    return counts;
}

ui::ReplyWindow DemoDesk::replyWindow(ConversationId id) const {
    const auto found = conversation(id);
    return found ? ui::replyWindowOf(*found, channelOf(*found)) : ui::ReplyWindow{};
}

std::optional<Conversation> DemoDesk::conversation(ConversationId id) const {
    for (const Conversation &c : m_conversations)
        if (c.id == id) return c;
    return std::nullopt;
}

void DemoDesk::openConversation(ConversationId id) {
    m_open = id;
    m_messages.reset(m_history.value(id.v), m_older);
    asked << QStringLiteral("open %1").arg(id.v);
}

void DemoDesk::openConversationAt(ConversationId id, MessageId at) {
    openConversation(id);
    asked << QStringLiteral("at %1").arg(at.v);
}

void DemoDesk::keepFound(MessageId id, std::function<void()> kept) {
    asked << QStringLiteral("keep %1").arg(id.v);
    kept();
}

void DemoDesk::updateRow(ConversationId id, bool rise) {
    const int row = rowOf(id);
    const auto c = conversation(id);
    if (row >= 0 && c && inView(*c)) {
        m_inbox.set(row, rowFor(*c));
        if (rise) m_inbox.move(row, 0);
    } else if (row >= 0) {
        m_inbox.remove(row);
    } else if (c && inView(*c)) {
        m_inbox.insert(0, {rowFor(*c)});
    }
    Q_EMIT countsChanged();
    Q_EMIT conversationsChanged({id});
    if (id == m_open) Q_EMIT conversationChanged(id);
}

// --- What an agent does -----------------------------------------------------------------------------------------

void DemoDesk::addOutgoing(ConversationId id, Direction direction, const ComposerDraft &draft, qint64 notBefore) {
    MessageRow message;
    message.clientId = QStringLiteral("c%1").arg(m_nextId++);
    message.conversation = id;
    message.direction = direction;
    message.author = me().name;
    Part text;
    text.kind = QStringLiteral("text");
    text.text = draft.text;
    if (!draft.text.isEmpty()) message.parts << text;
    message.parts << draft.hubFiles;
    message.localFiles = draft.files;
    message.at = m_clock.now();
    const Channel channel = channelOf(conversation(id).value_or(Conversation()));
    message.channel = channel.id;
    message.channelKind = channel.kind;
    message.channelName = channel.name;
    message.hasMarks = direction == Direction::Out &&
                       channel.traits.value(QLatin1String("formatting")).toString() == QLatin1String("markdown");
    if (!draft.outgoing.isEmpty()) message.facts = {{QStringLiteral("outgoing"), toJson(draft.outgoing)}};
    const bool connected = m_link.state == ui::LinkStatus::State::Connected;
    message.delivery = direction == Direction::Note ? Delivery::None : connected ? Delivery::Sent : Delivery::Queued;
    message.inOutbox = direction == Direction::Out && (!connected || notBefore > 0);
    message.notBefore = notBefore;
    if (notBefore > 0) message.delivery = Delivery::Queued;
    m_history[id.v] << message;
    if (id == m_open) m_messages.insert(m_messages.rowCount(), {message});
    m_drafts.remove({id.v, direction == Direction::Note});
    updateRow(id, false);
    Q_EMIT draftsChanged(id);
}

void DemoDesk::reply(ConversationId id, const ComposerDraft &draft, const ui::SendWish &wish) {
    asked << QStringLiteral("reply %1 %2").arg(id.v).arg(draft.text);
    if (!draft.outgoing.isEmpty())
        asked << QStringLiteral("with ") +
                     QString::fromUtf8(QJsonDocument(toJson(draft.outgoing)).toJson(QJsonDocument::Compact));
    if (wish.channel) asked << QStringLiteral("over %1 to %2").arg(wish.channel.v).arg(wish.identity.v);
    if (m_refuseReplies) return fail(QStringLiteral("disk-full"));
    if (wish.sendAt > 0) return addLater(id, draft, wish.sendAt);
    addOutgoing(id, Direction::Out, draft, wish.undoSeconds > 0 ? m_clock.now() + wish.undoSeconds * 1000LL : 0);
}

void DemoDesk::addLater(ConversationId id, const ComposerDraft &draft, qint64 until) {
    Card card;
    card.kind = QStringLiteral("later");
    card.owner = id.v;
    const QJsonObject part{{QStringLiteral("kind"), QStringLiteral("text")}, {QStringLiteral("text"), draft.text}};
    card.body = {{QStringLiteral("until"), until},
                 {QStringLiteral("parts"), QJsonArray{part}},
                 {QStringLiteral("outgoing"), toJson(draft.outgoing)}};
    m_cards.add(card);
    m_drafts.remove({id.v, false});
    Q_EMIT draftsChanged(id);
}

void DemoDesk::moveLater(const Card &later, qint64 until) {
    asked << QStringLiteral("move later %1 %2").arg(later.id.v).arg(until);
    Card moved = later;
    moved.body.insert(QStringLiteral("until"), until);
    moved.body.remove(QStringLiteral("code"));
    m_cards.put(moved);
}

void DemoDesk::note(ConversationId id, const ComposerDraft &draft) {
    asked << QStringLiteral("note %1 %2").arg(id.v).arg(draft.text);
    addOutgoing(id, Direction::Note, draft);
}

void DemoDesk::mergeInto(ConversationId from, ConversationId into) {
    for (Conversation &c : m_conversations)
        if (c.id == from) c.mergedInto = into;
    Q_EMIT conversationsChanged({from, into});
    if (from == m_open) Q_EMIT conversationChanged(from);
}

void DemoDesk::setLastInbound(ConversationId id, qint64 at) {
    for (Conversation &c : m_conversations)
        if (c.id == id) c.lastInboundAt = at;
}

void DemoDesk::setCustomerOf(ConversationId id, CustomerId customer) {
    for (Conversation &c : m_conversations)
        if (c.id == id) c.customer = customer;
}

QString DemoDesk::setStatus(ConversationId id, ConversationStatus status, const QString &word) {
    asked << QStringLiteral("%1 %2").arg(word).arg(id.v);
    return change(id, [status](Conversation &c) { c.status = status; });
}

/// As the hub does it.
void DemoDesk::keepMark(ConversationId id, const ui::Scores::Mark &mark) {
    asked << QStringLiteral("mark %1 %2 %3 %4").arg(id.v).arg(mark.standard, mark.item, standards::wordFor(mark.mark));
    standards::Score score = m_scores.current(id);
    for (const standards::Standard &standard : m_scores.standards())
        if (standard.id == mark.standard) score.version = standard.version;
    score.standard = mark.standard;
    if (mark.mark == standards::Mark::None)
        score.items.remove(mark.item);
    else
        score.items.insert(mark.item, {mark.mark, me().id, m_clock.now(), {}});
    Card card;
    card.id = score.card;
    card.kind = QLatin1String(standards::kScoreKind);
    card.owner = id.v;
    card.body = standards::bodyOf(score);
    card.id ? m_cards.put(card) : m_cards.add(card);
}

void DemoDesk::fillReadyMade() {
    QList<QJsonObject> bodies;
    for (const replies::CannedReply &reply : replies::starterReplies(QStringLiteral("en")))
        bodies += replies::bodyOf(reply);
    m_cards.addMany(QLatin1String(replies::kCardKind), false, bodies);
    bodies.clear();
    for (const standards::Standard &standard : standards::readyMade()) bodies += standards::bodyOf(standard);
    m_cards.addMany(QLatin1String(standards::kStandardKind), false, bodies);
}

QString DemoDesk::snooze(ConversationId id, qint64 until) {
    for (Conversation &c : m_conversations)
        if (c.id == id) c.snoozedUntil = until;
    return setStatus(id, ConversationStatus::Snoozed, QStringLiteral("snooze"));
}

QString DemoDesk::assign(ConversationId id, AgentId agent) {
    asked << (agent == me().id ? QStringLiteral("assign %1").arg(id.v)
                               : QStringLiteral("assign %1 to %2").arg(id.v).arg(agent.v));
    return change(id, [agent](Conversation &c) { c.assignee = agent; });
}

QString DemoDesk::markRead(ConversationId id) {
    asked << QStringLiteral("read %1").arg(id.v);
    return change(id, [this](Conversation &c) {
        c.unread = 0;
        c.mentionUnseen.removeAll(me().id);
    });
}

QString DemoDesk::change(ConversationId id, const std::function<void(Conversation &)> &deed) {
    const QString name = QStringLiteral("d%1").arg(m_nextId++);
    if (m_refusal.isEmpty()) {
        for (Conversation &c : m_conversations)
            if (c.id == id) deed(c);
        updateRow(id, false);
    }
    m_held << name;
    if (!m_holds) QTimer::singleShot(0, this, &DemoDesk::settleAll);
    return name;
}

void DemoDesk::settleAll() {
    for (const QString &name : std::exchange(m_held, {})) Q_EMIT settled(name, m_refusal, {});
}

namespace {

/// Of a tab or window of its own: as they stood when it was opened, and what is added since.
class DemoMessages final : public ListModel<MessageRow, ui::MessageList> {
public:
    using History = std::function<QList<MessageRow>(ConversationId)>;
    explicit DemoMessages(History history)
        : ListModel([](const MessageRow &row) { return plainText(row.parts); }), m_history(std::move(history)) {}

    void open(ConversationId id) override {
        m_open = id;
        reset(m_history(id));
    }
    void open(ConversationId id, MessageId) override { open(id); }
    ConversationId conversation() const override { return m_open; }
    bool canFetchNewer() const override { return false; }
    void fetchNewer() override {}

private:
    History m_history;
    ConversationId m_open;
};

}  // namespace

std::unique_ptr<ui::MessageList> DemoDesk::newMessages() {
    auto model = std::make_unique<DemoMessages>([this](ConversationId id) { return m_history.value(id.v); });
    m_otherMessages << model.get();
    return model;
}

QString DemoDesk::tag(ConversationId id, const QStringList &added, const QStringList &removed) {
    asked << QStringLiteral("tag %1 +%2 -%3").arg(id.v).arg(added.join(u','), removed.join(u','));
    return change(id, [&](Conversation &c) {
        for (const QString &tag : removed) c.tags.removeAll(tag);
        c.tags += added;
    });
}

QString DemoDesk::moveTo(ConversationId id, CardId department) {
    asked << QStringLiteral("move %1 to %2").arg(id.v).arg(department.v);
    return change(id, [department](Conversation &c) { c.department = department; });
}

void DemoDesk::countMatching(const Filter &filter, QObject *context,
                             std::function<void(const ui::InboxCount &)> counted) {
    ui::InboxCount count;
    for (const Conversation &c : std::as_const(m_conversations)) {
        if (!matches(filter, standingOf(c), me().id, m_clock.now())) continue;
        ++count.all;
        count.unread += c.unread > 0;
    }
    QTimer::singleShot(0, context, [counted, count] { counted(count); });
}

void DemoDesk::sendAgain(const MessageRow &row) { asked << QStringLiteral("again ") + plainText(row.parts); }

void DemoDesk::dropReply(const MessageRow &row) {
    asked << QStringLiteral("drop ") + plainText(row.parts);
    for (int i = m_messages.rowCount() - 1; i >= 0; --i)
        if (m_messages.rows().at(i).clientId == row.clientId) m_messages.remove(i);
    m_history[row.conversation.v] = m_messages.rows();
    m_drafts[{row.conversation.v, false}] = {plainText(row.parts), {}, 0};
    updateRow(row.conversation, false);
    Q_EMIT draftsChanged(row.conversation);
}

void DemoDesk::discard(const MessageRow &row) {
    asked << QStringLiteral("discard ") + plainText(row.parts);
    m_outbox.removeIf([&row](const ui::OutboxRow &one) { return one.row.clientId == row.clientId; });
    Q_EMIT conversationsChanged({row.conversation});
}

void DemoDesk::turnIntoNote(const MessageRow &row) { asked << QStringLiteral("to note ") + plainText(row.parts); }

void DemoDesk::setOutbox(const QList<ui::OutboxRow> &rows) {
    m_outbox = rows;
    Q_EMIT conversationsChanged({});
}

void DemoDesk::changeSent(const MessageRow &row, const QString &text) {
    asked << QStringLiteral("change %1 %2").arg(row.id.v).arg(text);
}

void DemoDesk::takeBackSent(const MessageRow &row) { asked << QStringLiteral("take back %1").arg(row.id.v); }

bool DemoDesk::canChangeSent(const MessageRow &row) const {
    return row.direction == Direction::Out && row.channelKind == QLatin1String("telegram");
}

void DemoDesk::typing(ConversationId id, bool writing) {
    asked << QStringLiteral("typing %1 %2").arg(id.v).arg(writing);
}

void DemoDesk::saveDraft(ConversationId id, bool note, const ComposerDraft &draft) {
    m_drafts[{id.v, note}] = draft;
    Q_EMIT draftsChanged(id);
}

void DemoDesk::keepAttachment(const QString &sourcePath, std::function<void(const QString &)> kept) {
    kept(QFileInfo::exists(sourcePath) ? sourcePath : QString());
}

void DemoDesk::keepAttachment(const QImage &picture, std::function<void(const QString &)> kept) {
    pictures << picture;
    const QString path = m_folder.filePath(QStringLiteral("picture%1.png").arg(pictures.size()));
    kept(picture.save(path) ? path : QString());
}

void DemoDesk::loadSample() {
    asked << QStringLiteral("load sample");
    setSample(true);
}

void DemoDesk::removeSample() {
    asked << QStringLiteral("remove sample");
    setSample(false);
}

// --- What happens to it -----------------------------------------------------------------------------------------

void DemoDesk::setLink(ui::LinkStatus::State state, const QString &code) {
    m_link = {state, m_clock.now() - 8 * 60'000, code, {}, -1};
    Q_EMIT linkChanged();
}

void DemoDesk::setChannel(const Channel &channel) {
    bool known = false;
    for (Channel &mine : m_channels)
        if (mine.id == channel.id) {
            mine = channel;
            known = true;
        }
    if (!known) m_channels << channel;
    Q_EMIT channelsChanged();
}

void DemoDesk::setCanAnswer(bool can) {
    m_canAnswer = can;
    Q_EMIT pluginsChanged();
}

void DemoDesk::setPlugins(const QList<ui::PluginRow> &plugins) {
    m_plugins = plugins;
    Q_EMIT pluginsChanged();
}

void DemoDesk::setSample(bool sample) {
    m_sample = sample;
    Q_EMIT sampleChanged();
}

void DemoDesk::setBlob(BlobId id, const QString &path) {
    m_blobs[id.v] = path;
    Q_EMIT blobReady(id);
}

void DemoDesk::add(const MessageRow &message) {
    m_history[message.conversation.v] << message;
    if (message.conversation == m_open) m_messages.insert(m_messages.rowCount(), {message});
    for (const QPointer<ui::MessageList> &model : std::as_const(m_otherMessages))
        if (model && model->conversation() == message.conversation)
            static_cast<DemoMessages *>(model.data())->insert(model->rowCount(), {message});
    Q_EMIT countsChanged();
}

void DemoDesk::arrive(ConversationId id, const QString &text) {
    MessageRow message;
    message.id = MessageId{m_nextId++};
    message.conversation = id;
    message.at = m_clock.now();
    Part part;
    part.kind = QStringLiteral("text");
    part.text = text;
    message.parts << part;
    for (Conversation &c : m_conversations) {
        if (c.id != id) continue;
        c.lastSnippet = text;
        c.lastAt = message.at;
        c.lastDirection = Direction::In;
        ++c.unread;
        message.author = c.customerName;
        message.channelKind = channelOf(c).kind;
        message.channelName = channelOf(c).name;
    }
    add(message);
    updateRow(id, true);
    Q_EMIT arrived({message.id, id, Direction::In, message.author, text});
}

void DemoDesk::arriveNew(const QString &name, const QString &text) {
    Conversation c;
    c.id = ConversationId{m_nextId++};
    c.customer = CustomerId{m_nextId++};
    c.customerName = name;
    c.channel = m_channels.isEmpty() ? ChannelId() : m_channels.first().id;
    c.lastAt = c.createdAt = m_clock.now();
    c.lastSnippet = text;
    c.unread = 1;
    m_conversations.prepend(c);
    Customer customer;
    customer.id = c.customer;
    customer.name = name;
    m_customers.set(customer);
    updateRow(c.id, true);
    Q_EMIT arrived({MessageId{m_nextId++}, c.id, Direction::In, name, text});
}

void DemoDesk::setDelivery(int row, Delivery delivery, const QString &failure, const QJsonObject &facts) {
    MessageRow message = m_messages.rows().at(row);
    if (!facts.isEmpty()) message.facts = facts;
    message.delivery = delivery;
    message.failure = failure;
    m_messages.set(row, message);
}

void DemoDesk::clear() {
    m_conversations.clear();
    m_history.clear();
    m_drafts.clear();
    showView();
    Q_EMIT countsChanged();
}

}  // namespace heard::test
