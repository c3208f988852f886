// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

/// What a file of canned replies would bring in, before it does: how many are new, changed and the same, and what had
/// to be left out and why.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const Kit &kit, Desk &desk, const ReplyBook::FilePlan &plan, QWidget *parent = nullptr);

private:
    void bringIn();
    QString skippedWords() const;

    Desk &m_desk;
    const ReplyBook::FilePlan m_plan;
};

}  // namespace heard::ui
