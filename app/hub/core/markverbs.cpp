// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation is marked with: tags, its department, who was mentioned.
#include "hub/core/cleantext.h"
#include "hub/core/systemline.h"
#include "hub/core/verbargs.h"
#include "hub/core/verbs.h"

namespace heard::hub {

using protocol::Reader;

namespace {

constexpr qsizetype kLongestTag = 60;
constexpr qsizetype kMostConversationTags = 50;

Result<QStringList> tagsIn(Reader &args, const char *name) {
    QStringList tags;
    const QStringList words = args.words(name);
    for (const QString &word : words) {
        const QString tag = cleanLine(word, int(kLongestTag));
        if (tag.isEmpty()) args.refuse(name);
        tags += tag;
    }
    if (args.failed()) return tl::unexpected(args.error());
    return tags;
}

}  // namespace

Result<QJsonObject> doTag(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const auto added = tagsIn(args, "add");
    const auto removed = tagsIn(args, "remove");
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    QStringList tags = found->facts.tags;
    for (const QString &tag : *removed)
        tags.removeIf([&tag](const QString &each) { return each.compare(tag, Qt::CaseInsensitive) == 0; });
    for (const QString &tag : *added)
        if (!tags.contains(tag, Qt::CaseInsensitive)) tags += tag;
    if (tags.size() > kMostConversationTags) return failure(QStringLiteral("too-many"));
    std::sort(tags.begin(), tags.end());
    if (tags == found->facts.tags) return QJsonObject();
    found->facts.tags = tags;
    context.change.put(*found);
    return QJsonObject();
}

Result<QJsonObject> doMoveDepartment(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    const CardId to{args.number("department", Reader::Need::Required)};
    if (args.failed()) return tl::unexpected(args.error());
    if (!found) return tl::unexpected(found.error());
    if (found->facts.department == to) return QJsonObject();
    QString name;
    if (to) {
        const auto card = departmentCard(context.change, to);
        if (!card) return tl::unexpected(card.error());
        name = card->body.value(QLatin1String("name")).toString();
    }
    addSystemLine(context.change, *found, context.who, QStringLiteral("department"),
                  {{QStringLiteral("department"), to.v}, {QStringLiteral("department_name"), name}});
    found->facts.department = to;
    context.change.put(*found);
    return QJsonObject();
}

Result<QJsonObject> doMentionsSeen(VerbContext &context) {
    Reader args(context.what.args);
    auto found = conversationOf(context, args);
    if (!found) return tl::unexpected(found.error());
    Conversation &c = found->facts;
    if (c.mentionUnseen.removeAll(context.who.id) == 0) return QJsonObject();
    if (c.status == ConversationStatus::Resolved) c.mentioned.removeAll(context.who.id);
    context.change.put(*found);
    return QJsonObject();
}

}  // namespace heard::hub
