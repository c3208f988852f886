// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/messagewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

#include "ui/style/codewords.h"
#include "ui/style/timewords.h"

namespace heard::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

}  // namespace

QString footerWords(const MessageRow &row) {
    QStringList words;
    if (row.direction == Direction::Note) {
        words << row.author << Tr::tr("only your team sees this");
    } else {
        if (row.direction == Direction::Out) words << row.author;
        words << row.channelName;
    }
    words << timewords::clockTime(row.at);
    const auto said = [&row](const char *fact) { return row.facts.contains(QLatin1String(fact)); };
    // Who got a copy is no secret among us, and easily overlooked.
    const QJsonArray copies = row.facts.value(QLatin1String("outgoing"))[QLatin1String("cc")].toArray();
    if (copies.size() == 1) words << Tr::tr("copy to %1").arg(copies.first().toString());
    if (copies.size() > 1) words << Tr::tr("copies to %n address(es)", nullptr, int(copies.size()));
    if (said("silent")) words << Tr::tr("automatic");
    if (said("edited") && !said("deleted")) words << Tr::tr("edited");
    if (said("amending")) words << Tr::tr("being changed");
    if (said("amend_refused")) words << Tr::tr("could not be changed");
    if (said("deleted"))
        words << (row.direction == Direction::In ? Tr::tr("taken back by the customer") : Tr::tr("taken back"));
    // Sent and delivered are told by their marks; what asks for patience or is good news is said.
    const bool plain = row.delivery == Delivery::Sent || row.delivery == Delivery::Delivered;
    if (row.direction != Direction::In && !plain) words << deliveryWord(row.delivery);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString systemSentence(const MessageRow &row, qint64 now) {
    const QString who = row.author.isEmpty() ? Tr::tr("The hub") : row.author;
    const QString time = timewords::clockTime(row.at);
    if (row.event == QLatin1String("resolved")) {
        const QJsonValue score = row.facts.value(QLatin1String("score"));
        if (!score.isDouble()) return Tr::tr("Resolved by %1 · %2").arg(who, time);
        return Tr::tr("Resolved by %1 · standards %2 of 4 · %3")
            .arg(who, QLocale().toString(score.toDouble(), 'f', 1), time);
    }
    if (row.event == QLatin1String("reopened")) return Tr::tr("Reopened by %1 · %2").arg(who, time);
    if (row.event == QLatin1String("woken")) return Tr::tr("Back from snooze · %1").arg(time);
    if (row.event == QLatin1String("snoozed")) {
        const qint64 until = row.facts.value(QLatin1String("until")).toInteger();
        return Tr::tr("Snoozed by %1 until %2").arg(who, timewords::ahead(until, now));
    }
    if (row.event == QLatin1String("assigned")) {
        const QString to = row.facts.value(QLatin1String("agent_name")).toString();
        if (row.facts.value(QLatin1String("agent")).toInteger() == 0)
            return Tr::tr("Assigned to nobody by %1 · %2").arg(who, time);
        if (!to.isEmpty() && to != who) return Tr::tr("Assigned to %1 by %2 · %3").arg(to, who, time);
        return Tr::tr("Assigned by %1 · %2").arg(who, time);
    }
    if (row.event == QLatin1String("moved")) {
        const QString from = row.facts.value(QLatin1String("from_name")).toString();
        return from.isEmpty() ? Tr::tr("Moved to this customer by %1 · %2").arg(who, time)
                              : Tr::tr("Moved here from %1 by %2 · %3").arg(from, who, time);
    }
    if (row.event == QLatin1String("department")) {
        const QString to = row.facts.value(QLatin1String("department_name")).toString();
        if (to.isEmpty()) return Tr::tr("Taken out of its department by %1 · %2").arg(who, time);
        return Tr::tr("Moved to %1 by %2 · %3").arg(to, who, time);
    }
    if (row.event == QLatin1String("merged"))
        return Tr::tr("Another conversation was merged into this one by %1 · %2").arg(who, time);
    if (row.event == QLatin1String("split")) return Tr::tr("What followed was split off by %1 · %2").arg(who, time);
    if (row.event == QLatin1String("split-from"))
        return Tr::tr("Split off another conversation by %1 · %2").arg(who, time);
    return QStringLiteral("%1 · %2 · %3").arg(row.event, who, time);
}

bool needsDecision(const MessageRow &row) {
    if (row.delivery == Delivery::Failed || row.delivery == Delivery::Uncertain) return true;
    return row.inOutbox && !row.failure.isEmpty();
}

/// With what the other side said of it, in its own words.
static QString reasonOf(const QString &code, const MessageRow &row) {
    const QString said = row.facts.value(QLatin1String("failure_detail")).toString();
    const QString known = sentenceFor(code, {{QStringLiteral("detail"), said}}).whole();
    if (said.isEmpty() || known.contains(said)) return known;
    return known + QLatin1Char(' ') + Tr::tr("What the other side said: “%1”").arg(said);
}

/// "Olga answered at 14:02: …", one a line.
static QString cameWords(const MessageRow &row) {
    QStringList lines;
    for (const CameSince &one : row.came) {
        const QString time = timewords::clockTime(one.at);
        if (one.direction == Direction::Out)
            lines << Tr::tr("%1 answered at %2: %3").arg(one.who, time, one.text);
        else
            lines << Tr::tr("%1 wrote at %2: %3")
                         .arg(one.who.isEmpty() ? Tr::tr("The customer") : one.who, time, one.text);
    }
    return lines.join(u'\n');
}

/// Queued, and it does not go: why, and until when or what mends it.
static QString heldSentence(const MessageRow &row) {
    if (row.held == QLatin1String("no-link"))
        return Tr::tr("Waiting on this computer: it goes out when the hub is back.");
    const QString why = Tr::tr("Held, not sent yet. %1").arg(reasonOf(row.held, row));
    const qint64 again = row.facts.value(QLatin1String("retry_at")).toInteger();
    if (again > 0) return why + QLatin1Char(' ') + Tr::tr("It is tried again at %1.").arg(timewords::clockTime(again));
    if (row.held == QLatin1String("channel-down")) return why;  // it says so itself
    return why + QLatin1Char(' ') + Tr::tr("It goes out by itself when the channel works again.");
}

QString troubleSentence(const MessageRow &row) {
    if (!row.held.isEmpty()) return heldSentence(row);
    if (!needsDecision(row)) {
        // It went out, but not to all.
        const bool sent = row.delivery == Delivery::Sent && !row.inOutbox && !row.failure.isEmpty();
        return sent ? reasonOf(row.failure, row) : QString();
    }
    if (row.delivery == Delivery::Uncertain)
        return reasonOf(row.failure.isEmpty() ? QStringLiteral("uncertain") : row.failure, row);
    if (row.inOutbox && !row.failure.isEmpty()) {
        const bool gone = row.failure == QLatin1String("not-found");
        const QString why = sentenceFor(gone ? QStringLiteral("out-of-sight") : row.failure, row.facts).whole();
        const QString came = cameWords(row);
        return Tr::tr("Not sent.") + QLatin1Char(' ') + why + (came.isEmpty() ? QString() : QLatin1Char('\n') + came);
    }
    const QString reason = reasonOf(row.failure, row);
    return row.failure.isEmpty() ? Tr::tr("Sending failed.") : Tr::tr("Sending failed.") + QLatin1Char(' ') + reason;
}

QString foldWords(bool unfolded) { return unfolded ? Tr::tr("Hide what was quoted") : Tr::tr("Show what was quoted"); }

QString unknownPartSentence(const Part &part) {
    const QString what = Tr::tr("This version can't show “%1”.").arg(part.kind);
    return part.text.isEmpty() ? what : part.text + QLatin1Char('\n') + what;
}

QString deliveryWord(Delivery delivery) {
    switch (delivery) {
        case Delivery::None: return {};
        case Delivery::Queued: return Tr::tr("queued");
        case Delivery::Sending: return Tr::tr("sending");
        case Delivery::Sent: return Tr::tr("sent");
        case Delivery::Delivered: return Tr::tr("delivered");
        case Delivery::Read: return Tr::tr("read");
        case Delivery::Failed: return Tr::tr("failed");
        case Delivery::Uncertain: return Tr::tr("uncertain");
        case Delivery::Cancelled: return Tr::tr("not sent");
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

QList<Decision> decisionsFor(const MessageRow &row) {
    if (row.inOutbox && needsDecision(row)) {
        if (row.direction == Direction::Note) return {Decision::SendAgain, Decision::Drop, Decision::Discard};
        return {Decision::SendAgain, Decision::Drop, Decision::ToNote, Decision::Discard};
    }
    if (needsDecision(row)) return {Decision::SendAgain, Decision::Drop};
    // What may have reached the hub can't be taken back any more.
    if (!row.held.isEmpty() && row.delivery == Delivery::Queued)
        return row.inOutbox ? QList{Decision::Drop, Decision::Discard} : QList{Decision::Drop};
    return {};
}

QString decisionWords(Decision decision, const MessageRow &row) {
    switch (decision) {
        case Decision::None: return {};
        case Decision::SendAgain:
            if (!row.inOutbox) return Tr::tr("Send again");
            return row.direction == Direction::Note ? Tr::tr("Try again") : Tr::tr("Send anyway");
        case Decision::Drop: return row.inOutbox ? Tr::tr("Edit") : Tr::tr("Take back");
        case Decision::Discard: return Tr::tr("Discard");
        case Decision::ToNote: return Tr::tr("Turn into a note");
    }
    return {};
}

QString deedWords(const QString &verb) {
    static const QHash<QString, const char *> kWords{
        {QStringLiteral("reply"), QT_TRANSLATE_NOOP("Messages", "Reply")},
        {QStringLiteral("reply_later"), QT_TRANSLATE_NOOP("Messages", "Reply for later")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("Messages", "Note")},
        {QStringLiteral("resolve"), QT_TRANSLATE_NOOP("Messages", "Resolve")},
        {QStringLiteral("reopen"), QT_TRANSLATE_NOOP("Messages", "Reopen")},
        {QStringLiteral("snooze"), QT_TRANSLATE_NOOP("Messages", "Snooze")},
        {QStringLiteral("assign"), QT_TRANSLATE_NOOP("Messages", "Assign")},
        {QStringLiteral("tag"), QT_TRANSLATE_NOOP("Messages", "Change tags")},
        {QStringLiteral("move_department"), QT_TRANSLATE_NOOP("Messages", "Move to a department")},
        {QStringLiteral("entry_register"), QT_TRANSLATE_NOOP("Messages", "Register a contact")},
    };
    const auto known = kWords.constFind(verb);
    return known == kWords.cend() ? Tr::tr("Another change") : Tr::tr(*known);
}

void decide(Desk &desk, const MessageRow &row, Decision decision) {
    switch (decision) {
        case Decision::None: break;
        case Decision::SendAgain: desk.sendAgain(row); break;
        case Decision::Drop: desk.dropReply(row); break;
        case Decision::Discard: desk.discard(row); break;
        case Decision::ToNote: desk.turnIntoNote(row); break;
    }
}

}  // namespace heard::ui
