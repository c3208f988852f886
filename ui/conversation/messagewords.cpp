// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/messagewords.h"

#include <QCoreApplication>

#include "ui/style/codewords.h"
#include "ui/style/timewords.h"

namespace heard::ui {

static QString tr(const char *source) { return QCoreApplication::translate("Messages", source); }

QString footerWords(const MessageRow &row) {
    QStringList words;
    if (row.direction == Direction::Note) {
        words << row.author << tr("only your team sees this");
    } else {
        if (row.direction == Direction::Out) words << row.author;
        words << row.channelName;
    }
    words << timewords::clockTime(row.at);
    // Sent and delivered are told by their marks; what asks for patience or is good news is said.
    const bool plain = row.delivery == Delivery::Sent || row.delivery == Delivery::Delivered;
    if (row.direction != Direction::In && !plain) words << deliveryWord(row.delivery);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString systemSentence(const MessageRow &row, qint64 now) {
    const QString who = row.author.isEmpty() ? tr("The hub") : row.author;
    const QString time = timewords::clockTime(row.at);
    if (row.event == QLatin1String("resolved")) return tr("Resolved by %1 · %2").arg(who, time);
    if (row.event == QLatin1String("reopened")) return tr("Reopened by %1 · %2").arg(who, time);
    if (row.event == QLatin1String("woken")) return tr("Back from snooze · %1").arg(time);
    if (row.event == QLatin1String("snoozed")) {
        const qint64 until = row.facts.value(QLatin1String("until")).toInteger();
        return tr("Snoozed by %1 until %2").arg(who, timewords::ahead(until, now));
    }
    if (row.event == QLatin1String("assigned")) {
        const QString to = row.facts.value(QLatin1String("name")).toString();
        if (!to.isEmpty() && to != who) return tr("Assigned to %1 by %2 · %3").arg(to, who, time);
        return tr("Assigned by %1 · %2").arg(who, time);
    }
    return QStringLiteral("%1 · %2 · %3").arg(row.event, who, time);
}

bool needsDecision(const MessageRow &row) {
    if (row.delivery == Delivery::Failed || row.delivery == Delivery::Uncertain) return true;
    return row.inOutbox && !row.failure.isEmpty();
}

QString troubleSentence(const MessageRow &row) {
    if (!needsDecision(row)) return {};
    if (row.delivery == Delivery::Uncertain)
        return sentenceFor(row.failure.isEmpty() ? QStringLiteral("uncertain") : row.failure).whole();
    const QString reason = sentenceFor(row.failure).whole();
    if (row.failure == QLatin1String("stale")) return tr("Not sent.") + QLatin1Char(' ') + reason;
    return row.failure.isEmpty() ? tr("Sending failed.") : tr("Sending failed.") + QLatin1Char(' ') + reason;
}

QString unknownPartSentence(const Part &part) {
    const QString what = tr("This version can't show “%1”.").arg(part.kind);
    return part.text.isEmpty() ? what : part.text + QLatin1Char('\n') + what;
}

QString deliveryWord(Delivery delivery) {
    switch (delivery) {
        case Delivery::None: return {};
        case Delivery::Queued: return tr("queued");
        case Delivery::Sending: return tr("sending");
        case Delivery::Sent: return tr("sent");
        case Delivery::Delivered: return tr("delivered");
        case Delivery::Read: return tr("read");
        case Delivery::Failed: return tr("failed");
        case Delivery::Uncertain: return tr("uncertain");
        case Delivery::Cancelled: return tr("not sent");
    }
    return {};
}

QString deliveryIcon(Delivery delivery) {
    switch (delivery) {
        case Delivery::None: return {};
        case Delivery::Queued:
        case Delivery::Sending: return QStringLiteral("clock");
        case Delivery::Sent: return QStringLiteral("check");
        case Delivery::Delivered:
        case Delivery::Read: return QStringLiteral("check-check");
        case Delivery::Failed: return QStringLiteral("circle-alert");
        case Delivery::Uncertain: return QStringLiteral("triangle-alert");
        case Delivery::Cancelled: return QStringLiteral("ban");
    }
    return {};
}

QString actionWords(bool sendAgain) { return sendAgain ? tr("Send again") : tr("Take back"); }

}  // namespace heard::ui
