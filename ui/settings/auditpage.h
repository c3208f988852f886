// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditmodel.h"
#include "ui/models/desk.h"
#include "ui/settings/sheet.h"

class QComboBox;
class QTableView;

namespace heard::ui {

/// Who did what when, for administrators: by agent and by what it was done to, and as a file. Asked of the hub whenever
/// it is shown.
class AuditPage final : public Sheet {
    Q_OBJECT
public:
    AuditPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// What the button asks a path for.
    void saveTo(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addFilters();
    void addTable();
    AuditFilter chosen() const;
    void ask();
    void onAnswered(const QString &code);
    void say(const QString &words, bool trouble);

    Desk &m_desk;
    AuditModel *m_model;
    QComboBox *m_agent = nullptr;
    QComboBox *m_kind = nullptr;
    Button *m_save = nullptr;
    Label *m_said;
    QTableView *m_table = nullptr;
};

}  // namespace heard::ui
