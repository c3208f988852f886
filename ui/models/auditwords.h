// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "ui/models/auditlog.h"

namespace heard::ui {

class Desk;

/// Rows of the audit log in plain words, with the names that things have now; what is gone has its number alone.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(heard::ui::AuditWords)
public:
    explicit AuditWords(const Desk &desk) : m_desk(desk) {}

    /// When, who, what, of what.
    static QStringList headings();
    QStringList cells(const AuditLine &line) const;

    /// The kinds of things that rows are of, as the hub and as people call them.
    static QList<std::pair<QString, QString>> kinds();

private:
    QString who(const AuditLine &line) const;
    static QString what(const AuditLine &line);
    QString ofWhat(const AuditLine &line) const;
    QString nameOf(const AuditLine &line) const;

    const Desk &m_desk;
};

}  // namespace heard::ui
