// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditsaving.h"

#include "tables/csv.h"

namespace heard::ui {

AuditSaving::AuditSaving(AuditLog &log, const Desk &desk, const AuditFilter &filter, const QString &path,
                         QObject *parent)
    : QObject(parent), m_log(log), m_words(desk), m_filter(filter), m_file(path) {}

void AuditSaving::start() {
    const bool open = m_file.open(QIODevice::WriteOnly) && put(csv::write({AuditWords::headings()}));
    open ? askOn(0) : end(QStringLiteral("not-written"));
}

void AuditSaving::askOn(qint64 before) {
    m_log.page(m_filter, before, kPage, this, [this](const AuditLog::Page &page) { take(page); });
}

void AuditSaving::take(const AuditLog::Page &page) {
    if (!page.code.isEmpty()) return end(page.code);
    QList<QStringList> rows;
    for (const AuditLine &line : page.lines) rows += m_words.cells(line);
    if (!put(csv::lines(rows))) return end(QStringLiteral("not-written"));
    m_rows += int(rows.size());
    if (page.next > 0) return askOn(page.next);
    end(m_file.commit() ? QString() : QStringLiteral("not-written"));
}

void AuditSaving::end(const QString &code) {
    if (!code.isEmpty()) m_file.cancelWriting();
    Q_EMIT finished(code, m_rows);
    deleteLater();
}

}  // namespace heard::ui
