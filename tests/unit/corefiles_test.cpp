// SPDX-License-Identifier: GPL-3.0-or-later
// Files of messages, channels with their secrets, sample data, the desk's key.
#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QTimer>

#include "hub/core/filetype.h"
#include "support/corebed.h"

using namespace heard;
using namespace heard::hub;
using heard::test::CoreBed;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

QByteArray picture(const char *format) {
    QImage image(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x) image.setPixel(x, y, qRgb(x * 4, y * 5, (x * y) & 255));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

class CoreFiles : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(bed.open()); }
    void TearDown() override { EXPECT_EQ(bed.findings(), QStringList()); }

    QStringList files() const {
        QStringList names;
        QDirIterator it(bed.folder + s("/blobs"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) names += it.next();
        return names;
    }
    QString load(const QString &address, const QString &blob) {
        std::optional<Result<channelapi::Blob>> got;
        bed.core->channels().loadChannelBlob(bed.channelId(), blob, address, &bed,
                                             [&](const auto &result, const QByteArray &) { got = result; });
        CoreBed::wait([&] { return got.has_value(); });
        return *got ? QString() : got->error().code;
    }

    CoreBed bed;
};

TEST_F(CoreFiles, OnlyPicturesThatAreShownAreLookedInto) {
    const QByteArray drawing =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>)";
    const auto svg = bed.storeBlob(drawing, s("a.svg"), s("image/svg+xml"));
    ASSERT_TRUE(svg) << svg.error().code.toStdString();
    EXPECT_EQ(svg->width, 0);
    const auto bitmap = bed.storeBlob(picture("bmp"), s("a.bmp"), s("image/bmp"));
    ASSERT_TRUE(bitmap) << bitmap.error().code.toStdString();
    EXPECT_EQ(bitmap->width, 0);
    EXPECT_EQ(bed.storeBlob(picture("jpg"), s("a.jpg"), s("image/jpeg"))->width, 64);
}

TEST_F(CoreFiles, ABlobIsWhatItsBytesSay) {
    const QByteArray png = picture("png");
    const auto blob = bed.storeBlob(png, s("C:\\x\\photo\n.png"), s("image/png"));
    ASSERT_TRUE(blob) << blob.error().code.toStdString();
    EXPECT_EQ(blob->mime, s("image/png"));
    EXPECT_EQ(blob->name, s("photo .png"));
    EXPECT_EQ(blob->width, 64);
    EXPECT_EQ(blob->height, 48);
    EXPECT_EQ(blob->size, png.size());
    EXPECT_EQ(bed.loadBlob(blob->id).error().code, s("not-found")) << "nothing names it";
    bed.done(s("note"),
             CoreBed::in(
                 bed.begin(),
                 {{s("parts"), QJsonArray{QJsonObject{{s("kind"), s("image")}, {s("blob"), blob->id.toLongLong()}}}}}));
    EXPECT_EQ(*bed.loadBlob(blob->id), png);
    EXPECT_EQ(bed.storeBlob(png, s("again.png"), {})->mime, s("image/png"));
    EXPECT_EQ(files().size(), 1) << "the same bytes are kept once";
    const auto jpeg = bed.storeBlob(picture("jpeg") + "what a phone appends", s("a.jpg"), s("image/jpeg"));
    ASSERT_TRUE(jpeg);
    EXPECT_EQ(jpeg->width, 64);
    EXPECT_EQ(bed.storeBlob("just words", s("a.txt"), s("text/plain"))->mime, s("text/plain"));
}

TEST_F(CoreFiles, WhatIsNotItsTypeIsRefusedAndLeavesNothing) {
    const QByteArray png = picture("png");
    const QByteArray jpeg = picture("jpeg");
    EXPECT_EQ(bed.storeBlob("<html>no picture</html>", s("a.png"), s("image/png")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob(jpeg, s("a.png"), s("image/png")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob(png.left(png.size() / 2), s("a.png"), s("image/png")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob(png.chopped(6), s("a.png"), s("image/png")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob(jpeg.left(jpeg.size() / 2), s("a.jpg"), s("image/jpeg")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob(jpeg.chopped(2), s("a.jpg"), {}).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeBlob({}, s("a.png"), s("image/png")).error().code, s("empty"));
    EXPECT_EQ(bed.storeBlob(QByteArray(20 * 1024 * 1024 + 1, 'x'), s("big"), {}).error().code, s("too-large"));
    EXPECT_EQ(files(), QStringList());
}

TEST_F(CoreFiles, AChannelTakesWhatItsTraitsAllow) {
    const QByteArray elf = QByteArray(
                               "\x7f"
                               "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0",
                               24) +
                           QByteArray(200, '\0');
    EXPECT_EQ(bed.storeChannelBlob(elf, s("a.txt"), s("text/plain")).error().code, s("wrong-type"));
    EXPECT_EQ(bed.storeChannelBlob("%PDF-1.4 ...", s("a.pdf"), s("application/pdf")).error().code, s("wrong-type"));
    const QByteArray much(CoreBed::kAttachmentLimit + 1, 'x');
    EXPECT_EQ(bed.storeChannelBlob(much, s("a.txt"), s("text/plain")).error().code, s("too-large"));
    EXPECT_EQ(files(), QStringList());
    EXPECT_TRUE(bed.storeChannelBlob(picture("png"), s("a.png"), s("image/png")));
    EXPECT_TRUE(bed.storeChannelBlob("just words", s("a.txt"), {}));
    EXPECT_TRUE(bed.storeChannelBlob(elf, s("a.out"), {}, s("form"))) << "its traits name no types";
    EXPECT_TRUE(bed.storeBlob(much, s("a.txt"), {})) << "agents send within the hub's own limit";
}

TEST_F(CoreFiles, ABlobThatCantBeCommittedLeavesNothing) {
    ASSERT_TRUE(bed.write<bool>([](Change &change) -> Result<bool> {
        return change.read().database().exec(QStringLiteral("PRAGMA query_only=1")).map([] { return true; });
    }));
    EXPECT_EQ(bed.storeBlob(picture("png"), s("a.png"), {}).error().code, s("read-only"));
    (void)bed.read<bool>([](Tables &) -> Result<bool> { return true; });  // the clean-up is one more read
    (void)bed.read<bool>([](Tables &) -> Result<bool> { return true; });
    EXPECT_EQ(files(), QStringList());
}

TEST_F(CoreFiles, HalfWrittenFilesAreSweptAtTheStart) {
    bed.close();
    QDir().mkpath(bed.folder + s("/blobs/ab"));
    QFile half(bed.folder + s("/blobs/ab/abcdef.Xy12Zq"));
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    half.close();
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(files(), QStringList());
}

TEST_F(CoreFiles, OrphansAreSweptOnceTheyAreOld) {
    ASSERT_TRUE(bed.storeBlob(picture("png"), s("a.png"), {}));
    const QString used = files().value(0);
    bed.close();
    const auto write = [this](const QString &name, int daysOld) {
        QDir().mkpath(bed.folder + s("/blobs/ab"));
        QFile file(bed.folder + s("/blobs/ab/") + name);
        return file.open(QIODevice::WriteOnly) &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysOld), QFile::FileModificationTime);
    };
    QFile old(used);
    ASSERT_TRUE(old.open(QIODevice::ReadWrite) &&
                old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-9), QFile::FileModificationTime));
    ASSERT_TRUE(write(s("abold"), 2) && write(s("abnew"), 0));
    ASSERT_TRUE(bed.open());
    (void)bed.read<bool>([](Tables &) -> Result<bool> { return true; });  // behind the sweep
    QStringList left = files();
    left.sort();
    QStringList expected{bed.folder + s("/blobs/ab/abnew"), used};
    expected.sort();
    EXPECT_EQ(left, expected);
    ASSERT_TRUE(bed.storeBlob(picture("png"), s("b.png"), {}));
    EXPECT_GT(QFileInfo(used).lastModified(), QDateTime::currentDateTimeUtc().addDays(-1)) << "kept again is as new";
}

TEST_F(CoreFiles, SettingsFitWhatThePluginAsksFor) {
    const auto refusedKey = [this](const QString &verb, QJsonObject args) {
        args.insert(s("name"), s("x"));
        const auto frame = bed.execute(verb, args);
        const auto *refused = std::get_if<protocol::Refused>(&frame);
        return refused ? refused->code + u' ' + refused->facts.value(s("key")).toString() : QString();
    };
    const auto adding = [](const QJsonObject &settings, const char *kind = "webchat") {
        return QJsonObject{{s("kind"), QLatin1String(kind)}, {s("settings"), settings}};
    };
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("gretting"), s("Hi")}})), s("bad-setting gretting"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("greeting"), 1}})), s("bad-setting greeting"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("perMinute"), s("9")}})), s("bad-setting perMinute"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("away"), 1}})), s("bad-setting away"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("sites"), QJsonArray{1}}})), s("bad-setting sites"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("colour"), s("red")}})), s("bad-setting colour"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({}, "fussy")), s("bad-setting account"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("account"), QString()}}, "fussy")), s("bad-setting account"));
    EXPECT_EQ(refusedKey(s("channel_add"), adding({{s("account"), s("a")}}, "fussy")), QString());
    const QJsonObject good{{s("greeting"), s("Hi")},
                           {s("perMinute"), 9},
                           {s("away"), true},
                           {s("sites"), QJsonArray{s("a.example")}},
                           {s("colour"), s("green")}};
    const QJsonObject added =
        bed.done(s("channel_add"), {{s("kind"), s("webchat")}, {s("name"), s("x")}, {s("settings"), good}});
    const QJsonValue channel = added.value(s("channel"));
    EXPECT_EQ(
        refusedKey(s("channel_update"), {{s("channel"), channel}, {s("settings"), QJsonObject{{s("colour"), 1}}}}),
        s("bad-setting colour"));
    EXPECT_EQ(
        refusedKey(s("channel_update"), {{s("channel"), channel}, {s("secrets"), QJsonObject{{s("pin"), s("1")}}}}),
        s("bad-setting pin"));
    EXPECT_EQ(refusedKey(s("channel_update"), {{s("channel"), channel}}), QString());
}

TEST_F(CoreFiles, AVisitorGetsOnlyItsOwnFiles) {
    const QString blob = bed.storeBlob(picture("png"), s("a.png"), {})->id;
    EXPECT_EQ(load(s("visitor-1"), blob), s("not-found")) << "not part of any message yet";
    auto message = CoreBed::inbound(s("m1"), {});
    message.parts = {{s("image"), {}, {blob, s("claimed.exe"), s("x/y"), 1, 2, 3}, {}}};
    const auto kept = bed.receive(message);
    const Part part = bed.message(kept.messageId.toLongLong()).parts.at(0);
    EXPECT_EQ(part.name, s("a.png"));
    EXPECT_EQ(part.mime, s("image/png"));
    EXPECT_EQ(part.width, 64);
    EXPECT_EQ(load(s("visitor-1"), blob), QString());
    bed.begin(s("hi"), s("visitor-2"));
    EXPECT_EQ(load(s("visitor-2"), blob), s("not-found"));
    EXPECT_EQ(load(s("visitor-1"), s("999")), s("not-found"));
    EXPECT_EQ(load(s("visitor-1"), s("../x")), s("not-found"));
}

TEST_F(CoreFiles, ChannelSecretsNeverLeaveTheHub) {
    const QJsonObject result = bed.done(
        s("channel_add"), {{s("kind"), s("webchat")},
                           {s("name"), s("Shop")},
                           {s("key"), s("shop")},
                           {s("settings"), QJsonObject{{s("greeting"), s("Hi")}, {s("password"), s("hunter2")}}},
                           {s("secrets"), QJsonObject{{s("token"), s("s3cr3t")}}}});
    const ChannelId id{result.value(s("channel")).toInteger()};
    ChannelRecord record;
    for (const ChannelRecord &each : bed.core->channels().channels())
        if (each.channel.id == id) record = each;
    EXPECT_EQ(record.channel.settings, (QJsonObject{{s("greeting"), s("Hi")}}));
    EXPECT_EQ(record.secrets, (QJsonObject{{s("password"), s("hunter2")}, {s("token"), s("s3cr3t")}}));
    EXPECT_EQ(record.channelSecret.size(), 32);
    QByteArray seen;
    for (const JournalItem &item : bed.journal()) seen += item.json;
    const QJsonObject page = bed.ask(s("snapshot"), {{s("kind"), s("channel")}});
    seen += QJsonDocument(page).toJson();
    EXPECT_TRUE(seen.contains("greeting"));
    EXPECT_FALSE(seen.contains("hunter2"));
    EXPECT_FALSE(seen.contains("s3cr3t"));

    // Which there are is told, for a form that changes one and leaves the other; null takes one away.
    const QJsonObject which{{s("channel"), id.v}};
    EXPECT_EQ(bed.ask(s("channel_secrets"), which).value(s("kept")), (QJsonArray{s("password"), s("token")}));
    bed.done(s("channel_update"), {{s("channel"), id.v}, {s("secrets"), QJsonObject{{s("token"), s("n3w")}}}});
    const auto secrets = [&] {
        for (const ChannelRecord &each : bed.core->channels().channels())
            if (each.channel.id == id) return each.secrets;
        return QJsonObject();
    };
    EXPECT_EQ(secrets(), (QJsonObject{{s("password"), s("hunter2")}, {s("token"), s("n3w")}}));
    const QJsonObject away{{s("token"), QJsonValue(QJsonValue::Null)}};
    bed.done(s("channel_update"), {{s("channel"), id.v}, {s("secrets"), away}});
    EXPECT_EQ(secrets(), (QJsonObject{{s("password"), s("hunter2")}}));
    EXPECT_FALSE(seen.contains(record.channelSecret.toBase64()));

    EXPECT_EQ(bed.refusal(s("channel_add"), {{s("kind"), s("webchat")}, {s("name"), s("x")}, {s("key"), s("shop")}}),
              s("key-taken"));
    EXPECT_EQ(bed.refusal(s("channel_add"), {{s("kind"), s("webchat")}, {s("name"), s("x")}, {s("key"), s("a/b")}}),
              s("bad-key"));
    EXPECT_EQ(bed.refusal(s("channel_add"), {{s("kind"), s("fax")}, {s("name"), s("x")}}), s("unknown-kind"));
    EXPECT_EQ(bed.refusal(s("channel_add"), {{s("kind"), s("webchat")}}), s("wrong-shape"));
}

/// Says for the form that it is down, and of the site chat that it can't be tried.
class Tester final : public ChannelTester {
public:
    explicit Tester(CoreBed &bed) : m_bed(bed) { bed.core->setTester(this); }
    ~Tester() override { m_bed.core->setTester(nullptr); }
    void test(ChannelId channel, Tested tested) override {
        if (channel != m_bed.channelId(s("form"))) return tested(std::nullopt);
        const channelapi::ChannelState down{channelapi::ChannelState::Kind::Down, s("sign-in-refused"), {}};
        QTimer::singleShot(0, &m_bed, [this, channel, down, tested] {
            m_bed.core->channels().setState(channel, down);
            tested(down);
        });
    }

private:
    CoreBed &m_bed;
};

TEST_F(CoreFiles, AChannelIsTriedNowWhereItCan) {
    const Tester tester(bed);
    auto &store = bed.core->channels();
    for (const char *key : {"form", "site"})
        store.setState(bed.channelId(s(key)), {channelapi::ChannelState::Kind::Ready, {}, {}});
    const QJsonObject form = bed.done(s("channel_test"), {{s("channel"), bed.channelId(s("form")).v}});
    EXPECT_EQ(
        form,
        (QJsonObject{
            {s("state"), s("down")}, {s("code"), s("sign-in-refused")}, {s("detail"), QString()}, {s("fresh"), true}}));
    const QJsonObject site = bed.done(s("channel_test"), {{s("channel"), bed.channelId().v}});
    EXPECT_EQ(site.value(s("state")), s("ready"));
    EXPECT_EQ(site.value(s("fresh")), false);
    EXPECT_EQ(bed.refusal(s("channel_test"), {{s("channel"), 99}}), s("not-found"));
}

TEST_F(CoreFiles, ChannelsChangeAndGo) {
    QStringList told;
    auto &store = bed.core->channels();
    QObject::connect(&store, &ConnectorStore::channelAdded, &bed, [&](ChannelId) { told += s("added"); });
    QObject::connect(&store, &ConnectorStore::channelChanged, &bed, [&](ChannelId) { told += s("changed"); });
    QObject::connect(&store, &ConnectorStore::channelRemoved, &bed, [&](ChannelId) { told += s("removed"); });
    const qint64 id =
        bed.done(s("channel_add"), {{s("kind"), s("form")}, {s("name"), s("B")}}).value(s("channel")).toInteger();
    EXPECT_EQ(bed.channelId(s("form-2")).v, id) << "a key of its own, made from the kind";
    bed.done(s("channel_update"), {{s("channel"), id}, {s("name"), s("C")}});
    store.setState(ChannelId{id}, {channelapi::ChannelState::Kind::Trouble, s("timeout"), s("no answer")});
    const QJsonObject state = bed.done(s("channel_test"), {{s("channel"), id}});
    EXPECT_EQ(state.value(s("code")), s("timeout"));
    EXPECT_EQ(state.value(s("fresh")), false) << "nobody can try";
    const qint64 head = bed.core->desks().head();
    store.setState(ChannelId{id}, {channelapi::ChannelState::Kind::Trouble, s("timeout"), s("no answer")});
    bed.done(s("channel_test"), {{s("channel"), id}});
    EXPECT_EQ(bed.core->desks().head(), head) << "the same state again is no change";
    bed.core->setPublicUrl(s("http://127.0.0.1:8080"));
    bed.done(s("channel_remove"), {{s("channel"), id}});
    EXPECT_EQ(told, (QStringList{s("added"), s("changed"), s("removed")}));
    EXPECT_FALSE(bed.channelId(s("form-2")));
    EXPECT_EQ(bed.refusal(s("channel_update"), {{s("channel"), id}}), s("not-found"));
    EXPECT_EQ(bed.core->channels().channels().first().channel.publicUrl, s("http://127.0.0.1:8080/chat/site"));
    bed.agent.roles = QStringList{s("agent")};
    EXPECT_EQ(bed.refusal(s("channel_remove"), {{s("channel"), bed.channelId().v}}), s("not-allowed"));
}

TEST_F(CoreFiles, AChannelCanDoWhatItsPluginCanNow) {
    const ChannelId id = bed.channelId();
    const QJsonObject able = bed.core->channels().channels().first().channel.traits;
    ASSERT_FALSE(able.isEmpty());
    (void)bed.write<bool>([id](Change &change) -> Result<bool> {
        auto record = change.channel(id);
        record->channel.traits = {{s("of_an_older_plugin"), true}};
        change.put(*record, Effects::ChannelEvent::StateChanged);
        return true;
    });
    bed.core->setPublicUrl(s("http://127.0.0.1:8080"));
    (void)bed.write<bool>([](Change &) -> Result<bool> { return true; });  // jobs are done in order
    EXPECT_EQ(bed.core->channels().channels().first().channel.traits, able);
}

TEST_F(CoreFiles, SampleDataComesAndGoesWhole) {
    const qint64 own = bed.begin(s("a real one"));
    bed.done(s("sample_load"), {});
    const auto loaded = bed.conversations();
    EXPECT_GE(loaded.size(), 12);
    EXPECT_EQ(std::count_if(loaded.begin(), loaded.end(), [](const Conversation &c) { return c.sample; }),
              loaded.size() - 1);
    EXPECT_EQ(bed.findings(), QStringList());
    const qint64 head = bed.core->desks().head();
    bed.done(s("sample_load"), {});
    EXPECT_EQ(bed.core->desks().head(), head) << "loaded once";

    const Conversation sample =
        *std::find_if(loaded.begin(), loaded.end(), [](const Conversation &c) { return c.unread > 0 && c.sample; });
    const qint64 answer = bed.reply(sample.id.v);
    EXPECT_EQ(bed.message(answer).delivery, Delivery::Sent);
    EXPECT_TRUE(bed.takeDue().isEmpty()) << "behind a sample there is nobody";
    const QString blob = bed.storeBlob(picture("png"), s("a.png"), {})->id;
    bed.done(
        s("reply"),
        CoreBed::in(sample.id.v,
                    {{s("parts"), QJsonArray{QJsonObject{{s("kind"), s("image")}, {s("blob"), blob.toLongLong()}}}}}),
        answer);
    EXPECT_EQ(files().size(), 1);

    bed.done(s("sample_remove"), {});
    const auto left = bed.conversations();
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0].id.v, own);
    EXPECT_EQ(bed.messages().size(), 1);
    CoreBed::wait([&] { return files().isEmpty(); });
    EXPECT_FALSE(
        bed.read<bool>([](Tables &t) -> Result<bool> { return !t.ids<CustomerId>("customers_sample").isEmpty(); })
            .value());
    EXPECT_GT(bed.begin(s("new"), s("visitor-9")), loaded.first().id.v) << "ids are not used again";
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_GT(bed.begin(s("newer"), s("visitor-10")), loaded.first().id.v);
}

TEST_F(CoreFiles, ALostDeskKeyIsReplacedAndTheOldOneIsWorthNothing) {
    QFile file(bed.core->deskTokenPath());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString old = QString::fromLatin1(file.readAll()).trimmed();
    file.close();
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    bed.close();
    ASSERT_TRUE(bed.open());
    EXPECT_TRUE(bed.core->desks().signIn(old)) << "it lasts as long as its file";
    const AgentId who = bed.agent.id;
    bed.close();
    ASSERT_TRUE(file.remove());
    ASSERT_TRUE(bed.open());
    EXPECT_EQ(bed.core->desks().signIn(old).error().code, s("wrong-token"));
    EXPECT_EQ(bed.agent.id, who);
}

}  // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
