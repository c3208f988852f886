// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corebed.h"

#include <QFile>

#include "base/token.h"
#include "hub/ledger/check.h"
#include "protocol/items.h"

namespace heard::test {

using namespace hub;

CoreBed::CoreBed(const QString &given) : folder(given.isEmpty() ? ownFolder.filePath(QStringLiteral("data")) : given) {}

QJsonObject CoreBed::kindMetadata(const QString &kind) {
    const QJsonObject secretField{{QStringLiteral("key"), QStringLiteral("password")},
                                  {QStringLiteral("type"), QStringLiteral("secret")}};
    const auto field = [](const char *key, const char *type) {
        return QJsonObject{{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("type"), QLatin1String(type)}};
    };
    QJsonObject choice = field("colour", "choice");
    choice.insert(QStringLiteral("choices"),
                  QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("green")}}});
    if (kind == QLatin1String("fussy")) {
        QJsonObject needed = field("account", "text");
        needed.insert(QStringLiteral("required"), true);
        return {{QStringLiteral("kind"), kind}, {QStringLiteral("settings"), QJsonArray{needed}}};
    }
    if (kind == QLatin1String("webchat"))
        return {{QStringLiteral("kind"), kind},
                {QStringLiteral("webPrefix"), QStringLiteral("chat")},
                {QStringLiteral("traits"),
                 QJsonObject{{QStringLiteral("readReceipts"), true},
                             {QStringLiteral("attachments"), true},
                             {QStringLiteral("attachmentTypes"),
                              QJsonArray{QStringLiteral("image/*"), QStringLiteral("text/plain")}},
                             {QStringLiteral("attachmentLimit"), kAttachmentLimit}}},
                {QStringLiteral("settings"),
                 QJsonArray{secretField, field("token", "secret"), field("greeting", "text"),
                            field("perMinute", "number"), field("sites", "list"), field("away", "bool"), choice}}};
    if (kind == QLatin1String("feedback")) {
        QJsonObject places = field("places", "list");
        places.insert(QStringLiteral("coded"), true);
        return {{QStringLiteral("kind"), kind}, {QStringLiteral("settings"), QJsonArray{places}}};
    }
    if (kind == QLatin1String("desk-entry"))
        return {{QStringLiteral("kind"), kind}, {QStringLiteral("settings"), QJsonArray{field("region", "text")}}};
    if (kind == QLatin1String("form"))
        return {{QStringLiteral("kind"), kind}, {QStringLiteral("webPrefix"), QStringLiteral("form")}};
    return {};
}

Result<void> CoreBed::open() {
    PluginFacts facts;
    facts.kind = &CoreBed::kindMetadata;
    facts.kinds = [] { return QJsonArray{kindMetadata(QStringLiteral("webchat"))}; };
    facts.plugins = [] { return QJsonObject{{QStringLiteral("plugins"), QJsonArray()}}; };
    Core::Options options;
    options.folder = folder;
    core = std::make_unique<Core>(options, clock, facts);
    auto opened = core->open();
    if (!opened) return opened;
    QFile token(core->deskTokenPath());
    if (!token.open(QIODevice::ReadOnly)) return failure(QStringLiteral("no-token"));
    auto who = core->desks().signIn(QString::fromLatin1(token.readAll()).trimmed());
    if (!who) return tl::unexpected(who.error());
    agent = who->agent;
    return {};
}

QStringList CoreBed::findings() const {
    const auto found = hub::checkLedger(folder);
    return found ? *found : QStringList{found.error().code + u' ' + found.error().detail};
}

void CoreBed::wait(const std::function<bool()> &condition) { ASSERT_TRUE(QTest::qWaitFor(condition, kWaitMs)); }

ChannelId CoreBed::channelId(const QString &key) const {
    const auto channels = core->channels().channels();
    for (const ChannelRecord &record : channels)
        if (record.channel.key == key) return record.channel.id;
    return {};
}

channelapi::InboundMessage CoreBed::inbound(const QString &remoteId, const QString &text, const QString &address) {
    channelapi::InboundMessage message;
    message.remoteId = remoteId;
    message.address = address;
    message.parts = {{QStringLiteral("text"), text, {}, {}}};
    return message;
}

QJsonArray CoreBed::textParts(const QString &text) {
    return {QJsonObject{{QStringLiteral("kind"), QStringLiteral("text")}, {QStringLiteral("text"), text}}};
}

channelapi::IntakeResult CoreBed::receive(const channelapi::InboundMessage &message, const QString &key) {
    std::optional<channelapi::IntakeResult> got;
    core->channels().receive(channelId(key), message, this, [&](const auto &result) { got = result; });
    wait([&] { return got.has_value(); });
    return *got;
}

protocol::Frame CoreBed::execute(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn,
                                 QString id) {
    std::optional<protocol::Frame> got;
    const protocol::Do what{id.isEmpty() ? newClientId() : id, verb, args, basedOn, {}};
    core->desks().execute(agent, what, this, [&](const protocol::Frame &frame) { got = frame; });
    wait([&] { return got.has_value(); });
    return *got;
}

QJsonObject CoreBed::done(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn) {
    const protocol::Frame frame = execute(verb, args, basedOn);
    if (const auto *done = std::get_if<protocol::Done>(&frame)) return done->result;
    ADD_FAILURE() << verb.toStdString() << " refused: " << std::get<protocol::Refused>(frame).code.toStdString();
    return {};
}

QString CoreBed::refusal(const QString &verb, const QJsonObject &args, std::optional<qint64> basedOn) {
    const protocol::Frame frame = execute(verb, args, basedOn);
    const auto *refused = std::get_if<protocol::Refused>(&frame);
    return refused ? refused->code : QString();
}

QJsonObject CoreBed::in(qint64 conversation, QJsonObject args) {
    args.insert(QStringLiteral("conversation"), conversation);
    return args;
}

qint64 CoreBed::begin(const QString &text, const QString &address, const QString &key) {
    static int count = 0;
    const auto result = receive(inbound(QStringLiteral("remote-%1").arg(++count), text, address), key);
    EXPECT_TRUE(result.kept) << result.refusal.toStdString();
    return message(result.messageId.toLongLong()).conversation.v;
}

qint64 CoreBed::reply(qint64 id, const QString &text) {
    return done(QStringLiteral("reply"), in(id, {{QStringLiteral("parts"), textParts(text)}}),
                conversation(id).lastMessage.v)
        .value(QStringLiteral("message"))
        .toInteger();
}

QJsonObject CoreBed::ask(const QString &query, const QJsonObject &args) {
    std::optional<protocol::Frame> got;
    core->desks().ask(agent, {QStringLiteral("a1"), query, args, {}}, this,
                      [&](const protocol::Frame &frame) { got = frame; });
    wait([&] { return got.has_value(); });
    const auto *answer = std::get_if<protocol::Answer>(&*got);
    return answer ? answer->result : QJsonObject();
}

QList<OutboxEntry> CoreBed::takeDue() {
    std::optional<QList<OutboxEntry>> got;
    core->channels().takeDue({channelId(QStringLiteral("site")), channelId(QStringLiteral("form"))}, 100, this,
                             [&](const QList<OutboxEntry> &entries) { got = entries; });
    wait([&] { return got.has_value(); });
    return *got;
}

void CoreBed::settle(MessageId message, channelapi::SendOutcome::Kind kind, qint64 retryAt) {
    channelapi::SendOutcome outcome;
    outcome.kind = kind;
    if (kind == channelapi::SendOutcome::Kind::Accepted) outcome.remoteId = QStringLiteral("remote");
    if (kind == channelapi::SendOutcome::Kind::RefusedForGood) outcome.reason = QStringLiteral("blocked");
    core->channels().settle(message, outcome, retryAt);
    (void)write<bool>([](Change &) -> Result<bool> { return true; });  // jobs are done in order
}

Result<channelapi::Blob> CoreBed::storeBlob(const QByteArray &bytes, const QString &name, const QString &mime) {
    std::optional<Result<channelapi::Blob>> got;
    core->desks().storeBlob(bytes, name, mime, this,
                            [&](const Result<channelapi::Blob> &blob, const QByteArray &) { got = blob; });
    wait([&] { return got.has_value(); });
    return *got;
}

Result<QByteArray> CoreBed::loadBlob(const QString &id, AgentId who) {
    std::optional<Result<QByteArray>> got;
    core->desks().loadBlob(who ? who : agent.id, BlobId{id.toLongLong()}, this,
                           [&](const Result<channelapi::Blob> &blob, const QByteArray &bytes) {
                               got = blob.map([&bytes](const channelapi::Blob &) { return bytes; });
                           });
    wait([&] { return got.has_value(); });
    return *got;
}

Result<channelapi::Blob> CoreBed::storeChannelBlob(const QByteArray &bytes, const QString &name, const QString &mime,
                                                   const QString &key) {
    std::optional<Result<channelapi::Blob>> got;
    core->channels().storeChannelBlob(channelId(key), bytes, name, mime, this,
                                      [&](const auto &blob, const QByteArray &) { got = blob; });
    wait([&] { return got.has_value(); });
    return *got;
}

QList<JournalItem> CoreBed::journal(qint64 cursor) {
    QList<JournalItem> all;
    while (cursor < core->desks().head()) {
        std::optional<Result<QList<JournalItem>>> got;
        core->desks().readJournal(cursor, 1000, this, [&](const auto &items) { got = items; });
        wait([&] { return got.has_value(); });
        if (!*got || (*got)->isEmpty()) {
            ADD_FAILURE() << "no journal after " << cursor << ": "
                          << (*got ? "nothing" : got->error().code.toStdString());
            break;
        }
        all += **got;
        cursor = all.last().seq;
    }
    return all;
}

Conversation CoreBed::conversation(qint64 id) {
    const auto all = conversations();
    for (const Conversation &each : all)
        if (each.id.v == id) return each;
    return {};
}

Message CoreBed::message(qint64 id) {
    const auto all = messages();
    for (const Message &each : all)
        if (each.id.v == id) return each;
    return {};
}

QList<Conversation> CoreBed::conversations() {
    return *read<QList<Conversation>>([](Tables &tables) -> Result<QList<Conversation>> {
        QList<Conversation> all;
        for (const ConversationRecord &record : tables.conversations(ConversationId{1LL << 60}, 100'000))
            all += record.facts;
        return all;
    });
}

QList<Message> CoreBed::messages() {
    return *read<QList<Message>>([](Tables &tables) -> Result<QList<Message>> {
        QList<Message> all;
        for (const MessageRecord &record : tables.messages(MessageId{1LL << 60}, 100'000)) all += record.facts;
        return all;
    });
}

}  // namespace heard::test
