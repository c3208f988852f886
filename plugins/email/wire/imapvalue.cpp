// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/imapvalue.h"

namespace heard::email {

namespace {

constexpr int kDeepest = 40;

/// Walks over the pieces of one response.
class Walk {
public:
    explicit Walk(const QList<ImapPiece> &pieces) : m_pieces(pieces) {}

    bool list(QList<ImapValue> &into, int depth, bool inner) {
        if (depth > kDeepest) return false;
        for (;;) {
            skipSpaces();
            if (m_piece >= m_pieces.size()) return !inner;
            const QByteArray &text = m_pieces[m_piece].text;
            if (m_at >= text.size()) {
                if (const auto &literal = m_pieces[m_piece].literal) into += *literal;
                ++m_piece;
                m_at = 0;
                continue;
            }
            const char c = text[m_at];
            if (c == ')') {
                ++m_at;
                return inner;
            }
            ImapValue value;
            if (c == '(') {
                ++m_at;
                value.kind = ImapValue::Kind::List;
                if (!list(value.items, depth + 1, true)) return false;
            } else if (c == '"') {
                if (!quotedText(text, value)) return false;
            } else {
                atom(value);
            }
            into += value;
        }
    }

private:
    void skipSpaces() {
        while (m_piece < m_pieces.size() && m_at < m_pieces[m_piece].text.size() && m_pieces[m_piece].text[m_at] == ' ')
            ++m_at;
    }

    bool quotedText(const QByteArray &text, ImapValue &value) {
        value.kind = ImapValue::Kind::Text;
        for (++m_at; m_at < text.size(); ++m_at) {
            if (text[m_at] == '"') {
                ++m_at;
                return true;
            }
            if (text[m_at] == '\\' && m_at + 1 < text.size()) ++m_at;
            value.bytes += text[m_at];
        }
        return false;
    }

    /// "BODY[HEADER.FIELDS (DATE)]" is one atom: what is in square brackets belongs to it.
    void atom(ImapValue &value) {
        const QByteArray &text = m_pieces[m_piece].text;
        const qsizetype from = m_at;
        int square = 0;
        for (; m_at < text.size(); ++m_at) {
            const char c = text[m_at];
            if (c == '[') ++square;
            if (c == ']' && square > 0) --square;
            if (square == 0 && (c == ' ' || c == '(' || c == ')' || c == '"')) break;
        }
        value.bytes = text.mid(from, m_at - from);
        value.kind = value.is("NIL") ? ImapValue::Kind::Nil : ImapValue::Kind::Atom;
    }

    const QList<ImapPiece> &m_pieces;
    qsizetype m_piece = 0;
    qsizetype m_at = 0;
};

}  // namespace

bool ImapValue::is(const char *atom) const { return bytes.compare(atom, Qt::CaseInsensitive) == 0; }

quint64 ImapValue::number(quint64 otherwise) const {
    bool fine = false;
    const quint64 value = bytes.toULongLong(&fine);
    return fine ? value : otherwise;
}

const ImapValue *ImapValue::after(const char *name) const {
    for (qsizetype i = 0; i + 1 < items.size(); i += 2)
        if (items[i].is(name)) return &items[i + 1];
    return nullptr;
}

std::optional<QList<ImapValue>> imapValues(const QList<ImapPiece> &pieces) {
    QList<ImapValue> values;
    if (!Walk(pieces).list(values, 0, false)) return std::nullopt;
    return values;
}

}  // namespace heard::email
