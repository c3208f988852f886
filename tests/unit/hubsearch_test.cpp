// SPDX-License-Identifier: GPL-3.0-or-later
// `ask search`: the hub's own index behind its ledger.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include "support/corebed.h"

using namespace heard;
using namespace heard::test;

namespace {

class HubSearch : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }

    QJsonObject ask(const QString &text, int limit = 20, qint64 before = 0) {
        QJsonObject args{{QStringLiteral("text"), text}, {QStringLiteral("limit"), limit}};
        if (before) args.insert(QStringLiteral("before"), before);
        return bed.ask(QStringLiteral("search"), args);
    }
    static QStringList kinds(const QJsonObject &answer) {
        QStringList out;
        for (const QJsonValue &item : answer.value(QLatin1String("items")).toArray())
            out += item[QLatin1String("kind")].toString();
        return out;
    }
    static QList<qint64> messages(const QJsonObject &answer) {
        QList<qint64> ids;
        for (const QJsonValue &item : answer.value(QLatin1String("items")).toArray())
            if (item[QLatin1String("kind")].toString() == u"message")
                ids += item[QLatin1String("data")][QLatin1String("id")].toInteger();
        return ids;
    }
    /// The index comes a moment after the ledger.
    bool finds(const QString &text, const QList<qint64> &ids) {
        return QTest::qWaitFor(
            [&] {
                const QJsonObject answer = ask(text);
                return messages(answer) == ids && answer.value(QLatin1String("whole")).toBool();
            },
            CoreBed::kWaitMs);
    }
    qint64 newest() { return bed.messages().first().id.v; }

    CoreBed bed;
};

}  // namespace

TEST_F(HubSearch, FindsWhatCustomersAndAgentsWrote) {
    const qint64 conversation = bed.begin(QStringLiteral("Когда будет доставка?"));
    const qint64 asked = newest();
    const qint64 reply = bed.reply(conversation, QStringLiteral("Доставку привезут завтра"));
    bed.begin(QStringLiteral("Nothing of the kind"), QStringLiteral("visitor-2"));
    EXPECT_TRUE(finds(QStringLiteral("доставки "), {reply, asked}));
    EXPECT_TRUE(finds(QStringLiteral("from:me доставка "), {reply}));
    EXPECT_TRUE(finds(QStringLiteral("\"доставку привезут\""), {reply}));
    EXPECT_TRUE(finds(QStringLiteral("\"привезут доставку\""), {}));
    const QJsonObject answer = ask(QStringLiteral("доставки "));
    EXPECT_EQ(kinds(answer).count(QStringLiteral("conversation")), 1);
    EXPECT_EQ(kinds(answer).count(QStringLiteral("customer")), 1);
    EXPECT_FALSE(answer.value(QLatin1String("more")).toBool());
    EXPECT_TRUE(messages(ask(QString())).isEmpty());
}

TEST_F(HubSearch, GivesPages) {
    QList<qint64> ids;
    for (int i = 0; i < 5; ++i) {
        bed.begin(QStringLiteral("parcel %1").arg(i));
        ids.prepend(newest());
    }
    ASSERT_TRUE(finds(QStringLiteral("parcels"), ids));
    const QJsonObject first = ask(QStringLiteral("parcels"), 3);
    EXPECT_EQ(messages(first), ids.mid(0, 3));
    EXPECT_TRUE(first.value(QLatin1String("more")).toBool());
    const QJsonObject second = ask(QStringLiteral("parcels"), 3, ids[2]);
    EXPECT_EQ(messages(second), ids.mid(3));
    EXPECT_FALSE(second.value(QLatin1String("more")).toBool());
}

TEST_F(HubSearch, FollowsDeletionsAndStateAndAStart) {
    bed.done(QStringLiteral("sample_load"), {});
    const qint64 conversation = bed.begin(QStringLiteral("уникальнослово"));
    const qint64 message = newest();
    ASSERT_TRUE(finds(QStringLiteral("уникальнослово is:open"), {message}));
    bed.done(QStringLiteral("resolve"), CoreBed::in(conversation));
    EXPECT_TRUE(finds(QStringLiteral("уникальнослово is:open"), {}));
    EXPECT_TRUE(finds(QStringLiteral("уникальнослово is:resolved"), {message}));
    bed.done(QStringLiteral("sample_remove"), {});
    QList<qint64> own;
    for (const Message &one : bed.messages())
        if (one.direction != Direction::System) own += one.id.v;
    EXPECT_TRUE(finds(QStringLiteral("after:2000"), own)) << "the sample's are gone";
    bed.close();
    QFile::remove(bed.folder + QStringLiteral("/search.db"));
    ASSERT_TRUE(bed.open());
    EXPECT_TRUE(finds(QStringLiteral("уникальнослово"), {message})) << "made again";
}

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
