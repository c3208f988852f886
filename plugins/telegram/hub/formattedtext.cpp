// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/telegram/hub/formattedtext.h"

#include <QJsonObject>
#include <algorithm>

namespace heard::telegram {

namespace {

/// The last place in [from, from + limit] of the text where `isCut` holds, or -1. The place is where the next begins.
template <class Cut>
qsizetype lastCut(const QString &text, qsizetype from, qsizetype limit, const Cut &isCut) {
    // A cut in the first quarter would leave a stump; a rougher cut further on reads better.
    for (qsizetype at = from + limit; at > from + limit / 4; --at)
        if (isCut(text, at)) return at;
    return -1;
}

bool atParagraph(const QString &text, qsizetype at) {
    return at >= 2 && text.at(at - 1) == QLatin1Char('\n') && text.at(at - 2) == QLatin1Char('\n');
}
bool atLine(const QString &text, qsizetype at) { return text.at(at - 1) == QLatin1Char('\n'); }
bool atSentence(const QString &text, qsizetype at) {
    static const QString kEnds = QStringLiteral(".!?…。！？");
    return at >= 2 && text.at(at - 1).isSpace() && kEnds.contains(text.at(at - 2));
}
bool atWord(const QString &text, qsizetype at) { return text.at(at - 1).isSpace(); }

qsizetype cutBefore(const QString &text, qsizetype from, qsizetype limit) {
    for (const auto isCut : {atParagraph, atLine, atSentence, atWord})
        if (const qsizetype at = lastCut(text, from, limit, isCut); at > from) return at;
    qsizetype at = from + limit;
    if (limit > 1 && text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate()) --at;
    return at;
}

}  // namespace

QList<FormattedText> split(const FormattedText &whole, qsizetype limit) {
    QList<FormattedText> pieces;
    const QString &text = whole.text;
    qsizetype from = 0;
    while (from < text.size()) {
        const bool last = text.size() - from <= limit;
        const qsizetype next = last ? text.size() : cutBefore(text, from, limit);
        qsizetype begin = from;
        qsizetype end = next;
        if (!last || !pieces.isEmpty()) {  // only what is cut is trimmed: the rest is as it was written
            while (!last && end > begin && text.at(end - 1).isSpace()) --end;
            while (!pieces.isEmpty() && begin < end && text.at(begin) == QLatin1Char('\n')) ++begin;
        }
        if (!text.mid(begin, end - begin).trimmed().isEmpty()) pieces += whole.part(begin, end);
        from = next;
    }
    return pieces;
}

ReadText readable(const QString &text, const QJsonArray &entities) {
    struct Insertion {
        qsizetype at;
        QString words;
    };
    QList<Insertion> insertions;
    QList<QJsonObject> sound;
    for (const auto &value : entities) {
        const QJsonObject entity = value.toObject();
        const qint64 offset = entity.value(QLatin1String("offset")).toInteger(-1);
        const qint64 length = entity.value(QLatin1String("length")).toInteger(-1);
        if (offset < 0 || length <= 0 || offset > text.size() || length > text.size() - offset) continue;
        sound += entity;
        const QString url = entity.value(QLatin1String("url")).toString();
        if (entity.value(QLatin1String("type")).toString() != QLatin1String("text_link") || url.isEmpty()) continue;
        if (text.mid(offset, length).trimmed() != url)
            insertions += {offset + length, QStringLiteral(" (%1)").arg(url)};
    }
    std::stable_sort(insertions.begin(), insertions.end(), [](const auto &a, const auto &b) { return a.at < b.at; });

    ReadText read;
    qsizetype done = 0;
    for (const Insertion &insertion : std::as_const(insertions)) {
        read.text += QStringView(text).mid(done, insertion.at - done);
        read.text += insertion.words;
        done = insertion.at;
    }
    read.text += QStringView(text).mid(done);

    /// Where a place of the old text is now; what is inserted at a place stands before what begins there.
    const auto moved = [&](qsizetype place, bool isEnd) {
        qsizetype by = 0;
        for (const Insertion &insertion : std::as_const(insertions))
            if (insertion.at < place || (!isEnd && insertion.at == place)) by += insertion.words.size();
        return place + by;
    };
    for (QJsonObject entity : std::as_const(sound)) {
        const qsizetype from = entity.value(QLatin1String("offset")).toInteger();
        const qsizetype to = from + entity.value(QLatin1String("length")).toInteger();
        const qsizetype begin = moved(from, false);
        entity.insert(QStringLiteral("offset"), begin);
        entity.insert(QStringLiteral("length"), moved(to, true) - begin);
        read.entities += entity;
    }
    return read;
}

}  // namespace heard::telegram
