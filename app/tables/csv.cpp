// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/csv.h"

#include <algorithm>

namespace heard::csv {
namespace {

constexpr QStringView kGuarded = u"=+-@\t\r'";

QChar separatorOf(QStringView firstLine) {
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        bool quoted = false;
        qsizetype count = 0;
        for (const QChar c : firstLine) {
            if (c == u'"') quoted = !quoted;
            count += !quoted && c == candidate;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// The first line that ends outside quotes.
QStringView firstLineOf(QStringView text) {
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"') quoted = !quoted;
        if (!quoted && (text[i] == u'\n' || text[i] == u'\r')) return text.left(i);
    }
    return text;
}

class CsvParser {
public:
    CsvParser(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    QList<QStringList> rows() {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (m_quoted)
                inQuotes(c);
            else
                bare(c);
        }
        endRow();
        return m_rows;
    }

private:
    void inQuotes(QChar c) {
        if (c != u'"') {
            m_cell += c;
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void bare(QChar c) {
        if (c == u'"' && m_cell.isEmpty() && !m_wasQuoted) {
            m_quoted = m_wasQuoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n') ++m_at;
            endRow();
        } else {
            m_cell += c;
        }
    }

    void endCell() {
        m_row += m_cell;
        m_cell.clear();
        m_wasQuoted = false;
    }

    void endRow() {
        const bool empty = m_row.isEmpty() && m_cell.isEmpty() && !m_wasQuoted;
        endCell();
        if (!empty) m_rows += m_row;
        m_row.clear();
    }

    const QStringView m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    QList<QStringList> m_rows;
    QStringList m_row;
    QString m_cell;
    bool m_quoted = false;
    bool m_wasQuoted = false;
};

QString quoted(QString cell) {
    if (!cell.isEmpty() && kGuarded.contains(cell[0])) cell.prepend(u'\'');
    const bool needs = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t' || c == u'|';
    });
    if (!needs && cell == cell.trimmed()) return cell;
    return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
}

}  // namespace

QList<QStringList> parse(const QString &text) {
    QStringView rest(text);
    const QStringView first = firstLineOf(rest);
    if (first.size() == 5 && first.startsWith(u"sep=", Qt::CaseInsensitive))
        return CsvParser(rest.mid(first.size()), first[4]).rows();
    return CsvParser(rest, separatorOf(first)).rows();
}

QByteArray write(const QList<QStringList> &rows) { return QString(QChar::ByteOrderMark).toUtf8() + lines(rows); }

QByteArray lines(const QList<QStringList> &rows) {
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0) text += u',';
            text += quoted(row[i]);
        }
        text += QLatin1String("\r\n");
    }
    return text.toUtf8();
}

QString withoutGuard(const QString &cell) {
    return cell.size() > 1 && cell[0] == u'\'' && kGuarded.contains(cell[1]) ? cell.mid(1) : cell;
}

}  // namespace heard::csv
