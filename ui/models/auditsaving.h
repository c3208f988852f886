// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

#include "ui/models/auditwords.h"

namespace heard::ui {

/// Writes what a filter shows of the audit log to a CSV file, page by page from the hub. The file is there when it is
/// whole, or not at all.
class AuditSaving final : public QObject {
    Q_OBJECT
public:
    AuditSaving(AuditLog &log, const Desk &desk, const AuditFilter &filter, const QString &path,
                QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const QString &code, int rows);  ///< `code` empty: it is written

private:
    static constexpr int kPage = 1000;

    void askOn(qint64 before);
    void take(const AuditLog::Page &page);
    void end(const QString &code);
    bool put(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size(); }

    AuditLog &m_log;
    AuditWords m_words;
    AuditFilter m_filter;
    QSaveFile m_file;
    int m_rows = 0;
};

}  // namespace heard::ui
