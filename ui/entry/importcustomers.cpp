// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry/importcustomers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
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
constexpr int kMostTroubles = 200;   ///< shown; more of the same help nobody
constexpr qsizetype kAtOnce = 2000;  ///< rows of one transaction, the hub's limit

}  // namespace

ImportCustomers::ImportCustomers(const Kit &kit, Desk &desk, const QString &file, const tables::Table &table,
                                 QWidget *parent)
    : QDialog(parent), m_kit(kit), m_desk(desk), m_table(table), m_reading(guessReading(table.rows)) {
    setWindowTitle(tr("Import customers"));
    auto *intro = new Label(kit.theme, Theme::Text::Body);
    intro->setWordWrap(true);
    intro->setText(table.encoding.isEmpty()
                       ? tr("%1. What is each column?").arg(file)
                       : tr("%1, read as %2. What is each column?").arg(file, QString::fromLatin1(table.encoding)));
    m_heading = new QCheckBox(tr("The first row names the columns"));
    m_heading->setChecked(m_reading.heading);
    m_region = new QLineEdit;
    m_region->setMaxLength(2);
    m_region->setPlaceholderText(tr("by language"));
    m_region->setAccessibleName(tr("Country of numbers without a country code"));
    for (const Channel &channel : desk.channels())
        if (!channel.removed && channel.kind == QLatin1String("desk-entry"))
            m_region->setText(channel.settings.value(QLatin1String("region")).toString());
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_heading);
    form->addRow(tr("Country of numbers without a country code"), m_region);
    makePreview();
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
    readAnew();
}

// --- The first rows -------------------------------------------------------------------------------------------------

void ImportCustomers::makePreview() {
    using Column = CustomerColumn;
    const int width = int(m_reading.columns.size());
    m_preview = new QTableWidget(kPreviewed + 1, width);
    m_preview->setAccessibleName(tr("The first rows"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->hide();
    m_preview->horizontalHeader()->setDefaultSectionSize(150);
    m_preview->setTabKeyNavigation(false);
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
}

void ImportCustomers::fillPreview() {
    const int from = m_reading.heading ? 1 : 0;
    for (int y = 0; y < kPreviewed; ++y)
        for (int x = 0; x < m_preview->columnCount(); ++x)
            m_preview->setItem(y + 1, x, new QTableWidgetItem(m_table.rows.value(from + y).value(x).left(200)));
}

void ImportCustomers::readAnew() {
    m_reading.region = m_region->text().trimmed().toUpper();
    m_read = readCustomers(m_table.rows, m_reading);
    m_troubles->clear();
    for (const RowTrouble &trouble : std::as_const(m_read.troubles)) {
        if (m_troubles->count() == kMostTroubles) {
            m_troubles->addItem(tr("… and %n more", nullptr, int(m_read.troubles.size()) - kMostTroubles));
            break;
        }
        m_troubles->addItem(troubleWords(trouble));
    }
    showTroubles();
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
          static_cast<QWidget *>(m_leaveOut), static_cast<QWidget *>(m_agree)})
        widget->setEnabled(false);
    m_summary->setText(tr("Bringing in…"));
    sendFrom(0);
}

void ImportCustomers::sendFrom(qsizetype first) {
    m_desk.entries().import(m_read.rows.mid(first, kAtOnce), m_reading.region, this,
                            [this, first](const Entries::Imported &imported) { onImported(first, imported); });
}

void ImportCustomers::onImported(qsizetype first, const Entries::Imported &imported) {
    if (!imported.code.isEmpty()) {
        const QString why = sentenceFor(imported.code, imported.facts).whole();
        if (first == 0) return finish(tr("Nothing was brought in. %1").arg(why));
        return finish(tr("From row %1 on nothing was brought in. %2").arg(m_read.numbers[first]).arg(why));
    }
    m_sum.added += imported.added;
    m_sum.changed += imported.changed;
    m_sum.same += imported.same;
    for (const int row : imported.unclear) m_unclear += QString::number(m_read.numbers.value(first + row));
    if (first + kAtOnce < m_read.rows.size()) return sendFrom(first + kAtOnce);
    finish({});
}

void ImportCustomers::finish(const QString &trouble) {
    m_sending = false;
    m_finished = true;
    QStringList lines;
    if (m_sum.added + m_sum.changed + m_sum.same > 0 || trouble.isEmpty())
        lines +=
            tr("New: %L1. Filled in: %L2. The same already: %L3.").arg(m_sum.added).arg(m_sum.changed).arg(m_sum.same);
    if (!m_unclear.isEmpty())
        lines += tr("Left out, since their addresses are of several customers: rows %1.")
                     .arg(m_unclear.mid(0, 50).join(QStringLiteral(", ")));
    if (!trouble.isEmpty()) lines += trouble;
    m_summary->setText(lines.join(u'\n'));
    m_summary->setInk(trouble.isEmpty() ? Label::Ink::Text : Label::Ink::Late);
    m_troubles->hide();
    m_leaveOut->hide();
    m_agree->setText(tr("Close"));
    m_agree->setEnabled(true);
    m_agree->setFocus();
}

}  // namespace heard::ui
