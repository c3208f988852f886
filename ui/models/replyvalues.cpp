// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/replyvalues.h"

#include <QDateTime>
#include <QLocale>

namespace heard::ui {
namespace {

constexpr int kLookedAt = 20;  // messages, from the newest back

QString lastIncoming(Desk &desk) {
    QString text;
    const QAbstractListModel &messages = *desk.messages();
    const int count = messages.rowCount();
    for (int row = count - 1; row >= 0 && row >= count - kLookedAt && text.size() < 400; --row) {
        const auto message = messages.index(row).data(Desk::RowRole).value<MessageRow>();
        if (message.direction == Direction::In) text += plainText(message.parts) + u'\n';
    }
    return text;
}

/// "Оксана" of "Оксана Мельник"; nothing of what is no name ("+380 44 …", "visitor-12").
QString firstName(const QString &name) {
    const QString first = name.simplified().section(u' ', 0, 0);
    const bool word = !first.isEmpty() && std::all_of(first.begin(), first.end(), [](QChar c) {
        return c.isLetter() || c == u'-' || c == u'\'' || c == u'’' || c.isMark();
    });
    return word && first.size() > 1 ? first : QString();
}

}  // namespace

replies::Audience audienceOf(Desk &desk, ConversationId id) {
    replies::Audience audience;
    const auto conversation = desk.conversation(id);
    if (!conversation) return audience;
    const auto add = [&audience](const QString &language) {
        if (!language.isEmpty() && !audience.languages.contains(language)) audience.languages += language;
    };
    if (desk.currentConversation() == id) add(replies::guessLanguage(lastIncoming(desk)));
    if (const auto customer = desk.customer(conversation->customer)) add(replies::languageOf(customer->language));
    add(replies::languageOf(QLocale().name()));
    const QList<Channel> channels = desk.channels();
    for (const Channel &channel : channels)
        if (channel.id == conversation->channel) audience.channelKind = channel.kind;
    return audience;
}

replies::Values valuesOf(Desk &desk, ConversationId id, const Clock &clock, const QString &language) {
    replies::Values values;
    const auto put = [&values](const char *name, const QString &value) {
        if (!value.isEmpty()) values.insert(QLatin1String(name), value);
    };
    const auto conversation = desk.conversation(id);
    if (conversation) {
        put("conversation.number", QString::number(conversation->id.v));
        put("conversation.subject", conversation->subject);
        if (const auto customer = desk.customer(conversation->customer)) {
            put("customer.name", customer->name);
            put("customer.first_name", firstName(customer->name));
        }
        const QList<Channel> channels = desk.channels();
        for (const Channel &channel : channels)
            if (channel.id == conversation->channel) put("channel.name", channel.name);
        if (const QList<Card> orders = desk.cards().of(QStringLiteral("order"), conversation->customer.v);
            !orders.isEmpty()) {
            const auto newest = std::max_element(
                orders.begin(), orders.end(), [](const Card &a, const Card &b) { return a.updatedAt < b.updatedAt; });
            put("order.number", newest->body.value(QLatin1String("number")).toString());
            put("order.status", newest->body.value(QLatin1String("status")).toString());
        }
    }
    const Agent me = desk.me();
    put("agent.name", me.name);
    put("agent.first_name", firstName(me.name));
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.now());
    const auto day = [&locale](const QDate &date) { return locale.toString(date, QStringLiteral("d MMMM")); };
    put("date.today", day(now.date()));
    put("date.tomorrow", day(now.date().addDays(1)));
    put("time.now", locale.toString(now.time(), QLocale::ShortFormat));
    return values;
}

PreparedReply prepareFor(Desk &desk, const replies::CannedReply &reply, ConversationId conversation,
                         const Clock &clock) {
    const replies::Audience audience = audienceOf(desk, conversation);
    const replies::Variant *variant = replies::variantFor(reply, audience);
    QString language = variant ? variant->language : QString();
    if (language.isEmpty()) language = audience.languages.value(0);
    return desk.replies().prepare(reply, audience, valuesOf(desk, conversation, clock, language));
}

QStringList variableNames() {
    return {QStringLiteral("customer.name"),        QStringLiteral("customer.first_name"),
            QStringLiteral("agent.name"),           QStringLiteral("agent.first_name"),
            QStringLiteral("channel.name"),         QStringLiteral("conversation.number"),
            QStringLiteral("conversation.subject"), QStringLiteral("order.number"),
            QStringLiteral("order.status"),         QStringLiteral("date.today"),
            QStringLiteral("date.tomorrow"),        QStringLiteral("time.now")};
}

}  // namespace heard::ui
