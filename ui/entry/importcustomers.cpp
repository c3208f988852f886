// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry/importcustomers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/style/agreement.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kPreviewed = 6;
constexpr int kMostTroubles = 200;  ///< shown; more of the same help nobody
constexpr int kMostPlaces = 50;

}  // namespace

ImportCustomers::ImportCustomers(const Kit &kit, Desk &desk, const QString &path, const tables::Table &table,
                                 QWidget *parent)
    : QDialog(parent), m_kit(kit), m_desk(desk), m_path(path), m_table(table) {
    setWindowTitle(tr("Import customers"));
    const QString file = QFileInfo(path).fileName();
    auto *intro = new Label(kit.theme, Theme::Text::Body);
    intro->setWordWrap(true);
    intro->setText(table.encoding.isEmpty()
                       ? tr("%1. What is each column?").arg(file)
                       : tr("%1, read as %2. What is each column?").arg(file, QString::fromLatin1(table.encoding)));
    m_heading = new QCheckBox(tr("The first row names the columns"));
    m_region = new QLineEdit;
    m_region->setMaxLength(2);
    m_region->setPlaceholderText(tr("by language"));
    m_region->setAccessibleName(tr("Country of numbers without a country code"));
    for (const Channel &channel : desk.channels())
        if (!channel.removed && channel.kind == QLatin1String("desk-entry"))
            m_region->setText(channel.settings.value(QLatin1String("region")).toString());
    m_sheet = new QComboBox;
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_sheet->addItems(table.sheets);
    m_sheet->setCurrentIndex(table.sheet);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Sheet"), m_sheet);
    form->setRowVisible(m_sheet, table.sheets.size() > 1);
    form->addRow(m_heading);
    form->addRow(tr("Country of numbers without a country code"), m_region);
    m_preview = new QTableWidget;
    m_preview->setAccessibleName(tr("The first rows"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->hide();
    m_preview->horizontalHeader()->setDefaultSectionSize(150);
    m_preview->setTabKeyNavigation(false);
    m_summary = new Label(kit.theme, Theme::Text::Body, Label::Ink::Text, true);
    m_summary->setWordWrap(true);
    m_troubles = new QListWidget;
    m_troubles->setAccessibleName(tr("Rows with errors"));
    m_troubles->setMaximumHeight(m_troubles->fontMetrics().lineSpacing() * 6 + 16);
    m_leaveOut = new QCheckBox(tr("Leave these rows out and bring in the others"));
    const Agreement agreement(kit.theme, tr("Import"), *this);
    m_agree = agreement.agree;
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(m_summary);
    column->addWidget(m_troubles);
    column->addWidget(m_leaveOut);
    column->addWidget(agreement.box);
    resize(760, 560);
    connect(m_heading, &QCheckBox::toggled, this, [this](bool on) {
        m_reading.heading = on;
        fillPreview();
        readAnew();
    });
    connect(m_region, &QLineEdit::textChanged, this, &ImportCustomers::readAnew);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportCustomers::showTroubles);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &ImportCustomers::chooseSheet);
    showColumns();
}

void ImportCustomers::chooseSheet(int sheet) {
    m_agree->setEnabled(false);
    m_desk.entries().readFile(m_path, sheet, this, [this, sheet](const Result<tables::Table> &table) {
        if (sheet != m_sheet->currentIndex()) return;
        m_table.rows = table ? table->rows : QList<QStringList>();
        showColumns();
        if (!table) m_summary->setText(sentenceFor(table.error().code).whole());
    });
}

// --- The first rows -------------------------------------------------------------------------------------------------

void ImportCustomers::showColumns() {
    using Column = CustomerColumn;
    m_reading = guessReading(m_table.rows);
    {
        const QSignalBlocker quiet(m_heading);
        m_heading->setChecked(m_reading.heading);
    }
    const int width = int(m_reading.columns.size());
    m_preview->clear();
    m_preview->setRowCount(kPreviewed + 1);
    m_preview->setColumnCount(width);
    for (int x = 0; x < width; ++x) {
        auto *choice = new QComboBox;
        choice->setAccessibleName(tr("Column %1").arg(x + 1));
        choice->addItem(tr("Leave out"), int(Column::Leave));
        choice->addItem(tr("Name"), int(Column::Name));
        choice->addItem(tr("Phone"), int(Column::Phone));
        choice->addItem(tr("E-mail"), int(Column::Mail));
        choice->addItem(tr("Language"), int(Column::Language));
        choice->addItem(tr("Tags"), int(Column::Tags));
        choice->addItem(tr("Notes"), int(Column::Notes));
        if (!m_reading.names.value(x).isEmpty())
            choice->addItem(tr("Own field: %1").arg(m_reading.names[x]), int(Column::Own));
        choice->setCurrentIndex(std::max(0, choice->findData(int(m_reading.columns[x]))));
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, x] {
            m_reading.columns[x] = CustomerColumn(choice->currentData().toInt());
            readAnew();
        });
        m_preview->setCellWidget(0, x, choice);
    }
    m_preview->setRowHeight(0, m_preview->fontMetrics().height() + 20);
    fillPreview();
    readAnew();
}

void ImportCustomers::fillPreview() {
    const int from = m_reading.heading ? 1 : 0;
    for (int y = 0; y < kPreviewed; ++y)
        for (int x = 0; x < m_preview->columnCount(); ++x)
            m_preview->setItem(y + 1, x, new QTableWidgetItem(m_table.rows.value(from + y).value(x).left(200)));
}

void ImportCustomers::readAnew() {
    m_reading.region = m_region->text().trimmed().toUpper();
    m_agree->setEnabled(false);
    m_desk.entries().readRows(m_table.rows, m_reading, this, [this, reading = m_reading](const ReadCustomers &read) {
        if (reading != m_reading || m_sending) return;  // another one is under way
        m_read = read;
        listTroubles();
        showTroubles();
    });
}

void ImportCustomers::listTroubles() {
    m_troubles->clear();
    for (const RowTrouble &trouble : std::as_const(m_read.troubles)) {
        if (m_troubles->count() == kMostTroubles) {
            m_troubles->addItem(tr("… and %n more", nullptr, int(m_read.troubles.size()) - kMostTroubles));
            break;
        }
        m_troubles->addItem(troubleWords(trouble));
    }
}

QString ImportCustomers::troubleWords(const RowTrouble &trouble) const {
    const auto row = [&](const QString &words) { return tr("Row %1: %2").arg(trouble.row).arg(words); };
    if (trouble.code == QLatin1String("bad-phone")) return row(tr("“%1” is no phone number").arg(trouble.value));
    if (trouble.code == QLatin1String("bad-mail")) return row(tr("“%1” is no e-mail address").arg(trouble.value));
    if (trouble.code == QLatin1String("nobody")) return row(tr("it has neither a name nor an address"));
    return row(tr("the notes are too long"));
}

void ImportCustomers::showTroubles() {
    if (m_sending || m_finished) return;
    const int good = int(m_read.rows.size());
    const int bad = int(m_read.troubles.size());
    const QString rows = tr("%n row(s) can be brought in", nullptr, good);
    m_summary->setText(bad > 0 ? tr("%1, %2.").arg(rows, tr("%n with errors", nullptr, bad)) : tr("%1.").arg(rows));
    m_troubles->setVisible(bad > 0);
    m_leaveOut->setVisible(bad > 0);
    m_agree->setEnabled(good > 0 && (bad == 0 || m_leaveOut->isChecked()));
}

// --- Bringing in ----------------------------------------------------------------------------------------------------

void ImportCustomers::accept() {
    if (m_finished) return QDialog::accept();
    if (m_sending || !m_agree->isEnabled()) return;
    m_sending = true;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_region),
          static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_leaveOut), static_cast<QWidget *>(m_agree)})
        widget->setEnabled(false);
    m_summary->setText(tr("Bringing in…"));
    m_desk.entries().import(m_read.rows, m_reading.region, this,
                            [this](const Entries::Imported &now) { now.finished ? finish(now) : showProgress(now); });
}

void ImportCustomers::showProgress(const Entries::Imported &now) {
    if (now.laid < now.of)
        return m_summary->setText(
            tr("Sent to the hub: %L1 of %L2. Nothing has come in yet.").arg(now.laid).arg(now.of));
    const QString words = tr("Brought in: %L1 of %L2.").arg(now.taken).arg(now.of);
    m_summary->setText(words + u' ' + tr("The hub finishes the whole file, even if this window is closed."));
}

QString ImportCustomers::placeWords(const QList<int> &places, int count) const {
    QStringList words;
    for (const int place : places.mid(0, kMostPlaces)) words += QString::number(m_read.numbers.value(place));
    if (count > words.size()) words += tr("… and %n more", nullptr, count - int(words.size()));
    return words.join(QStringLiteral(", "));
}

void ImportCustomers::finish(const Entries::Imported &imported) {
    m_sending = false;
    m_finished = true;
    const bool good = imported.code.isEmpty();
    QStringList lines;
    if (good)
        lines += tr("New: %L1. Filled in: %L2. The same already: %L3.")
                     .arg(imported.added)
                     .arg(imported.changed)
                     .arg(imported.same);
    else
        lines += tr("Nothing was brought in. %1").arg(sentenceFor(imported.code, imported.facts).whole());
    if (imported.unclearCount > 0)
        lines += tr("Left out, since their addresses are of several customers: rows %1.")
                     .arg(placeWords(imported.unclear, imported.unclearCount));
    if (imported.fullCount > 0)
        lines += tr("Left out, since their customers hold as much as one may: rows %1.")
                     .arg(placeWords(imported.full, imported.fullCount));
    m_summary->setText(lines.join(u'\n'));
    m_summary->setInk(good ? Label::Ink::Text : Label::Ink::Late);
    m_troubles->hide();
    m_leaveOut->hide();
    m_agree->setText(tr("Close"));
    m_agree->setEnabled(true);
    m_agree->setFocus();
}

}  // namespace heard::ui
