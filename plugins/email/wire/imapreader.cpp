// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/imapreader.h"

#include <algorithm>

namespace heard::email {

namespace {

const QString kGarbage = QStringLiteral("mail-garbage");

/// True for "… BODY[] " and "… BODY[HEADER]<0> ": what follows is a mail.
bool endsInBody(QByteArray text) {
    text = text.trimmed();
    if (text.endsWith('>')) text.truncate(text.lastIndexOf('<'));
    if (!text.endsWith(']')) return false;
    const qsizetype open = text.lastIndexOf('[');
    return open >= 4 && text.left(open).right(4).compare("BODY", Qt::CaseInsensitive) == 0 &&
           !text.mid(open).contains('(');  // single fields are short and are kept in memory
}

std::optional<ImapResponse::Kind> statusOf(const QByteArray &word) {
    using Kind = ImapResponse::Kind;
    const std::pair<const char *, Kind> words[] = {
        {"OK", Kind::Ok}, {"NO", Kind::No}, {"BAD", Kind::Bad}, {"BYE", Kind::Bye}, {"PREAUTH", Kind::PreAuth}};
    for (const auto &[name, kind] : words)
        if (word.compare(name, Qt::CaseInsensitive) == 0) return kind;
    return std::nullopt;
}

}  // namespace

void ImapReader::setFile(const QString &path, qint64 limit) {
    m_path = path;
    m_limit = limit;
    m_tooLarge = false;
}

ImapResponse ImapReader::take() {
    ImapResponse first = std::move(m_ready.front());
    m_ready.pop_front();
    return first;
}

void ImapReader::feed(const QByteArray &bytes) {
    qsizetype at = 0;
    while (at < bytes.size() && m_error.isEmpty()) {
        if (m_left >= 0) {
            const qsizetype size = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size() - at));
            literal(bytes.constData() + at, size);
            at += size;
            m_left -= size;
            if (m_left == 0) endLiteral();
            continue;
        }
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        m_line += QByteArrayView(bytes).sliced(at, stop - at);
        at = stop + 1;
        if (m_held + m_line.size() > kLongest) {
            m_error = kGarbage;
            return;
        }
        if (end < 0) return;
        if (m_line.endsWith('\r')) m_line.chop(1);
        line(std::exchange(m_line, {}));
    }
}

void ImapReader::line(QByteArray text) {
    m_held += text.size();
    ImapResponse response;
    if (m_pieces.isEmpty() && status(text, response)) {
        m_ready.push_back(std::move(response));
        m_held = 0;
        return;
    }
    if (beginLiteral(text)) return;
    if (!m_error.isEmpty()) return;
    m_pieces += {std::move(text), std::nullopt};
    whole();
}

bool ImapReader::beginLiteral(const QByteArray &text) {
    // {12}, {12+} and ~{12}: RFC 3501 4.3, RFC 7888, RFC 3516
    if (!text.endsWith('}')) return false;
    const qsizetype open = text.lastIndexOf('{');
    if (open < 0) return false;
    QByteArray digits = text.mid(open + 1, text.size() - open - 2);
    if (digits.endsWith('+')) digits.chop(1);
    bool fine = false;
    const qint64 size = digits.toLongLong(&fine);
    if (!fine || size < 0) return false;
    QByteArray before = text.left(open);
    if (before.endsWith('~')) before.chop(1);
    const bool mail = endsInBody(before);
    if (!mail && m_held + size > kLongest) {
        m_error = kGarbage;
        return false;
    }
    m_literal = {mail ? ImapValue::Kind::File : ImapValue::Kind::Text, {}, size, {}};
    m_pieces += {before, std::nullopt};
    if (mail && !m_path.isEmpty()) {
        m_file.setFileName(m_path);
        m_tooLarge = size > m_limit;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) m_error = QStringLiteral("disk-full");
    }
    m_left = size;
    if (size == 0) endLiteral();
    return true;
}

void ImapReader::literal(const char *bytes, qsizetype size) {
    if (m_literal.kind != ImapValue::Kind::File) {
        m_literal.bytes.append(bytes, size);
        m_held += size;
        return;
    }
    if (!m_file.isOpen()) return;
    const qsizetype room = static_cast<qsizetype>(std::clamp<qint64>(m_limit - m_file.pos(), 0, size));
    if (m_file.write(bytes, room) != room) m_error = QStringLiteral("disk-full");
}

void ImapReader::endLiteral() {
    m_left = -1;
    if (m_file.isOpen()) {
        if (!m_file.flush()) m_error = QStringLiteral("disk-full");
        m_file.close();
    }
    m_pieces.last().literal = std::exchange(m_literal, {});
}

void ImapReader::whole() {
    const QList<ImapPiece> pieces = std::exchange(m_pieces, {});
    m_held = 0;
    ImapResponse response;
    auto values = imapValues(pieces);
    if (!values || values->isEmpty()) {
        // Empty lines are sent by servers that count a literal wrong by two; they harm nobody.
        if (pieces.size() > 1 || !pieces.first().text.trimmed().isEmpty()) m_error = kGarbage;
        return;
    }
    response.tag = values->takeFirst().bytes;
    response.values = std::move(*values);
    m_ready.push_back(std::move(response));
}

bool ImapReader::status(const QByteArray &text, ImapResponse &into) {
    if (text.startsWith('+')) {
        into.kind = ImapResponse::Kind::Continue;
        into.tag = "+";
        into.text = text.mid(1).trimmed();
        return true;
    }
    const qsizetype first = text.indexOf(' ');
    if (first <= 0) return false;
    qsizetype second = text.indexOf(' ', first + 1);
    if (second < 0) second = text.size();
    const auto kind = statusOf(text.mid(first + 1, second - first - 1));
    if (!kind) return false;
    into.kind = *kind;
    into.tag = text.left(first);
    into.text = text.mid(second + 1);
    const qsizetype close = into.text.indexOf(']');
    if (into.text.startsWith('[') && close > 0) {
        const QByteArray inside = into.text.mid(1, close - 1);
        const qsizetype space = inside.indexOf(' ');
        into.code = (space < 0 ? inside : inside.left(space)).toUpper();
        if (space > 0) into.codeValue = inside.mid(space + 1);
        into.text = into.text.mid(close + 1).trimmed();
    }
    return true;
}

}  // namespace heard::email
