// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "search/indexreader.h"
#include "search/indexwriter.h"
#include "search/matcher.h"

namespace heard::search {
namespace {

const QTimeZone kZone("Europe/Kyiv");
const qint64 kNow = QDateTime(QDate(2026, 5, 20), QTime(12, 0), kZone).toMSecsSinceEpoch();

Query parsed(const QString &typed) { return parseQuery(typed, kNow, kZone); }
qint64 day(int year, int month, int of) { return QDate(year, month, of).startOfDay(kZone).toMSecsSinceEpoch(); }

/// "слово слово* “phrase” #phone"
QString termsOf(const QString &typed) {
    QStringList out;
    for (const Term &term : parsed(typed).terms) {
        QStringList words;
        for (const Word &word : term.words) words += word.letters;
        const QString end = term.prefix ? QStringLiteral("*") : QString();
        if (term.kind == Term::Kind::Phone) out += u'#' + term.phone;
        if (term.kind == Term::Kind::Word) out += words.first() + end;
        if (term.kind == Term::Kind::Phrase) out += u'<' + words.join(u' ') + end + u'>';
    }
    return out.join(u' ');
}

TEST(SearchQuery, readsWordsPhrasesAndNumbers) {
    EXPECT_EQ(termsOf(QStringLiteral("где заказ")), QStringLiteral("где заказ*"));
    EXPECT_EQ(termsOf(QStringLiteral("где заказ ")), QStringLiteral("где заказ"));
    EXPECT_EQ(termsOf(QStringLiteral("\"пункт выдачи\" где")), QStringLiteral("<пункт выдачи> где*"));
    EXPECT_EQ(termsOf(QStringLiteral("«пункт выд")), QStringLiteral("<пункт выд*>"));
    EXPECT_EQ(termsOf(QStringLiteral("A-10234")), QStringLiteral("a 10234*"));
    EXPECT_EQ(termsOf(QStringLiteral("+38 067 123-45-67 anna")), QStringLiteral("#671234567 anna*"));
    EXPECT_EQ(termsOf(QStringLiteral("http://shop.ua re:")), QStringLiteral("http shop ua re*"));
    EXPECT_EQ(termsOf(QStringLiteral(" ,.- ")), QString());
    EXPECT_FALSE(parsed(QString()).findsMessages());
}

TEST(SearchQuery, readsOperators) {
    const Query query = parsed(QStringLiteral("from:\"Анна Петрова\" channel:Telegram is:open is:unread доставка"));
    EXPECT_EQ(query.from, (QStringList{QStringLiteral("анна"), QStringLiteral("петрова")}));
    EXPECT_EQ(query.channels, QStringList{QStringLiteral("telegram")});
    EXPECT_EQ(query.is, Query::Open | Query::Unread);
    EXPECT_EQ(query.rest, QStringLiteral("доставка"));
    EXPECT_TRUE(parsed(QStringLiteral("from:me")).fromMe);
    EXPECT_TRUE(parsed(QStringLiteral("от:меня")).fromMe);
    EXPECT_EQ(parsed(QStringLiteral("статус:решён")).is, Query::Resolved);
    EXPECT_EQ(parsed(QStringLiteral("канал:сайт")).channels, QStringList{QStringLiteral("сайт")});
    // Not typed to its end yet, or no operator at all.
    EXPECT_FALSE(parsed(QStringLiteral("from:")).findsMessages());
    EXPECT_FALSE(parsed(QStringLiteral("is:o")).findsMessages());
    EXPECT_EQ(parsed(QStringLiteral("is:open")).is, Query::Open);
    EXPECT_EQ(termsOf(QStringLiteral("is:blue sky")), QStringLiteral("is blue sky*"));
}

TEST(SearchQuery, readsDates) {
    EXPECT_EQ(parsed(QStringLiteral("before:2026-05-01")).until, day(2026, 5, 1));
    EXPECT_EQ(parsed(QStringLiteral("after:2026-05")).since, day(2026, 5, 1));
    EXPECT_EQ(parsed(QStringLiteral("before:2025")).until, day(2025, 1, 1));
    EXPECT_EQ(parsed(QStringLiteral("до:31.12.2025")).until, day(2025, 12, 31));
    EXPECT_EQ(parsed(QStringLiteral("after:31.12")).since, day(2025, 12, 31));
    EXPECT_EQ(parsed(QStringLiteral("після:вчора")).since, day(2026, 5, 19));
    EXPECT_EQ(parsed(QStringLiteral("after:2w")).since, day(2026, 5, 6));
    EXPECT_EQ(termsOf(QStringLiteral("before:2026-13-01 x")), QStringLiteral("before 2026 13 01 x*"));
}

TEST(SearchQuery, aSignAsksForCommandsOnly) {
    const Query query = parsed(QStringLiteral("> resolve"));
    EXPECT_TRUE(query.commands);
    EXPECT_EQ(query.rest, QStringLiteral("resolve"));
    EXPECT_FALSE(query.findsMessages());
}

/// The marked words in brackets; "-" if it does not fit.
QString marked(const QString &typed, const QString &text) {
    Stemmer stemmer;
    const auto marks = Matcher(parsed(typed), stemmer).match(text);
    if (!marks) return QStringLiteral("-");
    QString result = text;
    for (auto mark = marks->rbegin(); mark != marks->rend(); ++mark)
        result.insert(mark->start + mark->length, u']').insert(mark->start, u'[');
    return result;
}

TEST(SearchMatcher, marksEachFormOfAWord) {
    EXPECT_EQ(marked(QStringLiteral("доставки "), QStringLiteral("Когда доставка? Доставку жду")),
              QStringLiteral("Когда [доставка]? [Доставку] жду"));
    EXPECT_EQ(marked(QStringLiteral("посилка "), QStringLiteral("Де п'ять посилок")),
              QStringLiteral("Де п'ять [посилок]"));
    EXPECT_EQ(marked(QStringLiteral("deliveries "), QStringLiteral("Your delivery")),
              QStringLiteral("Your [delivery]"));
    EXPECT_EQ(marked(QStringLiteral("дост"), QStringLiteral("Достоин доставки")),
              QStringLiteral("[Достоин] [доставки]"));
    EXPECT_EQ(marked(QStringLiteral("дост "), QStringLiteral("доставки")), QStringLiteral("-"));
    EXPECT_EQ(marked(QStringLiteral("заказ доставка"), QStringLiteral("Доставка есть")), QStringLiteral("-"));
}

TEST(SearchMatcher, aPhraseStandsAsItIsWritten) {
    const QString text = QStringLiteral("Пункт, выдачи нет. В пункте выдачи; пункт выдачи!");
    EXPECT_EQ(marked(QStringLiteral("\"пункт выдачи\""), text),
              QStringLiteral("[Пункт, выдачи] нет. В пункте выдачи; [пункт выдачи]!"));
    EXPECT_EQ(marked(QStringLiteral("\"выдачи пункт\""), QStringLiteral("пункт выдачи")), QStringLiteral("-"));
    EXPECT_EQ(
        marked(QStringLiteral("067 123 45 67"), QStringLiteral("tel +38(067)123-45-67 ok")),
        QStringLiteral("tel +38([067)123-45-67] ok").replace(QStringLiteral("+38([067)"), QStringLiteral("+[38(067)")));
}

TEST(SearchMatcher, anExcerptShowsTheFirstMark) {
    const QString text = QStringLiteral("a").repeated(10) + u' ' + QStringLiteral("слово ").repeated(60) +
                         QStringLiteral("доставка\nзавтра ") + QStringLiteral("конец ").repeated(60);
    Stemmer stemmer;
    const auto marks = Matcher(parsed(QStringLiteral("доставка ")), stemmer).match(text);
    const Excerpt excerpt = excerptOf(text, *marks, 100);
    ASSERT_EQ(excerpt.marks.size(), 1);
    EXPECT_EQ(excerpt.text.mid(excerpt.marks[0].start, excerpt.marks[0].length), QStringLiteral("доставка"));
    EXPECT_TRUE(excerpt.text.startsWith(QStringLiteral("…слово")));
    EXPECT_TRUE(excerpt.text.endsWith(u'…'));
    EXPECT_FALSE(excerpt.text.contains(u'\n'));
    EXPECT_EQ(excerptOf(QStringLiteral("short"), {}, 100), (Excerpt{QStringLiteral("short"), {}}));
    EXPECT_EQ(excerptOf(QString(), {}, 100), (Excerpt{}));
}

class SearchIndex : public testing::Test {
protected:
    void SetUp() override { openWriter(); }
    void openWriter() {
        writer.reset();
        auto opened = IndexWriter::open(path());
        ASSERT_TRUE(opened) << opened.error().code.toStdString();
        writer = *std::move(opened);
    }
    QString path() const { return folder.path() + QStringLiteral("/search.db"); }

    Message message(qint64 id, const QString &text, Direction direction = Direction::In, qint64 seq = 1) {
        Message one;
        one.id = MessageId{id};
        one.conversation = ConversationId{id / 10};
        one.channel = ChannelId{id % 2 + 1};
        one.direction = direction;
        one.author = direction == Direction::Out ? AgentId{7} : AgentId{};
        Part part;
        part.kind = QStringLiteral("text");
        part.text = text;
        one.parts = {part};
        one.at = day(2026, 5, 1) + id * 1000;
        one.seq = seq;
        return one;
    }
    void put(const Message &one, const QStringList &from = {}, bool again = false) {
        ASSERT_TRUE(writer->begin());
        ASSERT_TRUE(writer->put(one, from, again));
        ASSERT_TRUE(writer->commit({QStringLiteral("w"), 1, one.seq, true}));
    }
    void put(const Conversation &one) {
        ASSERT_TRUE(writer->begin());
        ASSERT_TRUE(writer->put(one));
        ASSERT_TRUE(writer->commit(writer->place()));
    }
    QList<qint64> found(const QString &typed, qint64 before = 0, int limit = 100) {
        auto reader = IndexReader::open(path());
        EXPECT_TRUE(reader);
        QList<qint64> ids;
        const Query query = parsed(typed);
        const QList<Channel> channels{channel(1, QStringLiteral("webchat"), QStringLiteral("Site chat")),
                                      channel(2, QStringLiteral("form"), QStringLiteral("Форма"))};
        const auto done = (*reader)->messages(
            query, {channelsFor(query.channels, channels), AgentId{7}}, MessageId{before},
            [&](MessageId id) {
                ids += id.v;
                return ids.size() < limit;
            },
            [] { return false; });
        EXPECT_TRUE(done) << done.error().detail.toStdString();
        return ids;
    }
    static Channel channel(qint64 id, const QString &kind, const QString &name) {
        Channel one;
        one.id = ChannelId{id};
        one.kind = kind;
        one.name = name;
        return one;
    }

    QTemporaryDir folder;
    std::unique_ptr<IndexWriter> writer;
};

using Ids = QList<qint64>;

TEST_F(SearchIndex, findsEachFormNewestFirst) {
    put(message(11, QStringLiteral("Когда будет доставка?")));
    put(message(12, QStringLiteral("Доставки нет")));
    put(message(25, QStringLiteral("Коли доставлять доставку")));
    put(message(26, QStringLiteral("Your order is on its way, don't worry")));
    EXPECT_EQ(found(QStringLiteral("доставку ")), (Ids{25, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("дос")), (Ids{25, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("д")), (Ids{25, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("когда доставка ")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("ORDERS ")), (Ids{26}));
    EXPECT_EQ(found(QStringLiteral("don't")), (Ids{26}));
    EXPECT_EQ(found(QStringLiteral("доставка ")), (Ids{25, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("доставка "), 25), (Ids{12, 11}));
    EXPECT_EQ(found(QStringLiteral("доставка "), 0, 1), (Ids{25}));
}

TEST_F(SearchIndex, filtersByWriterChannelStateAndTime) {
    put(message(11, QStringLiteral("Привет")), {QStringLiteral("Анна Петрова"), QStringLiteral("anna@shop.ua")});
    put(message(12, QStringLiteral("Привет, Анна"), Direction::Out), {QStringLiteral("Oleh")});
    put(message(21, QStringLiteral("Привет ещё раз")), {QStringLiteral("Богдан")});
    EXPECT_EQ(found(QStringLiteral("from:анн")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("from:\"петрова анна\" привет")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("from:anna@shop.ua")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("from:me")), (Ids{12}));
    EXPECT_EQ(found(QStringLiteral("channel:форма привет")), (Ids{21, 11}));
    EXPECT_EQ(found(QStringLiteral("channel:webchat")), (Ids{12}));
    EXPECT_EQ(found(QStringLiteral("channel:chat привет")), (Ids{12}));
    EXPECT_EQ(found(QStringLiteral("channel:fax привет")), Ids{});

    Conversation one;
    one.id = ConversationId{1};
    one.status = ConversationStatus::Open;
    one.unread = 2;
    one.seq = 1;
    put(one);
    one.id = ConversationId{2};
    one.status = ConversationStatus::Resolved;
    one.unread = 0;
    put(one);
    EXPECT_EQ(found(QStringLiteral("is:open привет")), (Ids{12, 11}));
    EXPECT_EQ(found(QStringLiteral("is:resolved")), (Ids{21}));
    EXPECT_EQ(found(QStringLiteral("is:unread ")), (Ids{12, 11}));
    one.status = ConversationStatus::Open;
    one.seq = 2;
    put(one);
    EXPECT_EQ(found(QStringLiteral("is:open")), (Ids{21, 12, 11}));

    EXPECT_EQ(found(QStringLiteral("привет before:2026-05-01")), Ids{});
    EXPECT_EQ(found(QStringLiteral("привет before:2026-05-02 after:2026-05-01")), (Ids{21, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("after:2026-05-02")), Ids{});
}

TEST_F(SearchIndex, findsWhatBeginsSoHoweverManyWordsDo) {
    ASSERT_TRUE(writer->begin());
    ASSERT_TRUE(writer->put(message(11, QStringLiteral("carpenter")), {QStringLiteral("Аннабель")}));
    ASSERT_TRUE(writer->put(message(12, QStringLiteral("carpet")), {QStringLiteral("Анна")}));
    ASSERT_TRUE(writer->put(message(13, QStringLiteral("cargo, no carp")), {QStringLiteral("Антон")}));
    // Words beyond those that are named one by one, and around them.
    for (int i = 0; i < 150; ++i) ASSERT_TRUE(writer->put(message(100 + i, QStringLiteral("part%1 dozen").arg(i)), {}));
    ASSERT_TRUE(writer->put(message(300, QStringLiteral("parsley parts pasture")), {}));
    ASSERT_TRUE(writer->commit({QStringLiteral("w"), 1, 1, true}));
    EXPECT_EQ(found(QStringLiteral("car")), (Ids{13, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("carp")), (Ids{13, 12, 11}));
    EXPECT_EQ(found(QStringLiteral("carpet")), (Ids{12}));
    EXPECT_EQ(found(QStringLiteral("carpen")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("carpentra")), Ids{});
    EXPECT_EQ(found(QStringLiteral("carpenters")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("\"no carp")), (Ids{13}));
    EXPECT_EQ(found(QStringLiteral("from:анна")), (Ids{12, 11}));
    EXPECT_EQ(found(QStringLiteral("from:аннаб")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("part"), 0, 1000).size(), 151);
    EXPECT_EQ(found(QStringLiteral("part14")).size(), 11);  // 14, 140 … 149
    EXPECT_EQ(found(QStringLiteral("parsl")), (Ids{300}));
    EXPECT_EQ(found(QStringLiteral("zzzzz")), Ids{});
}

TEST_F(SearchIndex, findsATimeAlsoWhereIdsDoNotFollowIt) {
    const auto at = [this](qint64 id, qint64 time) {
        Message one = message(id, QStringLiteral("слово"));
        one.at = time;
        return one;
    };
    ASSERT_TRUE(writer->begin());
    for (int id = 1; id <= 5000; ++id) ASSERT_TRUE(writer->put(at(id, day(2025, 1, 1) + id * 3'600'000LL), {}));
    ASSERT_TRUE(writer->put(at(6000, day(2024, 3, 1)), {}));  // came in late: an old letter
    ASSERT_TRUE(writer->put(at(40'000, day(2026, 5, 1)), {}));
    ASSERT_TRUE(writer->commit({QStringLiteral("w"), 1, 1, true}));
    EXPECT_EQ(found(QStringLiteral("before:2025 слово ")), (Ids{6000}));
    EXPECT_EQ(found(QStringLiteral("слово before:2025-01-01")), (Ids{6000}));
    EXPECT_EQ(found(QStringLiteral("before:2025-01-02 слово ")).size(), 24);
    EXPECT_EQ(found(QStringLiteral("after:2026-01-01 слово ")), (Ids{40'000}));
    EXPECT_EQ(found(QStringLiteral("after:2024-01-01 before:2024-12-31 слово ")), (Ids{6000}));
    EXPECT_EQ(found(QStringLiteral("before:2024 слово ")), Ids{});
    EXPECT_EQ(found(QStringLiteral("before:2025 слово "), 6000), Ids{});
    // A changed message lies where it lay and where it lies now.
    Message moved = at(6000, day(2026, 5, 2));
    moved.seq = 2;
    put(moved);
    EXPECT_EQ(found(QStringLiteral("before:2025 слово ")), Ids{});
    EXPECT_EQ(found(QStringLiteral("after:2026-05-02 слово ")), (Ids{6000}));
    ASSERT_TRUE(writer->clear({QStringLiteral("other"), 1, 0, false}));
    EXPECT_EQ(found(QStringLiteral("before:2027 слово ")), Ids{});
}

/// As the version before left it: what it lacks can be made of what is there, so nothing is read again.
TEST_F(SearchIndex, anOlderOneIsBroughtUpToDate) {
    put(message(11, QStringLiteral("доставка завтра")));
    put(message(2012, QStringLiteral("доставка")));
    const IndexPlace place = writer->place();
    writer.reset();
    {
        auto db = *storage::Database::open({.path = path()});
        for (const char *table : {"message_tokens", "subject_tokens", "person_tokens", "span"})
            ASSERT_TRUE(db->exec(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table))));
        ASSERT_TRUE(db->setSchemaVersion(1));
    }
    // Asked before its writer came to it.
    EXPECT_EQ(found(QStringLiteral("достав")), (Ids{2012, 11}));
    EXPECT_EQ(found(QStringLiteral("before:2026-05-02 доставка ")), (Ids{2012, 11}));
    openWriter();
    EXPECT_EQ(writer->place(), place);
    EXPECT_EQ(found(QStringLiteral("достав")), (Ids{2012, 11}));
    EXPECT_EQ(found(QStringLiteral("before:2026-05-02 доставка ")), (Ids{2012, 11}));
    EXPECT_EQ(found(QStringLiteral("before:2026-04-01 доставка ")), Ids{});
}

TEST_F(SearchIndex, followsChangesAndDeletions) {
    put(message(11, QStringLiteral("первый текст")));
    put(message(11, QStringLiteral("второй текст"), Direction::In, 2));
    EXPECT_EQ(found(QStringLiteral("второй ")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("текст ")), (Ids{11}));
    put(message(11, QStringLiteral("третий текст"), Direction::In, 2));  // not newer: not looked at
    EXPECT_EQ(found(QStringLiteral("третий ")), Ids{});
    ASSERT_TRUE(writer->begin());
    ASSERT_TRUE(writer->remove(MessageId{11}));
    ASSERT_TRUE(writer->commit(writer->place()));
    EXPECT_EQ(found(QStringLiteral("текст ")), Ids{});
}

TEST_F(SearchIndex, findsPeopleAndSubjects) {
    Customer anna;
    anna.id = CustomerId{3};
    anna.name = QStringLiteral("Анна Петрова");
    anna.identities = {Identity{IdentityId{1}, QStringLiteral("mail"), QStringLiteral("anna.p@shop.ua"), {}},
                       Identity{IdentityId{2}, QStringLiteral("sms"), QStringLiteral("+380671234567"), {}}};
    Conversation one;
    one.id = ConversationId{5};
    one.customer = anna.id;
    one.subject = QStringLiteral("Возврат кроссовок");
    one.seq = 1;
    ASSERT_TRUE(writer->begin());
    ASSERT_TRUE(writer->put(anna));
    ASSERT_TRUE(writer->put(one));
    ASSERT_TRUE(writer->commit({QStringLiteral("w"), 1, 1, true}));
    auto reader = *IndexReader::open(path());
    for (const char16_t *typed : {u"анн", u"пет ан", u"anna.p@shop", u"067 123-45-67", u"38067"})
        EXPECT_EQ(reader->people(parsed(QString::fromUtf16(typed)), 10), (QList<CustomerId>{anna.id}))
            << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(reader->people(parsed(QStringLiteral("богдан")), 10), QList<CustomerId>());
    EXPECT_EQ(reader->newestConversationOf(anna.id), one.id);
    EXPECT_EQ(reader->subjects(parsed(QStringLiteral("возвраты ")), 10), (QList<ConversationId>{one.id}));
    EXPECT_EQ(reader->place(), (IndexPlace{QStringLiteral("w"), 1, 1, true}));
}

TEST_F(SearchIndex, whatIsTypedIsNeverTakenForALanguage) {
    put(message(11, QStringLiteral("a AND b NOT (c) \"d\" NEAR words:x * ^ @from #hash 100%")));
    for (const char16_t *typed : {u"AND ", u"a OR b", u"NOT (c", u"\"", u"words:x", u"^*", u"@from", u"#hash", u"100%",
                                  u"' -- ;", u"{words}", u"\"d\" NEAR(", u"💥", u"ÀÉ ʼʼ"})
        (void)found(QString::fromUtf16(typed));
    EXPECT_EQ(found(QStringLiteral("NEAR ")), (Ids{11}));
    EXPECT_EQ(found(QStringLiteral("hash")), (Ids{11}));
}

TEST_F(SearchIndex, isMadeAnewIfDamagedNewerOrOfOtherRules) {
    put(message(11, QStringLiteral("слово")));
    openWriter();
    EXPECT_EQ(writer->place().seq, 1);
    EXPECT_EQ(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    writer.reset();
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
    }
    QFile::remove(path() + QStringLiteral("-wal"));
    openWriter();
    EXPECT_EQ(writer->place(), IndexPlace{});
    EXPECT_EQ(found(QStringLiteral("слово ")), Ids{});
    writer.reset();
    {
        auto db = *storage::Database::open({.path = path()});
        ASSERT_TRUE(db->setSchemaVersion(99));
    }
    openWriter();
    put(message(11, QStringLiteral("слово")));
    writer.reset();
    {
        auto db = *storage::Database::open({.path = path()});
        ASSERT_TRUE(db->exec(QStringLiteral("REPLACE INTO meta VALUES ('rules', '0')")));
    }
    openWriter();
    EXPECT_EQ(writer->place(), IndexPlace{});
}

TEST_F(SearchIndex, canBeCleared) {
    put(message(11, QStringLiteral("слово")));
    ASSERT_TRUE(writer->clear({QStringLiteral("other"), 2, 0, false}));
    EXPECT_EQ(found(QStringLiteral("слово ")), Ids{});
    put(message(11, QStringLiteral("слово")));
    EXPECT_EQ(found(QStringLiteral("слово ")), (Ids{11}));
}

TEST_F(SearchIndex, aSearchCanBeStopped) {
    ASSERT_TRUE(writer->begin());
    for (int id = 1; id <= 300; ++id) ASSERT_TRUE(writer->put(message(id, QStringLiteral("слово")), {}));
    ASSERT_TRUE(writer->commit({QStringLiteral("w"), 1, 1, true}));
    auto reader = *IndexReader::open(path());
    int seen = 0;
    const auto done = reader->messages(
        parsed(QStringLiteral("слово")), {}, {}, [&](MessageId) { return ++seen > 0; }, [&] { return seen >= 64; });
    EXPECT_EQ(done, Result<bool>(false));
    EXPECT_EQ(seen, 64);
}

}  // namespace
}  // namespace heard::search
