// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk/workspace.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <array>
#include <random>

#include "base/clock.h"
#include "base/ownerfiles.h"
#include "domain/names.h"
#include "protocol/items.h"
#include "replica/replica.h"
#include "replica/rowcodec.h"
#include "storage/database.h"
#include "storage/sqlbook.h"
#include "storage/transaction.h"

namespace heard::test {
namespace {

constexpr qint64 kEnd = 1'780'000'000'000;
constexpr qint64 kYear = 365LL * 24 * 3600 * 1000;
constexpr int kChannels = 4;
constexpr int kAgents = 12;

struct Language {
    const char *tag;
    std::array<const char16_t *, 6> first;
    std::array<const char16_t *, 6> last;
    std::array<const char16_t *, 12> words;
};

constexpr std::array<Language, 3> kLanguages{{
    {"en",
     {u"Anna", u"Peter", u"Maria", u"John", u"Olivia", u"Henry"},
     {u"Smith", u"Baker", u"Cole", u"Young", u"Reed", u"Walsh"},
     {u"order", u"delivery", u"please", u"when", u"arrives", u"parcel", u"thank you", u"refund", u"address",
      u"tomorrow", u"the", u"question"}},
    {"ru",
     {u"Анатолий", u"Мария", u"Иван", u"Ольга", u"Пётр", u"Елена"},
     {u"Кузнецов", u"Орлова", u"Соколов", u"Белова", u"Ёлкин", u"Щукина"},
     {u"заказ", u"доставка", u"пожалуйста", u"когда", u"придёт", u"посылка", u"спасибо", u"возврат", u"адрес",
      u"завтра", u"пункт", u"вопрос"}},
    {"uk",
     {u"Оксана", u"Тарас", u"Ганна", u"Богдан", u"Ірина", u"Їва"},
     {u"Шевченко", u"Бондар", u"Коваль", u"Мороз", u"Лисенко", u"Ґудзь"},
     {u"замовлення", u"доставка", u"будь ласка", u"коли", u"прийде", u"посилка", u"дякую", u"повернення", u"адреса",
      u"завтра", u"пункт", u"питання"}},
}};

/// mt19937's numbers are the same everywhere; the standard's distributions are not, so none is used.
class Chance {
public:
    explicit Chance(quint32 seed) : m_engine(seed) {}
    int below(int limit) { return int(m_engine() % quint32(limit)); }
    template <class Array>
    QString of(const Array &list) {
        return QString::fromUtf16(list[size_t(below(int(list.size())))]);
    }

private:
    std::mt19937 m_engine;
};

QString sentence(Chance &chance, const Language &language) {
    QStringList words;
    for (int i = 5 + chance.below(16); i > 0; --i) words += chance.of(language.words);
    words.first().replace(0, 1, words.first().left(1).toUpper());
    return words.join(u' ') + (chance.below(3) ? u'.' : u'?');
}

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Writes rows in one transaction, giving each the next seq.
class Bulk {
public:
    Bulk(storage::Database &db, const storage::SqlBook &sql) : m_db(db), m_sql(sql) {}

    template <class... Values>
    void put(const char *statement, const Values &...values) {
        if (!m_result) return;
        if (auto done = m_db.run(m_sql[statement], values...); !done) m_result = tl::unexpected(done.error());
    }
    qint64 next() { return ++m_seq; }
    qint64 head() const { return m_seq; }
    const Result<void> &result() const { return m_result; }

private:
    storage::Database &m_db;
    const storage::SqlBook &m_sql;
    qint64 m_seq = 0;
    Result<void> m_result;
};

ConversationStatus statusOf(Chance &chance) {
    const int of = chance.below(100);
    return of < 80   ? ConversationStatus::Resolved
           : of < 92 ? ConversationStatus::Open
           : of < 97 ? ConversationStatus::Waiting
                     : ConversationStatus::Snoozed;
}

void putChannels(Bulk &bulk) {
    for (int i = 1; i <= kChannels; ++i) {
        Channel channel;
        channel.id.v = i;
        channel.key = QStringLiteral("channel-%1").arg(i);
        channel.kind = i % 2 ? QStringLiteral("webchat") : QStringLiteral("form");
        channel.name = i % 2 ? QStringLiteral("Site chat %1").arg(i) : QStringLiteral("Form %1").arg(i);
        channel.state = Channel::State::Ready;
        bulk.put("put-channel", channel.id.v, bulk.next(), 1, json(protocol::toJson(channel)));
    }
}

void putCustomer(Bulk &bulk, Chance &chance, const Language &language, Conversation &conversation) {
    Customer customer;
    customer.id = conversation.customer;
    customer.name = chance.of(language.first) + u' ' + chance.of(language.last);
    customer.language = QLatin1String(language.tag);
    customer.identities = {
        {IdentityId{customer.id.v}, QStringLiteral("webchat"), QStringLiteral("v%1").arg(customer.id.v), {}}};
    conversation.customerName = customer.name;
    bulk.put("put-customer", customer.id.v, bulk.next(), 1, json(protocol::toJson(customer)));
}

void putMessage(Bulk &bulk, Chance &chance, const Language &language, Conversation &c, qint64 id, qint64 at) {
    Message message;
    message.id.v = id;
    message.conversation = c.id;
    message.channel = c.channel;
    message.direction = chance.below(2) ? Direction::In : Direction::Out;
    message.at = at;
    Part part;
    part.kind = QStringLiteral("text");
    part.text = sentence(chance, language);
    message.parts = {part};
    if (message.direction == Direction::In) {
        message.authorName = c.customerName;
    } else {
        message.author.v = 1;
        message.authorName = QStringLiteral("Anna");
        message.delivery = Delivery::Read;
        message.clientId = QStringLiteral("c%1").arg(id);
    }
    c.lastMessage = message.id;
    c.lastAt = at;
    c.lastSnippet = snippet(message.parts);
    c.lastDirection = message.direction;
    if (message.direction == Direction::In) c.lastInboundAt = at;
    c.lastDelivery = message.delivery;
    bulk.put("put-message", id, bulk.next(), 1, c.id.v, json(protocol::toJson(message)));
}

void putConversation(Bulk &bulk, Chance &chance, Conversation &c) {
    c.status = statusOf(chance);
    if (c.status == ConversationStatus::Open && c.lastDirection == Direction::In) c.unread = chance.below(4);
    if (c.status == ConversationStatus::Snoozed) c.snoozedUntil = kEnd + kYear;
    c.assignee.v = chance.below(kAgents + 1);
    if (c.status == ConversationStatus::Open && c.lastDirection == Direction::In) {
        c.waitingSince = c.lastAt;
        c.dueAt = c.lastAt + 600'000;
    }
    if (chance.below(10) == 0) c.tags = {QStringLiteral("tag %1").arg(chance.below(20))};
    const Standing s = standingOf(c);
    bulk.put("put-conversation", c.id.v, bulk.next(), 1, wordFor(c.status), c.lastAt, c.channel.v, c.unread, c.sample,
             c.customer.v, s.dueAt, s.waitingSince, s.assignee.v, s.department.v,
             replica::rowcodec::arrayColumn(s.tags), replica::rowcodec::arrayColumn(s.mentioned),
             replica::rowcodec::arrayColumn(c.mentionUnseen), json(protocol::toJson(c)));
}

}  // namespace

Result<void> writeReplica(const QString &path, const WorkspaceSize &size) {
    {
        const SystemClock clock;  // makes the file with its schema
        if (auto made = replica::Replica::open(path, clock); !made) return tl::unexpected(made.error());
    }
    auto database = storage::Database::open(
        {.path = path, .synchronous = storage::Database::Synchronous::Normal, .cacheKib = 256 * 1024});
    if (!database) return tl::unexpected(database.error());
    const auto sql = storage::SqlBook::fromFolder(QStringLiteral(":/replica/sqlite/statements"));
    if (!sql) return tl::unexpected(sql.error());
    auto transaction = storage::Transaction::begin(**database);
    if (!transaction) return tl::unexpected(transaction.error());

    Bulk bulk(**database, *sql);
    Chance chance(size.seed);
    putChannels(bulk);
    const qint64 step = kYear / std::max(1, size.conversations);
    qint64 message = 0;
    for (int i = 1; i <= size.conversations && bulk.result(); ++i) {
        const Language &language = kLanguages[size_t(chance.below(int(kLanguages.size())))];
        Conversation c;
        c.id.v = i;
        c.customer.v = i;
        c.channel.v = 1 + chance.below(kChannels);
        c.createdAt = kEnd - kYear + i * step;
        putCustomer(bulk, chance, language, c);
        // As many as bring the total to size.messages at the end, evenly.
        const auto upTo = qint64(size.messages) * i / size.conversations;
        for (int n = 0; message < upTo; ++n) putMessage(bulk, chance, language, c, ++message, c.createdAt + n * 60'000);
        putConversation(bulk, chance, c);
    }
    bulk.put("set-meta", QStringLiteral("workspace"), QLatin1String(kWorkspaceName));
    bulk.put("set-meta", QStringLiteral("cursor"), bulk.head());
    bulk.put("set-meta", QStringLiteral("gen"), 1);
    bulk.put("set-meta", QStringLiteral("user"), QStringLiteral(R"({"id":1,"name":"Anna","roles":["agent"]})"));
    if (!bulk.result()) return bulk.result();
    if (auto done = transaction->commit(); !done) return done;
    return (*database)->checkpoint();
}

}  // namespace heard::test
