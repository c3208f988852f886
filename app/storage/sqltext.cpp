// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqltext.h"

#include <QRegularExpression>

namespace heard::storage {
namespace {

/// Reads the text once, keeping what is a statement and leaving out what is a comment.
class Splitter {
public:
    explicit Splitter(const QString &sql) : m_sql(sql) {}

    QStringList split() {
        while (m_at < m_sql.size()) {
            const QChar c = m_sql[m_at];
            if (c == u'\'' || c == u'"')
                quoted(c);
            else if (startsWith(u"--"))
                skipTo(QStringLiteral("\n"));
            else if (startsWith(u"/*"))
                skipTo(QStringLiteral("*/"));
            else if (c == u';' && !insideTrigger())
                close();
            else
                m_now += m_sql[m_at++];
        }
        close();
        return m_out;
    }

private:
    bool startsWith(QStringView word) const { return QStringView(m_sql).mid(m_at).startsWith(word); }

    void quoted(QChar quote) {
        const qsizetype end = m_sql.indexOf(quote, m_at + 1);
        const qsizetype next = end < 0 ? m_sql.size() : end + 1;
        m_now += QStringView(m_sql).mid(m_at, next - m_at);
        m_at = next;
    }

    void skipTo(const QString &end) {
        const qsizetype found = m_sql.indexOf(end, m_at);
        m_at = found < 0 ? m_sql.size() : found + end.size();
        m_now += u' ';
    }

    bool insideTrigger() const {
        static const QRegularExpression trigger(QStringLiteral("^\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"),
                                                QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression end(QStringLiteral("\\bEND\\s*$"), QRegularExpression::CaseInsensitiveOption);
        return trigger.match(m_now).hasMatch() && !end.match(m_now).hasMatch();
    }

    void close() {
        if (const QString statement = m_now.trimmed(); !statement.isEmpty()) m_out += statement;
        m_now.clear();
        ++m_at;
    }

    const QString &m_sql;
    qsizetype m_at = 0;
    QString m_now;
    QStringList m_out;
};

}  // namespace

QStringList splitStatements(const QString &sql) { return Splitter(sql).split(); }

}  // namespace heard::storage
