// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPageSize>

#include "ui/settings/placesheet.h"
#include "ui/style/kit.h"

class QCheckBox;
class QComboBox;

namespace heard::ui {

class Button;
class Label;

/// Which places, on which paper, into a file or onto a printer.
class SheetsDialog final : public QDialog {
    Q_OBJECT
public:
    SheetsDialog(const Kit &kit, const QString &channel, const QList<PlaceSheet> &sheets, QWidget *parent = nullptr);

    /// Writes the chosen sheets; says in the dialog what went wrong, if it did.
    bool save(const QString &path);

private:
    QList<PlaceSheet> chosen() const;
    QPageSize paper() const;
    void askWhere();
    void print();
    void refresh();
    void say(const QString &words, bool trouble);

    const QString m_channel;
    const QList<PlaceSheet> m_sheets;
    QList<QCheckBox *> m_boxes;
    QComboBox *m_paper;
    Button *m_save;
    Button *m_print;
    Label *m_words;
};

}  // namespace heard::ui
