// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <optional>

namespace heard::search {
namespace {

enum class Operator { None, From, Channel, Is, Before, After };

Operator operatorFor(const QString &name) {
    static const QHash<QString, Operator> names{
        {QStringLiteral("from"), Operator::From},     {QStringLiteral("от"), Operator::From},
        {QStringLiteral("від"), Operator::From},      {QStringLiteral("channel"), Operator::Channel},
        {QStringLiteral("канал"), Operator::Channel}, {QStringLiteral("is"), Operator::Is},
        {QStringLiteral("статус"), Operator::Is},     {QStringLiteral("before"), Operator::Before},
        {QStringLiteral("до"), Operator::Before},     {QStringLiteral("after"), Operator::After},
        {QStringLiteral("после"), Operator::After},   {QStringLiteral("після"), Operator::After},
    };
    return names.value(name.toLower(), Operator::None);
}

/// The beginnings of the values' words, so that each form of them is taken.
int factFor(const QString &value) {
    static const QList<std::pair<QString, int>> words{
        {QStringLiteral("open"), Query::Open},       {QStringLiteral("откр"), Query::Open},
        {QStringLiteral("відкр"), Query::Open},      {QStringLiteral("wait"), Query::Waiting},
        {QStringLiteral("ожида"), Query::Waiting},   {QStringLiteral("жде"), Query::Waiting},
        {QStringLiteral("ждё"), Query::Waiting},     {QStringLiteral("чека"), Query::Waiting},
        {QStringLiteral("очіку"), Query::Waiting},   {QStringLiteral("snooz"), Query::Snoozed},
        {QStringLiteral("отлож"), Query::Snoozed},   {QStringLiteral("відклад"), Query::Snoozed},
        {QStringLiteral("resolv"), Query::Resolved}, {QStringLiteral("реш"), Query::Resolved},
        {QStringLiteral("вирі"), Query::Resolved},   {QStringLiteral("unread"), Query::Unread},
        {QStringLiteral("непроч"), Query::Unread},
    };
    for (const auto &[word, fact] : words)
        if (value.startsWith(word, Qt::CaseInsensitive)) return fact;
    return 0;
}

/// A day, or the first day of a month or year, and how long it is. Nothing if it is no date.
struct Span {
    QDate first;
    QDate after;
};

std::optional<Span> daysFor(const QString &value, QDate today) {
    const QString word = value.toLower();
    const auto day = [](QDate date) {
        return date.isValid() ? std::optional(Span{date, date.addDays(1)}) : std::nullopt;
    };
    for (const char16_t *name : {u"today", u"сегодня", u"сьогодні"})
        if (word == QStringView(name)) return day(today);
    for (const char16_t *name : {u"yesterday", u"вчера", u"вчора"})
        if (word == QStringView(name)) return day(today.addDays(-1));
    static const QRegularExpression ago(QStringLiteral("^(\\d{1,4})([dwдтн])$"));
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}))?$"));
    if (const auto match = ago.match(word); match.hasMatch()) {
        const bool days = match.captured(2) == u'd' || match.captured(2) == u'д';
        return day(today.addDays(-match.captured(1).toInt() * (days ? 1 : 7)));
    }
    if (const auto match = iso.match(word); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        if (match.captured(2).isEmpty()) return Span{QDate(year, 1, 1), QDate(year + 1, 1, 1)};
        const QDate first(year, match.captured(2).toInt(), match.captured(3).isEmpty() ? 1 : match.captured(3).toInt());
        if (!first.isValid() || !match.captured(3).isEmpty()) return day(first);
        return Span{first, first.addMonths(1)};
    }
    if (const auto match = dotted.match(word); match.hasMatch()) {
        const bool yearGiven = !match.captured(3).isEmpty();
        QDate date(yearGiven ? match.captured(3).toInt() : today.year(), match.captured(2).toInt(),
                   match.captured(1).toInt());
        if (!yearGiven && date > today) date = date.addYears(-1);  // "31.12" in January means the last one
        return day(date);
    }
    return std::nullopt;
}

/// One blank-separated piece, or what stands in quotes.
struct Piece {
    QString name;  ///< before the colon
    QString value;
    QString whole;  ///< as typed
    bool quoted = false;
    bool closed = true;  ///< something stands behind it: it is typed to its end
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'«' || c == u'»'; }

QList<Piece> piecesOf(const QString &typed) {
    QList<Piece> pieces;
    qsizetype i = 0;
    while (i < typed.size()) {
        if (typed[i].isSpace()) {
            ++i;
            continue;
        }
        Piece piece;
        const qsizetype start = i;
        while (i < typed.size() && !typed[i].isSpace() && !isQuote(typed[i])) {
            if (typed[i] == u':' && piece.name.isEmpty() && operatorFor(piece.value) != Operator::None) {
                piece.name = piece.value;
                piece.value.clear();
            } else {
                piece.value += typed[i];
            }
            ++i;
        }
        if (i < typed.size() && isQuote(typed[i]) && piece.value.isEmpty()) {
            piece.quoted = true;
            qsizetype end = ++i;
            while (end < typed.size() && !isQuote(typed[end])) ++end;
            piece.value = typed.mid(i, end - i);
            piece.closed = end < typed.size();
            i = end + 1;
        } else {
            piece.closed = i < typed.size();
        }
        piece.whole = typed.mid(start, qMin(i, typed.size()) - start);
        pieces += piece;
    }
    return pieces;
}

void addWords(Query &query, const QString &text, bool closed) {
    const QList<Word> words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i)
        query.terms += Term{Term::Kind::Word, {words[i]}, {}, !closed && i == words.size() - 1};
}

/// False if the value can't be read.
bool addOperator(Query &query, Operator name, const QString &value, qint64 now, const QTimeZone &zone) {
    if (name == Operator::From) {
        const QString lower = value.toLower();
        if (lower == u"me" || lower == u"я" || lower == u"меня" || lower == u"мене") return query.fromMe = true;
        for (const Word &word : wordsOf(value)) query.from += word.letters;
        return true;
    }
    if (name == Operator::Channel) {
        query.channels += value.toLower();
        return true;
    }
    if (name == Operator::Is) {
        const int fact = factFor(value);
        query.is |= fact;
        return fact != 0;
    }
    const auto days = daysFor(value, QDateTime::fromMSecsSinceEpoch(now, zone).date());
    if (!days) return false;
    const qint64 start = days->first.startOfDay(zone).toMSecsSinceEpoch();
    if (name == Operator::Before)
        query.until = query.until ? qMin(query.until, start) : start;
    else
        query.since = qMax(query.since, start);
    return true;
}

}  // namespace

Query parseQuery(const QString &typed, qint64 now, const QTimeZone &zone) {
    Query query;
    if (typed.trimmed().startsWith(u'>')) {
        query.commands = true;
        query.rest = typed.trimmed().mid(1).trimmed();
        return query;
    }
    QStringList rest;
    QString loose;  // words side by side, so that a telephone number in groups is seen
    bool looseClosed = true;
    const auto flush = [&] {
        qsizetype at = 0;
        for (const PhoneNumber &number : phoneNumbersOf(loose)) {
            addWords(query, loose.mid(at, number.start - at), true);
            query.terms += Term{Term::Kind::Phone, {}, number.key(), false};
            at = number.start + number.length;
        }
        addWords(query, loose.mid(at), looseClosed);
        loose.clear();
    };
    for (const Piece &piece : piecesOf(typed)) {
        if (const Operator name = operatorFor(piece.name); !piece.name.isEmpty()) {
            if (piece.value.trimmed().isEmpty() || addOperator(query, name, piece.value, now, zone)) continue;
            if (!piece.closed && name != Operator::From) continue;  // its value is still being typed
        }
        rest += piece.quoted ? piece.value : piece.whole;
        if (!piece.quoted) {
            loose += piece.whole + u' ';
            looseClosed = piece.closed;
            continue;
        }
        flush();
        if (const QList<Word> words = wordsOf(piece.value); !words.isEmpty())
            query.terms += Term{Term::Kind::Phrase, words, {}, !piece.closed};
    }
    flush();
    query.rest = rest.join(u' ').simplified();
    return query;
}

}  // namespace heard::search
