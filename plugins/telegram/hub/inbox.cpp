// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/inbox.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QTimer>
#include <algorithm>

#include "plugins/telegram/hub/messageparts.h"

namespace heard::telegram {

using namespace channelapi;

namespace {

constexpr qsizetype kChatsAtOnce = 4;
constexpr QLatin1String kAlbumKey("album:");
constexpr qsizetype kMostAlbums = 50;  ///< remembered after Telegram was told that they are kept
const QLoggingCategory kLog("heard.telegram");

/// What the hub will never take, however often it is offered.
bool isForGood(const QString &refusal) {
    return refusal == QLatin1String("too-large") || refusal == QLatin1String("malformed");
}

qint64 messageNumber(const Update &update) { return update.message.extra.value(QLatin1String("message")).toInteger(); }

}  // namespace

Inbox::Inbox(ConnectorHost *host, BotApi &api, const ConnectorConfig &config, const Times &times,
             const UpdateRules &rules, QObject *parent)
    : QObject(parent), m_host(host), m_api(api), m_folder(config.workFolder), m_times(times), m_rules(rules) {
    for (auto kept = config.kept.begin(); kept != config.kept.end(); ++kept) {
        if (!kept.key().startsWith(kAlbumKey)) continue;
        const QJsonObject facts = kept->toObject();
        Album &album = m_albums[kept.key().mid(kAlbumKey.size())];
        album.update = facts.value(QLatin1String("update")).toInteger();
        album.isKept = facts.value(QLatin1String("kept")).toBool();
        const QJsonArray ids = facts.value(QLatin1String("messages")).toArray();
        for (const auto &id : ids) album.members += id.toInteger();
    }
}

void Inbox::take(quint64 number, const QList<QJsonObject> &updates) {
    auto batch = std::make_shared<Batch>();
    batch->number = number;
    QList<Update> read;
    for (const QJsonObject &json : updates) {
        const auto update = readUpdate(json, m_rules);
        if (!update || m_done.contains(update->id)) continue;
        if (update->kind == Update::Kind::Ignored) {
            ++m_passedOver[update->word];
            qCInfo(kLog) << "passed over an update of kind" << update->word;
            continue;
        }
        read += *update;
    }
    const QList<Item> items = itemsOf(read, batch);
    batch->open = items.size();
    for (const Item &item : items) {
        m_waiting[item.update.chat].enqueue(item);
        if (item.update.kind == Update::Kind::Message && !item.update.mediaGroup.isEmpty()) rememberAlbum(item);
    }
    if (items.isEmpty()) return QTimer::singleShot(0, this, [this, batch] { endBatch(batch); });
    step();
}

/// Joins albums. What was joined at an earlier run is joined as it was then: with one picture more or less it would be
/// another message to the hub, or that picture would be lost in one that the hub has already.
QList<Inbox::Item> Inbox::itemsOf(const QList<Update> &updates, const std::shared_ptr<Batch> &batch) {
    QList<Item> items;
    QHash<QString, qsizetype> open;  // album -> its item
    for (const Update &update : updates) {
        const QString album = update.chat + QLatin1Char(':') + update.mediaGroup;
        const bool joins = update.kind == Update::Kind::Message && !update.mediaGroup.isEmpty();
        const auto before = m_albums.constFind(update.mediaGroup);
        const bool isNew = before == m_albums.cend();
        const bool wasJoined = isNew || before->members.contains(messageNumber(update));
        if (joins && !isNew && wasJoined && before->isKept) {  // alone it would be another message to the hub
            m_done += update.id;
            continue;
        }
        if (joins && wasJoined && open.contains(album)) {
            Item &item = items[open.value(album)];
            joinAlbum(item.update, update);
            item.ids += update.id;
            continue;
        }
        if (joins && wasJoined) open.insert(album, items.size());
        items += Item{update, batch, {update.id}};
    }
    return items;
}

/// Kept before the message is handed over: the commits are in the order of the calls.
void Inbox::rememberAlbum(const Item &item) {
    const QString &name = item.update.mediaGroup;
    if (m_albums.contains(name)) return;
    Album &album = m_albums[name];
    album.update = item.update.id;
    album.members += messageNumber(item.update);
    const QJsonArray also = item.update.message.extra.value(QLatin1String("also")).toArray();
    for (const auto &id : also) album.members += id.toInteger();
    keepAlbum(name, false);
}

void Inbox::keepAlbum(const QString &name, bool isKept) {
    Album &album = m_albums[name];
    album.isKept = isKept;
    QJsonArray ids;
    for (const qint64 id : std::as_const(album.members)) ids += id;
    m_host->keep(kAlbumKey + name, QJsonObject{{QStringLiteral("messages"), ids},
                                               {QStringLiteral("update"), album.update},
                                               {QStringLiteral("kept"), isKept}});
}

void Inbox::forgetAlbum(const QString &name) {
    m_host->keep(kAlbumKey + name, QJsonValue::Null);
    m_albums.remove(name);
}

void Inbox::confirmed(qint64 below) {
    m_done.removeIf([&](qint64 id) { return id < below; });
    if (!m_done.isEmpty() || !m_working.isEmpty()) return;
    const QStringList names = m_albums.keys();
    for (const QString &name : names) forgetAlbum(name);
}

void Inbox::answered(qint64 below) {
    m_done.removeIf([&](qint64 id) { return id < below; });
    while (m_albums.size() > kMostAlbums) {
        const auto oldest = std::min_element(m_albums.cbegin(), m_albums.cend(),
                                             [](const Album &a, const Album &b) { return a.update < b.update; });
        forgetAlbum(QString(oldest.key()));
    }
}

void Inbox::step() {
    const QStringList chats = m_waiting.keys();
    for (const QString &chat : chats) {
        if (m_working.size() >= kChatsAtOnce) return;
        if (m_working.contains(chat)) continue;
        QQueue<Item> &queue = m_waiting[chat];
        const Item item = queue.dequeue();
        if (queue.isEmpty()) m_waiting.remove(chat);
        begin(item);
    }
}

void Inbox::begin(const Item &item) {
    const QString chat = item.update.chat;
    m_working.insert(chat, Work{item, nullptr, 0, false});
    // What follows a message that could not be kept waits with it, or it would stand before it.
    if (!item.batch->problem.isEmpty())
        return QTimer::singleShot(0, this, [this, chat] { end(chat, m_working.value(chat).item.batch->problem); });
    auto *fetcher = new FileFetcher(m_host, m_api, m_folder, m_times, item.update, this);
    m_working[chat].fetcher = fetcher;
    connect(fetcher, &FileFetcher::finished, this, [this, chat](const QString &problem) { fetched(chat, problem); });
    fetcher->start();
}

void Inbox::fetched(const QString &chat, const QString &problem) {
    Work &work = m_working[chat];
    work.item.update = work.fetcher->update();
    work.fetcher->deleteLater();
    work.fetcher = nullptr;
    if (!problem.isEmpty()) return end(chat, problem);
    if (work.item.update.kind == Update::Kind::Message || work.isRaw) return handOver(chat);
    amend(chat);
}

void Inbox::handOver(const QString &chat) {
    ReceiveJob *job = m_host->receive(m_working[chat].item.update.message);
    connect(job, &ReceiveJob::finished, this, [this, chat](const IntakeResult &result) { handed(chat, result); });
}

void Inbox::amend(const QString &chat) {
    Work &work = m_working[chat];
    const Update &update = work.item.update;
    Amendment amendment;
    amendment.at = update.at > 0 ? update.at : m_host->now();
    if (update.kind == Update::Kind::Deleted) {
        if (work.gone >= update.gone.size()) return end(chat, {});
        amendment.kind = Amendment::Kind::Deleted;
        amendment.remoteId = update.gone.at(work.gone);
    } else {
        amendment.remoteId = update.message.remoteId;
        amendment.parts = update.message.parts;
    }
    ReceiveJob *job = m_host->amend(amendment);
    connect(job, &ReceiveJob::finished, this, [this, chat](const IntakeResult &result) {
        Work &now = m_working[chat];
        const bool edited = now.item.update.kind == Update::Kind::Edited;
        const bool unknown = result.refusal == QLatin1String("not-found");
        if (edited && unknown) return handOver(chat);  // written before the hub was there: new to it
        if (edited || (!result.kept && !unknown && !isForGood(result.refusal))) return handed(chat, result);
        ++now.gone;
        amend(chat);
    });
}

void Inbox::handed(const QString &chat, const IntakeResult &result) {
    if (result.kept) return end(chat, {});
    if (!isForGood(result.refusal)) return end(chat, result.refusal);
    if (m_working[chat].isRaw) {  // nothing more can be done with it, and it must not hold up all that comes after
        qCWarning(kLog) << "the hub took an update neither as a message nor as a file, kind"
                        << m_working[chat].item.update.word;
        return end(chat, {});
    }
    keepRaw(chat, result.refusal);
}

/// What the hub does not take as it is, it gets as a file.
void Inbox::keepRaw(const QString &chat, const QString &refusal) {
    Work &work = m_working[chat];
    MessageContent content;
    addRaw(content, work.item.update.word, work.item.update.source, refusal);
    Update &update = work.item.update;
    InboundMessage plain;
    plain.remoteId = QStringLiteral("update:%1").arg(update.id);
    plain.address = update.message.address;
    plain.threadKey = update.message.threadKey;
    plain.parts = content.parts;
    update.message = plain;
    update.files = content.files;
    work.isRaw = true;
    work.fetcher = new FileFetcher(m_host, m_api, m_folder, m_times, update, this);
    connect(work.fetcher, &FileFetcher::finished, this,
            [this, chat](const QString &problem) { fetched(chat, problem); });
    work.fetcher->start();
}

void Inbox::end(const QString &chat, const QString &problem) {
    const Work work = m_working.take(chat);
    if (problem.isEmpty()) {
        for (const qint64 id : work.item.ids) m_done += id;
        const bool isAlbum = work.item.update.kind == Update::Kind::Message &&
                             m_albums.value(work.item.update.mediaGroup).update == work.item.update.id;
        if (isAlbum) keepAlbum(work.item.update.mediaGroup, true);
        // The customer's button turns until the press is answered; it is so once the press is kept.
        if (!work.item.update.callback.isEmpty())
            m_api.call(QStringLiteral("answerCallbackQuery"),
                       {{QStringLiteral("callback_query_id"), work.item.update.callback}}, m_times.answer);
    } else if (work.item.batch->problem.isEmpty()) {
        work.item.batch->problem = problem;
    }
    step();
    if (--work.item.batch->open == 0) endBatch(work.item.batch);
}

void Inbox::endBatch(const std::shared_ptr<Batch> &batch) { Q_EMIT handedOver(batch->number, batch->problem); }

}  // namespace heard::telegram
