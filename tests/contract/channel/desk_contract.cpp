// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "channelapi/traits.h"
#include "contract/channel/subject.h"

using namespace heard;
using namespace heard::channelapi;
using heard::test::oddTexts;
using heard::test::subject;

namespace {

class PlainSession final : public ChannelSession {
public:
    explicit PlainSession(QObject *parent) : ChannelSession(parent) {}
    void open(qint64) override {}
    void send(const Draft &) override {}
};

class PlainHost final : public DeskHost {
public:
    ChannelSession *hubSession(const ChannelInfo &, QObject *parent) override { return new PlainSession(parent); }
};

ChannelInfo channel() {
    const QJsonObject metadata = subject().info().metadata;
    return {u"1"_qs, u"shop"_qs, subject().info().kind, u"Shop"_qs, metadata.value(u"traits"_qs).toObject(), {}};
}

Draft draftOf(const QString &text) {
    Draft draft;
    draft.clientId = u"client-1"_qs;
    draft.conversationId = u"1"_qs;
    draft.parts = {{u"text"_qs, text, {}, {}}};
    return draft;
}

TEST(DeskContract, GivesASessionOwnedByTheCaller) {
    PlainHost host;
    QObject owner;
    ChannelSession *session = subject().desk()->createSession(host, channel(), &owner);
    ASSERT_NE(session, nullptr);
    EXPECT_EQ(session->parent(), &owner);
    ChannelSession *other = subject().desk()->createSession(host, channel(), &owner);
    EXPECT_NE(session, other);
}

TEST(DeskContract, AShortTextIsFineAndShownAsItIs) {
    if (!Traits::from(channel().traits).replies) GTEST_SKIP() << "the kind takes notes only";
    const Draft draft = draftOf(u"Good morning"_qs);
    EXPECT_EQ(subject().desk()->check(draft, channel()).kind, DraftCheck::Kind::Fine);
    EXPECT_TRUE(subject().desk()->preview(draft, channel()).contains(u"Good morning"_qs));
}

TEST(DeskContract, AKindWithoutAWireBlocksEveryReplyByName) {
    if (Traits::from(channel().traits).replies) GTEST_SKIP() << "the kind takes replies";
    const DraftCheck check = subject().desk()->check(draftOf(u"Good morning"_qs), channel());
    EXPECT_EQ(check.kind, DraftCheck::Kind::Blocked);
    EXPECT_EQ(check.code, u"no-wire"_qs);
}

TEST(DeskContract, ATextAboveTheLimitIsBlockedByName) {
    const int limit = Traits::from(channel().traits).textLimit;
    if (limit == 0 || !Traits::from(channel().traits).replies) GTEST_SKIP() << "the kind has no limit";
    const DraftCheck check = subject().desk()->check(draftOf(QString(limit + 1, u'x')), channel());
    EXPECT_EQ(check.kind, DraftCheck::Kind::Blocked);
    EXPECT_EQ(check.code, u"too-long"_qs);
    EXPECT_EQ(check.facts.value(u"limit"_qs).toInt(), limit);
    EXPECT_NE(subject().desk()->check(draftOf(QString(limit, u'x')), channel()).kind, DraftCheck::Kind::Blocked);
}

TEST(DeskContract, OddDraftsGetAnAnswerAndAlwaysTheSame) {
    for (const QString &odd : oddTexts()) {
        Draft draft = draftOf(odd);
        draft.parts += {odd, odd, {odd, odd, odd, -1, -1, -1}, {{odd, odd}}};
        const DraftCheck once = subject().desk()->check(draft, channel());
        const DraftCheck twice = subject().desk()->check(draft, channel());
        EXPECT_EQ(once.kind, twice.kind);
        EXPECT_EQ(once.code, twice.code);
        EXPECT_EQ(subject().desk()->preview(draft, channel()), subject().desk()->preview(draft, channel()));
        if (once.kind != DraftCheck::Kind::Fine) {
            EXPECT_FALSE(once.code.isEmpty());
        }
    }
    EXPECT_NO_THROW({
        (void)subject().desk()->check(Draft{}, ChannelInfo{});
        (void)subject().desk()->preview(Draft{}, ChannelInfo{});
    });
}

TEST(DeskContract, DecodeGivesOnlyWhatADeskCanShow) {
    for (const QString &odd : oddTexts()) {
        const QList<Part> parts = subject().desk()->decode({odd, odd, {}, {{u"a"_qs, odd}}});
        for (const Part &part : parts)
            EXPECT_TRUE(part.kind == u"text"_qs || part.kind == u"image"_qs || part.kind == u"file"_qs)
                << part.kind.toStdString();
    }
}

}  // namespace
