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
/// which row. Brings in all good rows or none, however many; what came of it is said in the same place.
class ImportCustomers final : public QDialog {
    Q_OBJECT
public:
    /// `table` is what stands in the file at `path`, or in one of its sheets.
    ImportCustomers(const Kit &kit, Desk &desk, const QString &path, const tables::Table &table,
                    QWidget *parent = nullptr);

    void accept() override;

private:
    void chooseSheet(int sheet);
    void showColumns();
    void fillPreview();
    void readAnew();
    void listTroubles();
    void showTroubles();
    void showProgress(const Entries::Imported &now);
    void finish(const Entries::Imported &imported);
    QString placeWords(const QList<int> &places, int count) const;
    QString troubleWords(const RowTrouble &trouble) const;

    Kit m_kit;
    Desk &m_desk;
    const QString m_path;
    tables::Table m_table;
    TableReading m_reading;
    ReadCustomers m_read;
    bool m_sending = false;
    bool m_finished = false;
    QComboBox *m_sheet;
    QTableWidget *m_preview;
    QCheckBox *m_heading;
    QLineEdit *m_region;
    Label *m_summary;
    QListWidget *m_troubles;
    QCheckBox *m_leaveOut;
    Button *m_agree;
};

}  // namespace heard::ui
