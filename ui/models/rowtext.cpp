// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "base/shorttime.h"
#include "formatting/marks.h"

namespace heard::ui::rowtext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

QString timeOf(qint64 at, qint64 now) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at);
    const bool today = when.date() == QDateTime::fromMSecsSinceEpoch(now).date();
    const QString hour = shortTime(when.time());
    return today ? hour : QLocale().toString(when.date(), QLocale::ShortFormat) + QLatin1Char(' ') + hour;
}

QString eventText(const MessageRow &row) {
    if (row.event == QLatin1String("resolved")) return Tr::tr("%1 resolved the conversation").arg(row.author);
    if (row.event == QLatin1String("reopened")) return Tr::tr("The conversation was reopened");
    if (row.event == QLatin1String("snoozed")) return Tr::tr("%1 snoozed the conversation").arg(row.author);
    if (row.event == QLatin1String("woken")) return Tr::tr("The conversation is back from snooze");
    if (row.event == QLatin1String("assigned")) return Tr::tr("The conversation was assigned");
    if (row.event == QLatin1String("moved"))
        return Tr::tr("%1 moved the conversation to this customer").arg(row.author);
    if (row.event == QLatin1String("department")) return Tr::tr("The conversation was moved to another department");
    if (row.event == QLatin1String("merged"))
        return Tr::tr("%1 merged another conversation into this one").arg(row.author);
    if (row.event == QLatin1String("split")) return Tr::tr("%1 split off what followed").arg(row.author);
    if (row.event == QLatin1String("split-from"))
        return Tr::tr("%1 split this off another conversation").arg(row.author);
    return row.event;
}

QString authorOf(const MessageRow &row, const QString &me) {
    if (row.direction == Direction::In) return row.author.isEmpty() ? Tr::tr("Customer") : row.author;
    if (row.inOutbox || row.author == me) return Tr::tr("You");
    return row.author;
}

QString filesOf(const MessageRow &row) {
    QStringList names;
    for (const QString &path : row.localFiles) names += path.section(u'/', -1);
    return names.join(QLatin1String(", "));
}

}  // namespace

QString spoken(Delivery delivery) {
    switch (delivery) {
        case Delivery::None: return {};
        case Delivery::Queued: return Tr::tr("waiting to be sent");
        case Delivery::Sending: return Tr::tr("sending");
        case Delivery::Sent: return Tr::tr("sent");
        case Delivery::Delivered: return Tr::tr("delivered");
        case Delivery::Read: return Tr::tr("read");
        case Delivery::Failed: return Tr::tr("not sent");
        case Delivery::Uncertain: return Tr::tr("perhaps sent");
        case Delivery::Cancelled: return Tr::tr("cancelled");
    }
    return {};
}

QString spoken(ConversationStatus status) {
    switch (status) {
        case ConversationStatus::Open: return Tr::tr("open");
        case ConversationStatus::Waiting: return Tr::tr("waiting for the customer");
        case ConversationStatus::Snoozed: return Tr::tr("snoozed");
        case ConversationStatus::Resolved: return Tr::tr("resolved");
    }
    return {};
}

QString spoken(const InboxRow &row, qint64 now) {
    QStringList words{row.title};
    if (!row.channelName.isEmpty()) words += row.channelName;
    if (row.unread > 0) words += Tr::tr("%n unread", nullptr, row.unread);
    if (row.status != ConversationStatus::Open) words += spoken(row.status);
    if (row.mentioned) words += Tr::tr("mentions you");
    if (row.dueAt > 0 && row.status != ConversationStatus::Resolved && row.dueAt <= now) words += Tr::tr("answer late");
    for (const Colleague &one : row.colleagues)
        words += one.writing ? Tr::tr("%1 is writing").arg(one.name) : Tr::tr("%1 is looking").arg(one.name);
    if (row.customerTyping) words += Tr::tr("is writing");
    if (row.outboxEntries > 0) words += Tr::tr("%n waiting to be sent", nullptr, row.outboxEntries);
    if (row.hasDraft)
        words += Tr::tr("draft: %1").arg(row.snippet);
    else if (!row.snippet.isEmpty())
        words += row.snippet;
    words += timeOf(row.at, now);
    return words.join(QLatin1String(", "));
}

QString words(const MessageRow &row) {
    if (!row.hasMarks) return plainText(row.parts);
    QList<Part> parts = row.parts;
    for (Part &part : parts)
        if (part.kind == QLatin1String("text")) part.text = formatting::fromMarks(part.text).text;
    return plainText(parts);
}

QString spoken(const MessageRow &row, const QString &me, qint64 now) {
    if (row.direction == Direction::System) return Tr::tr("%1, %2").arg(eventText(row), timeOf(row.at, now));
    QStringList head{authorOf(row, me)};
    if (row.direction == Direction::Note)
        head += Tr::tr("note");
    else if (!row.channelName.isEmpty())
        head += row.channelName;
    head += timeOf(row.at, now);
    if (const QString delivery = spoken(row.delivery); !delivery.isEmpty()) head += delivery;
    QString text = words(row);
    if (!row.localFiles.isEmpty()) text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + filesOf(row);
    return Tr::tr("%1: %2", "who and when: what").arg(head.join(QLatin1String(", ")), text);
}

QString spoken(const HistoryRow &row, qint64 now) {
    QStringList words{row.title, row.channelName, spoken(row.status), row.agent};
    if (row.score >= 0) words += Tr::tr("score %1 of 4").arg(QLocale().toString(row.score, 'f', 1));
    words += timeOf(row.at, now);
    words.removeAll(QString());
    return words.join(QLatin1String(", "));
}

}  // namespace heard::ui::rowtext
