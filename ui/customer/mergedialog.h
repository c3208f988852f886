// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QGridLayout;

namespace heard::ui {

class Label;

/// Two customers side by side, and the one they become: where both have a value and they differ, a person chooses which
/// stays. Accepting says what was chosen; nothing is merged here.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const Kit &kit, const Desk &desk, const Customer &into, const Customer &from,
                QWidget *parent = nullptr);

    /// The fields whose value is to be that of the second.
    QList<CustomerField> taken() const { return m_taken; }

Q_SIGNALS:
    void mergeWanted(const QList<heard::CustomerField> &taken);

private:
    void addField(QGridLayout &grid, CustomerField field);
    void showResult();
    QString channelName(const QString &kind) const;
    QString words(const Customer &customer, CustomerField field) const;

    Kit m_kit;
    const Desk &m_desk;
    const Customer m_into;
    const Customer m_from;
    QList<CustomerField> m_taken;
    Label *m_result;
};

}  // namespace heard::ui
