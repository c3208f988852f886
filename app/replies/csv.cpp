// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies/csv.h"

#include <QStringDecoder>
#include <array>

namespace heard::replies::csv {
namespace {

// Letters of Windows-1251 from 0x80 to 0xBF; from 0xC0 on they are А to я in order. 0x98 stands for nothing.
constexpr std::array<char16_t, 64> kUpper1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

QString from1251(const QByteArray &bytes) {
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = uchar(bytes[i]);
        text[i] = byte < 0x80   ? QChar(char16_t(byte))
                  : byte < 0xC0 ? QChar(kUpper1251[byte - 0x80])
                                : QChar(char16_t(0x0410 + (byte - 0xC0)));
    }
    return text;
}

constexpr QStringView kGuarded = u"=+-@\t\r'";

QChar separatorOf(QStringView firstLine) {
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {u',', u';', u'\t'}) {
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
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    if (!needs && cell == cell.trimmed()) return cell;
    return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
}

}  // namespace

QString decode(const QByteArray &bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder(bytes);
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? from1251(bytes) : text;
}

QList<QStringList> parse(const QString &text) {
    QStringView rest(text);
    const QStringView first = firstLineOf(rest);
    if (first.size() == 5 && first.startsWith(u"sep=", Qt::CaseInsensitive))
        return CsvParser(rest.mid(first.size()), first[4]).rows();
    return CsvParser(rest, separatorOf(first)).rows();
}

QByteArray write(const QList<QStringList> &rows) {
    QString text(QChar::ByteOrderMark);
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

}  // namespace heard::replies::csv
