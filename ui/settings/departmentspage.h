// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "ui/models/desk.h"
#include "ui/settings/sheet.h"

class QLineEdit;

namespace heard::ui {

class DepartmentBox;

/// The departments with their signatures, as their cards hold them; administrators change them, others look.
class DepartmentsPage final : public Sheet {
    Q_OBJECT
public:
    DepartmentsPage(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

private:
    void addAdding();
    void refresh();
    void add();

    Desk &m_desk;
    const bool m_mayChange;
    QVBoxLayout *m_boxes;
    QHash<qint64, DepartmentBox *> m_shown;  ///< by card
    QLineEdit *m_name = nullptr;             ///< of one to be added
};

}  // namespace heard::ui
