// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/channelsessions.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMimeDatabase>

#include "link/hubchannelsession.h"

namespace heard::ui {
namespace {

channelapi::Part filePart(const QString &path) {
    const QFileInfo info(path);
    channelapi::Part part;
    part.blob.name = info.fileName();
    // By its name alone: this is asked at each key, and the hub looks at the bytes anyway.
    part.blob.mime = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name();
    part.blob.size = info.size();
    part.kind = part.blob.mime.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
    part.extra = {{QStringLiteral("local_path"), path}};
    return part;
}

channelapi::Draft draftFor(const Conversation &conversation, const ComposerDraft &draft, const QString &clientId) {
    channelapi::Draft out;
    out.clientId = clientId;
    out.conversationId = QString::number(conversation.id.v);
    if (conversation.lastMessage) out.basedOn = QString::number(conversation.lastMessage.v);
    out.lastInboundAt = conversation.lastInboundAt;
    if (const QString text = draft.text.trimmed(); !text.isEmpty()) {
        channelapi::Part part;
        part.kind = QStringLiteral("text");
        part.text = text;
        out.parts += part;
    }
    for (const Part &part : draft.hubFiles)
        out.parts +=
            channelapi::Part{part.kind,
                             part.text,
                             {QString::number(part.blob.v), part.name, part.mime, part.size, part.width, part.height},
                             part.extra};
    for (const QString &path : draft.files) out.parts += filePart(path);
    QJsonArray used;
    for (const CardId card : draft.used) used += card.v;
    if (!used.isEmpty()) out.extra.insert(QStringLiteral("used"), used);
    if (!draft.outgoing.isEmpty()) out.extra.insert(QStringLiteral("outgoing"), toJson(draft.outgoing));
    return out;
}

/// How it is to go, for the session (link/hubchannelsession.h has the names).
QJsonObject wishText(const SendWish &wish, qint64 now) {
    QJsonObject out;
    if (wish.undoSeconds > 0) out.insert(QStringLiteral("not_before"), now + wish.undoSeconds * 1000LL);
    if (wish.sendAt > 0) out.insert(QStringLiteral("send_at"), wish.sendAt);
    if (wish.channel) out.insert(QStringLiteral("channel"), wish.channel.v);
    if (wish.identity) out.insert(QStringLiteral("identity"), wish.identity.v);
    return out;
}

channelapi::DraftCheck blocked(const QString &code) { return {channelapi::DraftCheck::Kind::Blocked, code, {}}; }

}  // namespace

ChannelSessions::ChannelSessions(replica::Replica &replica, link::HubLink &link, const Shelf &shelf, const Clock &clock,
                                 DeskPlugins plugins, QObject *parent)
    : QObject(parent),
      m_replica(replica),
      m_link(link),
      m_shelf(shelf),
      m_clock(clock),
      m_plugins(std::move(plugins)) {}

channelapi::ChannelInfo ChannelSessions::info(ChannelId id) const {
    const Channel channel = m_shelf.channels().value(id);
    return {QString::number(channel.id.v), channel.key, channel.kind, channel.name, channel.traits, channel.settings};
}

channelapi::DraftCheck ChannelSessions::check(const Conversation &conversation, const ComposerDraft &draft,
                                              ChannelId over) const {
    const channelapi::ChannelInfo channel = info(over ? over : conversation.channel);
    if (!m_plugins.has(channel.kind)) return blocked(QStringLiteral("no-plugin"));
    channelapi::DraftCheck result;
    const bool called = m_plugins.call(channel.kind, QStringLiteral("check"), [&](channelapi::DeskPlugin &plugin) {
        result = plugin.check(draftFor(conversation, draft, {}), channel);
    });
    return called ? result : blocked(QStringLiteral("plugin-failed"));
}

QString ChannelSessions::preview(const Conversation &conversation, const ComposerDraft &draft, ChannelId over) const {
    const channelapi::ChannelInfo channel = info(over ? over : conversation.channel);
    QString text;
    m_plugins.call(channel.kind, QStringLiteral("preview"), [&](channelapi::DeskPlugin &plugin) {
        text = plugin.preview(draftFor(conversation, draft, {}), channel);
    });
    return text;
}

Result<void> ChannelSessions::send(const Conversation &conversation, const ComposerDraft &draft, const SendWish &wish,
                                   const QString &clientId, QJsonObject &facts) {
    const channelapi::DraftCheck checked = check(conversation, draft, wish.channel);
    facts = checked.facts;
    if (checked.kind == channelapi::DraftCheck::Kind::Blocked) return failure(checked.code);
    const ChannelId channel = wish.channel ? wish.channel : conversation.channel;
    channelapi::ChannelSession *through = session(channel);
    if (!through) return failure(QStringLiteral("plugin-failed"));
    const QString kind = m_shelf.channels().value(channel).kind;
    channelapi::Draft out = draftFor(conversation, draft, clientId);
    const QJsonObject wished = wishText(wish, m_clock.now());
    for (auto it = wished.begin(); it != wished.end(); ++it) out.extra.insert(it.key(), it.value());
    const bool called =
        m_plugins.call(kind, QStringLiteral("send"), [&](channelapi::DeskPlugin &) { through->send(out); });
    if (!called) return failure(QStringLiteral("plugin-failed"));
    return {};
}

void ChannelSessions::forget() {
    for (channelapi::ChannelSession *session : std::as_const(m_sessions)) session->deleteLater();
    m_sessions.clear();
}

channelapi::ChannelSession *ChannelSessions::session(ChannelId id) {
    if (channelapi::ChannelSession *known = m_sessions.value(id)) return known;
    const channelapi::ChannelInfo channel = info(id);
    channelapi::ChannelSession *made = nullptr;
    m_plugins.call(channel.kind, QStringLiteral("create"), [&](channelapi::DeskPlugin &plugin) {
        made = plugin.createSession(*this, channel, this);
        // The ready-made one is our own code, whoever asked for it.
        if (made && !qobject_cast<link::HubChannelSession *>(made)) m_plugins.adopt(channel.kind, made);
        if (made) made->open(0);
    });
    if (made) m_sessions.insert(id, made);
    return made;
}

channelapi::ChannelSession *ChannelSessions::hubSession(const channelapi::ChannelInfo &channel, QObject *parent) {
    auto *session = new link::HubChannelSession(m_replica, m_link, m_clock, channel, parent);
    connect(session, &link::HubChannelSession::refused, this, [this](const QString &conversation, const QString &code) {
        Q_EMIT refused(ConversationId{conversation.toLongLong()}, code);
    });
    return session;
}

}  // namespace heard::ui
