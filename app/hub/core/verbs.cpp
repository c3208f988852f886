// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/core/verbs.h"

#include <array>

#include "hub/core/amendments.h"
#include "hub/core/erasure.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbaudit.h"
#include "hub/ledger/rowvalues.h"
#include "protocol/verbs.h"

namespace heard::hub {
namespace {

enum class Who { Everybody, Administrators };

struct Named {
    const char *name;
    Verb verb;
    Who who = Who::Everybody;
};

namespace word = protocol::verb;

constexpr std::array kVerbs = {
    Named{word::kReply, doReply},
    Named{word::kReplyLater, doReplyLater},
    Named{word::kLaterMove, doLaterMove},
    Named{word::kNote, doNote},
    Named{word::kDraftPut, doDraftPut},
    Named{word::kDraftEnd, doDraftEnd},
    Named{word::kDraftDrop, doDraftDrop},
    Named{word::kMarkRead, doMarkRead},
    Named{word::kResolve, doResolve},
    Named{word::kReopen, doReopen},
    Named{word::kSnooze, doSnooze},
    Named{word::kAssign, doAssign},
    Named{word::kTag, doTag},
    Named{word::kMoveDepartment, doMoveDepartment},
    Named{word::kMentionsSeen, doMentionsSeen},
    Named{word::kSendAgain, doSendAgain},
    Named{word::kDropReply, doDropReply},
    Named{word::kEditReply, doEditReply},
    Named{word::kDeleteReply, doDeleteReply},
    Named{word::kChannelAdd, doChannelAdd, Who::Administrators},
    Named{word::kChannelUpdate, doChannelUpdate, Who::Administrators},
    Named{word::kChannelRemove, doChannelRemove, Who::Administrators},
    Named{word::kChannelTest, doChannelTest},
    Named{word::kCustomerPut, doCustomerPut},
    Named{word::kIdentityAdd, doIdentityAdd},
    Named{word::kIdentityRemove, doIdentityRemove},
    Named{word::kCustomerMerge, doCustomerMerge},
    Named{word::kMergeUndo, doMergeUndo},
    Named{word::kConversationMove, doConversationMove},
    Named{word::kConversationMerge, doConversationMerge},
    Named{word::kConversationSplit, doConversationSplit},
    Named{word::kEntryRegister, doEntryRegister},
    Named{word::kImportPart, doImportPart},
    Named{word::kCustomersImport, doCustomersImport},
    Named{word::kImportDrop, doImportDrop},
    Named{word::kTokenAdd, doTokenAdd, Who::Administrators},
    Named{word::kTokenRemove, doTokenRemove, Who::Administrators},
    Named{word::kPersonErase, doPersonErase, Who::Administrators},
    Named{word::kCardAdd, doCardAdd},
    Named{word::kCardPut, doCardPut},
    Named{word::kCardRemove, doCardRemove},
    Named{word::kAgentAdd, doAgentAdd, Who::Administrators},
    Named{word::kAgentToken, doAgentToken, Who::Administrators},
    Named{word::kAgentRemove, doAgentRemove, Who::Administrators},
    Named{word::kDeviceAdd, doDeviceAdd, Who::Administrators},
    Named{word::kDeviceRevoke, doDeviceRevoke},
    Named{word::kDeviceRenew, doDeviceRenew},
    Named{word::kTokenRenew, doTokenRenew},
    Named{word::kScoreItem, doScoreItem},
    Named{word::kSampleLoad, doSampleLoad},
    Named{word::kSampleRemove, doSampleRemove},
};

const Named *named(const QString &name) {
    for (const Named &each : kVerbs)
        if (name == QLatin1String(each.name)) return &each;
    return nullptr;
}

}  // namespace

QStringList verbNames() {
    QStringList names;
    for (const Named &each : kVerbs) names += QLatin1String(each.name);
    return names;
}

bool isForAdministrators(const QString &verb) {
    const Named *known = named(verb);
    return known && known->who == Who::Administrators;
}

Result<protocol::Done> doOnce(VerbContext &context) {
    const protocol::Do &what = context.what;
    const Named *verb = named(what.verb);
    if (!verb) return failure(QStringLiteral("unknown-verb"), what.verb.left(40));
    Change &change = context.change;
    {
        auto rows = change.read().run("done", context.who.id.v, what.id);
        if (rows && rows->next()) return protocol::Done{what.id, rows->number(0), jsonObject(rows->bytes(1)), {}};
    }
    if (verb->who == Who::Administrators && !isAdministrator(context.who))
        return failure(QStringLiteral("not-allowed"));
    auto told = auditEntryFor(context);
    auto result = verb->verb(context);
    if (!result) return tl::unexpected(result.error());
    if (told) tellAudit(context, *std::move(told), *result);
    change.read().run("done_add", context.who.id.v, what.id, change.seq(), jsonBytes(*result), change.now());
    return protocol::Done{what.id, change.seq(), *result, {}};
}

}  // namespace heard::hub
