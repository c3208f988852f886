// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/marktoggle.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <optional>

#include "formatting/marks.h"

namespace heard::ui {
namespace {

using formatting::Mark;
using formatting::ReadMarks;

struct Stretch {
    int from = 0;
    int to = 0;
};

QString signOf(const QString &type) {
    if (type == QLatin1String("bold")) return QStringLiteral("**");
    if (type == QLatin1String("italic")) return QStringLiteral("*");
    if (type == QLatin1String("underline")) return QStringLiteral("__");
    if (type == QLatin1String("strikethrough")) return QStringLiteral("~~");
    if (type == QLatin1String("spoiler")) return QStringLiteral("||");
    return QStringLiteral("`");
}

bool isLetter(const QString &text, int at) { return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber(); }

/// The mark of this type that the whole stretch stands in.
std::optional<Mark> markAround(const ReadMarks &read, const QString &type, Stretch stretch) {
    for (qsizetype i = read.marks.size() - 1; i >= 0; --i) {
        const Mark &mark = read.marks.at(i);
        if (read.read.entities.at(i).type == type && mark.from <= stretch.from && stretch.to <= mark.to) return mark;
    }
    return std::nullopt;
}

/// Without blanks at its ends and with whole words: a mark within a word, or beside a space, is none.
Stretch tidied(const QString &text, Stretch stretch) {
    while (stretch.from < stretch.to && text.at(stretch.from).isSpace()) ++stretch.from;
    while (stretch.to > stretch.from && text.at(stretch.to - 1).isSpace()) --stretch.to;
    if (stretch.from == stretch.to) return stretch;
    while (isLetter(text, stretch.from) && isLetter(text, stretch.from - 1)) --stretch.from;
    while (isLetter(text, stretch.to - 1) && isLetter(text, stretch.to)) ++stretch.to;
    return stretch;
}

void put(QTextCursor &cursor, Stretch over, const QString &text) {
    cursor.setPosition(over.from);
    cursor.setPosition(over.to, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

void select(QTextCursor &cursor, int from, int to) {
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
}

void unwrap(QTextCursor &cursor, const Mark &mark, Stretch selected) {
    const int opening = int(mark.inner - mark.from);
    put(cursor, {int(mark.innerEnd), int(mark.to)}, {});
    put(cursor, {int(mark.from), int(mark.inner)}, {});
    const int most = int(mark.innerEnd) - opening;
    const auto moved = [&](int at) { return qBound(int(mark.from), at - opening, most); };
    select(cursor, moved(selected.from), moved(selected.to));
}

/// "***" can't be read: italics with a sign of the other kind can stand right beside bold ones and underlining.
QString withOtherItalics(const QString &text, Stretch stretch) {
    QString made = text;
    const ReadMarks read = formatting::readMarks(text);
    for (qsizetype i = 0; i < read.marks.size(); ++i) {
        const Mark &mark = read.marks.at(i);
        const bool touches = (mark.inner == stretch.from && mark.innerEnd == stretch.to) ||
                             (mark.from == stretch.from && mark.to == stretch.to);
        if (!touches || read.read.entities.at(i).type != QLatin1String("italic")) continue;
        const QChar other = text.at(mark.from) == u'*' ? u'_' : u'*';
        made[mark.from] = other;
        made[mark.innerEnd] = other;
    }
    return made;
}

/// The line with the mark in it, by the first way in which it can be read as one.
QString wrapped(const QString &line, Stretch stretch, const QString &type) {
    QStringList signs{signOf(type)};
    if (type == QLatin1String("italic")) signs += QStringLiteral("_");
    for (const QString &source : {line, withOtherItalics(line, stretch)})
        for (const QString &sign : std::as_const(signs)) {
            QString made = source;
            made.insert(stretch.to, sign);
            made.insert(stretch.from, sign);
            const auto size = int(sign.size());
            const auto mark = markAround(formatting::readMarks(made), type, {stretch.from + size, stretch.to + size});
            if (mark && mark->inner == stretch.from + size && mark->innerEnd == stretch.to + size) return made;
        }
    QString plain = line;
    plain.insert(stretch.to, signs.first());
    plain.insert(stretch.from, signs.first());
    return plain;
}

/// Each line by itself: a mark ends with its paragraph.
void toggleLines(QTextCursor &cursor, Stretch selected, const QString &type) {
    const QTextDocument &document = *cursor.document();
    struct Line {
        int at;
        QString text;
        Stretch words;
        std::optional<Mark> mark;
    };
    QList<Line> lines;
    bool all = true;
    for (QTextBlock block = document.findBlock(selected.from); block.isValid() && block.position() <= selected.to;
         block = block.next()) {
        const int at = block.position();
        const QString text = block.text();
        const Stretch words = tidied(text, {qMax(0, selected.from - at), qMin(int(text.size()), selected.to - at)});
        if (words.from >= words.to) continue;
        lines += {at, text, words, markAround(formatting::readMarks(text), type, words)};
        all = all && lines.constLast().mark;
    }
    Stretch after = selected;
    // From the last one up, so that what is above keeps its place.
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        QString made = line->text;
        if (all)
            made.remove(line->mark->innerEnd, line->mark->to - line->mark->innerEnd)
                .remove(line->mark->from, line->mark->inner - line->mark->from);
        else if (!line->mark)
            made = wrapped(line->text, line->words, type);
        after.from = qMin(after.from, line->at + line->words.from);
        after.to = qMax(after.to, line->at + line->words.to) + int(made.size() - line->text.size());
        put(cursor, {line->at, line->at + int(line->text.size())}, made);
    }
    select(cursor, after.from, qMax(after.from, after.to));
}

/// Signs with the caret between, or past the ones that the caret stands before.
void writeSigns(QTextCursor &cursor, const QString &text, const QString &sign) {
    const int at = cursor.position();
    const auto size = int(sign.size());
    if (QStringView(text).mid(at).startsWith(sign)) {
        if (QStringView(text).left(at).endsWith(sign)) return put(cursor, {at - size, at + size}, {});
        return cursor.setPosition(at + size);
    }
    cursor.insertText(sign + sign);
    cursor.setPosition(at + size);
}

}  // namespace

void toggleMark(QTextCursor &cursor, const QString &type) {
    const QString text = cursor.document()->toPlainText();
    const ReadMarks read = formatting::readMarks(text);
    Stretch selected{cursor.selectionStart(), cursor.selectionEnd()};
    cursor.beginEditBlock();
    if (!cursor.hasSelection()) {
        const bool inWord = isLetter(text, selected.from) && isLetter(text, selected.from - 1);
        if (!inWord) {
            writeSigns(cursor, text, signOf(type));
            return cursor.endEditBlock();
        }
        while (isLetter(text, selected.from - 1)) --selected.from;
        while (isLetter(text, selected.to)) ++selected.to;
    }
    if (const auto mark = markAround(read, type, selected))
        unwrap(cursor, *mark, selected);
    else
        toggleLines(cursor, selected, type);
    cursor.endEditBlock();
}

void toggleLink(QTextCursor &cursor, const QString &address, const QString &words) {
    static const QString kBegin = QStringLiteral("https://");
    const QString text = cursor.document()->toPlainText();
    const Stretch selected{cursor.selectionStart(), cursor.selectionEnd()};
    cursor.beginEditBlock();
    if (const auto link = markAround(formatting::readMarks(text), QStringLiteral("text_link"), selected)) {
        unwrap(cursor, *link, selected);
        return cursor.endEditBlock();
    }
    QString shown = text.mid(selected.from, selected.to - selected.from).simplified();
    if (shown.isEmpty()) shown = words;
    const QString target = address.isEmpty() ? kBegin : address;
    put(cursor, selected, QStringLiteral("[%1](%2)").arg(shown, target));
    const int end = cursor.position();
    if (address.isEmpty()) select(cursor, end - 1 - int(target.size()), end - 1);
    cursor.endEditBlock();
}

}  // namespace heard::ui
