// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/announcer.h"

#include <QDateTime>

#include "base/clock.h"
#include "domain/silence.h"
#include "platform/notifier.h"
#include "ui/style/codewords.h"
#include "ui/style/silencewords.h"

namespace heard::ui {

static QString keyOf(ConversationId id) { return QString::number(id.v); }
static ConversationId conversationOf(const QString &key) { return ConversationId{key.toLongLong()}; }
constexpr QLatin1String kChannelKey("channel-");
static QString keyOf(ChannelId id) { return kChannelKey + QString::number(id.v); }

/// What is wrong with a channel that somebody has to mend; empty: nothing.
static QString troubleOf(const Channel &channel) {
    if (channel.removed) return {};
    if (channel.state == Channel::State::Down) return QStringLiteral("down");
    return silenceOf(channel) ? QStringLiteral("silent") : QString();
}

Announcer::Announcer(Desk &desk, Notifier &notifier, const Clock &clock, Eyes eyes, QObject *parent)
    : QObject(parent), m_desk(desk), m_notifier(notifier), m_clock(clock), m_eyes(std::move(eyes)) {
    connect(&desk, &Desk::arrived, this, &Announcer::onArrived);
    connect(&desk, &Desk::countsChanged, this, &Announcer::takeWhatIsRead);
    connect(&desk, &Desk::channelsChanged, this, &Announcer::lookAtChannels);
    connect(&notifier, &Notifier::opened, this, [this](const QString &key) {
        if (key.startsWith(kChannelKey))
            return Q_EMIT channelWanted(ChannelId{key.mid(kChannelKey.size()).toLongLong()});
        Q_EMIT openWanted(conversationOf(key), false);
    });
    connect(&notifier, &Notifier::replyWanted, this,
            [this](const QString &key) { Q_EMIT openWanted(conversationOf(key), true); });
    connect(&notifier, &Notifier::replied, this, &Announcer::onReplied);
}

void Announcer::onArrived(const News &news) {
    Happening happening;
    if (news.direction == Direction::Note) {
        if (!mentions(news.text, m_desk.me().name)) return;
        happening.kind = Happening::Kind::Mention;
    }
    tell(happening, news.conversation, news.who.isEmpty() ? tr("Customer") : news.who, news.text);
}

void Announcer::tell(Happening happening, ConversationId id, const QString &title, const QString &text) {
    const auto conversation = m_desk.conversation(id);
    happening.unassigned = conversation && !conversation->assignee;
    happening.mine = conversation && conversation->assignee && conversation->assignee == m_desk.me().id;
    happening.inSight = m_eyes.inSight(id);
    const NoticeRules rules = m_eyes.rules();
    if (!wants(rules, happening)) return;
    QString kind;
    for (const Channel &channel : m_desk.channels())
        if (conversation && channel.id == conversation->channel) kind = channel.kind;
    Notice notice;
    notice.key = keyOf(id);
    notice.title = title;
    notice.text = text;
    notice.openWords = tr("Open");
    notice.sound = rules.sound;
    // A note is answered where the others can be read.
    if (happening.kind == Happening::Kind::Message && m_desk.canAnswer(kind)) {
        notice.replyWords = tr("Reply");
        notice.replyHint = tr("Reply to %1").arg(title);
    }
    if (happening.kind == Happening::Kind::Message) m_shown << id.v;
    m_notifier.show(notice);
}

bool Announcer::wants(const NoticeRules &rules, const Happening &happening) const {
    return rules.wants(happening, QDateTime::fromMSecsSinceEpoch(m_clock.now()).toLocalTime().time());
}

/// A channel that goes down or silent is told of once; what was so when the desk came is on the status line.
void Announcer::lookAtChannels() {
    const bool mayMend = m_desk.me().roles.contains(QLatin1String("administrator"));
    const auto channels = m_desk.channels();
    for (const Channel &channel : channels) {
        const QString trouble = troubleOf(channel);
        const auto before = m_troubles.constFind(channel.id);
        const bool isNews = before != m_troubles.cend() && *before != trouble;
        m_troubles.insert(channel.id, trouble);
        if (!isNews || !mayMend) continue;
        trouble.isEmpty() ? m_notifier.take(keyOf(channel.id)) : tellOf(channel);
    }
}

void Announcer::tellOf(const Channel &channel) {
    const NoticeRules rules = m_eyes.rules();
    Happening happening;
    happening.kind = Happening::Kind::Channel;
    if (!wants(rules, happening)) return;
    const auto silence = silenceOf(channel);
    Notice notice;
    notice.key = keyOf(channel.id);
    notice.title = silence ? tr("%1 is silent").arg(channel.name) : tr("%1 is down").arg(channel.name);
    notice.text = silence ? silenceWords(silence->since, silence->usual, m_clock.now()) + u' ' + silenceMend()
                          : sentenceFor(channel.stateCode).whole();
    notice.openWords = tr("Open");
    notice.sound = rules.sound;
    m_notifier.show(notice);
}

void Announcer::onReplied(const QString &key, const QString &text) {
    const ConversationId id = conversationOf(key);
    if (text.trimmed().isEmpty() || !m_desk.conversation(id)) return;
    m_desk.reply(id, {text, {}, 0});
    m_desk.markRead(id);
    m_shown.remove(id.v);
    m_notifier.take(key);
}

void Announcer::takeWhatIsRead() {
    const QSet<qint64> shown = m_shown;
    for (const qint64 id : shown) {
        const auto conversation = m_desk.conversation(ConversationId{id});
        if (conversation && conversation->unread > 0) continue;
        m_shown.remove(id);
        m_notifier.take(QString::number(id));
    }
}

bool mentions(const QString &text, const QString &name) {
    if (name.isEmpty()) return false;
    for (const QString &called : {name, name.section(QLatin1Char(' '), 0, 0)}) {
        const QString sign = QLatin1Char('@') + called;
        for (qsizetype at = text.indexOf(sign, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(sign, at + 1, Qt::CaseInsensitive)) {
            const QChar after = at + sign.size() < text.size() ? text.at(at + sign.size()) : QChar(u' ');
            if (!after.isLetterOrNumber()) return true;
        }
    }
    return false;
}

}  // namespace heard::ui
