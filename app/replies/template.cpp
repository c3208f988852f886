// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/template.h"

#include <QRegularExpression>
#include <QStringList>

namespace heard::replies {
namespace {

constexpr int kDeepest = 8;
constexpr qsizetype kMostLetters = 100'000;

const QRegularExpression &mark() {
    static const QRegularExpression kMark(QStringLiteral("\\{\\{([^{}\\n]{1,200})\\}\\}"));
    return kMark;
}

struct Piece {
    QString name;
    std::optional<QString> fallback;
    bool nested = false;
};

Piece pieceFrom(const QString &inside) {
    Piece piece;
    const qsizetype bar = inside.indexOf(u'|');
    piece.name = (bar < 0 ? inside : inside.left(bar)).trimmed();
    if (bar >= 0) piece.fallback = inside.mid(bar + 1).trimmed();
    if (piece.name.startsWith(u'>')) {
        piece.nested = true;
        piece.name = piece.name.mid(1).trimmed();
    }
    return piece;
}

/// Without what would make a hole of it.
QString plain(const QString &value) {
    QString clean = value;
    return clean.replace(QLatin1String("{{"), QLatin1String("{")).replace(QLatin1String("}}"), QLatin1String("}"));
}

class Expander {
public:
    Expander(const Values &values, const Nested &nested) : m_values(values), m_nested(nested) {}

    void run(const QString &text) {
        qsizetype from = 0;
        auto all = mark().globalMatch(text);
        while (all.hasNext() && out.text.size() < kMostLetters) {
            const auto match = all.next();
            out.text += text.mid(from, match.capturedStart() - from);
            from = match.capturedEnd();
            put(pieceFrom(match.captured(1)), match.captured());
        }
        out.text += text.mid(from);
        if (out.text.size() > kMostLetters) out.text.truncate(kMostLetters);
    }

    Expanded out;

private:
    void put(const Piece &piece, const QString &raw) {
        if (piece.nested) return putNested(piece, raw);
        if (piece.name == QLatin1String("cursor") && !piece.fallback) {
            if (out.caret < 0) out.caret = int(out.text.size());
            return;
        }
        const QString value = m_values.value(piece.name);
        if (!value.isEmpty())
            out.text += plain(value);
        else if (piece.fallback)
            out.text += *piece.fallback;
        else
            hole(piece.name, raw);
    }

    void putNested(const Piece &piece, const QString &raw) {
        const bool again = m_inside.contains(piece.name) || m_inside.size() >= kDeepest;
        const auto text = again || !m_nested ? std::nullopt : m_nested(piece.name);
        if (!text) {
            if (piece.fallback && !again)
                out.text += *piece.fallback;
            else
                hole(QStringLiteral(">") + piece.name, raw);
            return;
        }
        m_inside += piece.name;
        run(*text);
        m_inside.removeLast();
    }

    void hole(const QString &name, const QString &raw) {
        out.holes += Hole{int(out.text.size()), int(raw.size()), name};
        out.text += raw;
    }

    const Values &m_values;
    const Nested &m_nested;
    QStringList m_inside;
};

}  // namespace

Expanded expand(const QString &text, const Values &values, const Nested &nested) {
    Expander expander(values, nested);
    expander.run(text);
    auto &holes = expander.out.holes;
    holes.removeIf([&](const Hole &hole) { return hole.start + hole.length > expander.out.text.size(); });
    return expander.out;
}

QList<Hole> holesIn(const QString &text) {
    QList<Hole> holes;
    if (!text.contains(QLatin1String("{{"))) return holes;
    auto all = mark().globalMatch(text);
    while (all.hasNext()) {
        const auto match = all.next();
        holes += Hole{int(match.capturedStart()), int(match.capturedLength()),
                      match.captured(1).section(u'|', 0, 0).trimmed()};
    }
    return holes;
}

QString glimpse(const QString &text, int letters) {
    QString shown;
    qsizetype from = 0;
    auto all = mark().globalMatch(text);
    while (all.hasNext() && shown.size() < letters) {
        const auto match = all.next();
        shown += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const Piece piece = pieceFrom(match.captured(1));
        if (piece.nested || piece.name == QLatin1String("cursor")) continue;
        shown += piece.fallback ? *piece.fallback : QStringLiteral("…");
    }
    shown += text.mid(from, letters);
    return shown.left(letters).simplified();
}

QStringList variablesIn(const QString &text) {
    QStringList names;
    for (const Hole &hole : holesIn(text))
        if (!hole.name.startsWith(u'>') && !names.contains(hole.name)) names += hole.name;
    return names;
}

}  // namespace heard::replies
