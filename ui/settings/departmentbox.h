// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/card.h"
#include "ui/style/button.h"
#include "ui/style/kit.h"

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace heard::ui {

/// One department: its name and its signature, to be changed by an administrator. What somebody else has changed in
/// the meantime is shown at once, unless this one is being changed too: then the hub decides.
class DepartmentBox final : public QWidget {
    Q_OBJECT
public:
    DepartmentBox(const Kit &kit, const Card &card, bool mayChange, QWidget *parent = nullptr);

    void show(const Card &card);

Q_SIGNALS:
    void saved(const heard::Card &card);
    void removed(const heard::Card &card);

private:
    void addButtons(const Kit &kit, QVBoxLayout &column);
    void ask(bool really);
    void changed();
    [[nodiscard]] QJsonObject body() const;

    Card m_card;
    QLineEdit *m_name;
    QPlainTextEdit *m_signature;
    Button *m_save = nullptr;  ///< these are null if nothing may be changed
    Button *m_remove = nullptr;
    Button *m_really = nullptr;
    Button *m_keep = nullptr;
};

}  // namespace heard::ui
