// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QTableWidget;

namespace heard::ui {

class Button;
class Label;

/// What a file of customers would bring in, before it does: its first rows, what each column is, what is wrong with
/// which row. Brings in all good rows or none; what came of it is said in the same place.
class ImportCustomers final : public QDialog {
    Q_OBJECT
public:
    ImportCustomers(const Kit &kit, Desk &desk, const QString &file, const tables::Table &table,
                    QWidget *parent = nullptr);

    void accept() override;

private:
    void makePreview();
    void fillPreview();
    void readAnew();
    void showTroubles();
    void sendFrom(qsizetype first);
    void onImported(qsizetype first, const Entries::Imported &imported);
    void finish(const QString &trouble);
    QString troubleWords(const RowTrouble &trouble) const;

    Kit m_kit;
    Desk &m_desk;
    const tables::Table m_table;
    TableReading m_reading;
    ReadCustomers m_read;
    Entries::Imported m_sum;
    QStringList m_unclear;  ///< rows of the file, as words
    bool m_sending = false;
    bool m_finished = false;
    QTableWidget *m_preview;
    QCheckBox *m_heading;
    QLineEdit *m_region;
    Label *m_summary;
    QListWidget *m_troubles;
    QCheckBox *m_leaveOut;
    Button *m_agree;
};

}  // namespace heard::ui
