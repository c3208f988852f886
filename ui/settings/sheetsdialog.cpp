// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sheetsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QScrollArea>
#include <QStandardPaths>
#include <algorithm>

#include "base/todisk.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kDpi = 300;
constexpr qreal kMargin = 0.06;  ///< of the paper's width: printers leave up to 6 mm of A6 white

QMarginsF marginsOf(const QPageSize &paper) {
    const qreal margin = paper.size(QPageSize::Millimeter).width() * kMargin;
    return {margin, margin, margin, margin};
}

}  // namespace

SheetsDialog::SheetsDialog(const Kit &kit, const QString &channel, const QList<PlaceSheet> &sheets, QWidget *parent)
    : QDialog(parent), m_channel(channel), m_sheets(sheets) {
    setWindowTitle(tr("Print sheets"));
    setMinimumWidth(kWidth);
    auto *intro = new Label(kit.theme, Theme::Text::Body);
    intro->setWordWrap(true);
    intro->setText(
        tr("Each sheet has a QR code that leads to the page of its place. It stays valid when the place is renamed."));
    m_paper = new QComboBox;
    m_paper->addItem(tr("A4: on a wall"), int(QPageSize::A4));
    m_paper->addItem(tr("A6: on a counter"), int(QPageSize::A6));
    m_paper->setAccessibleName(tr("Paper"));
    auto *form = new QFormLayout;
    form->addRow(tr("Paper"), m_paper);
    auto *list = new QWidget;
    auto *places = new QVBoxLayout(list);
    places->setContentsMargins(0, 0, 0, 0);
    for (const PlaceSheet &sheet : m_sheets) {
        auto *box = new QCheckBox(sheet.address.isEmpty() ? sheet.name : tr("%1, %2").arg(sheet.name, sheet.address));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &SheetsDialog::refresh);
        places->addWidget(box);
        m_boxes += box;
    }
    places->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    m_words->setWordWrap(true);
    m_save = new Button(kit.theme, Button::Kind::Primary, tr("Save as PDF…"), QStringLiteral("download"));
    m_print = new Button(kit.theme, Button::Kind::Plain, tr("Print…"), QStringLiteral("file-text"));
    auto *close = new Button(kit.theme, Button::Kind::Plain, tr("Close"));
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QWidget *button :
         {static_cast<QWidget *>(close), static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_save)})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(scroll, 1);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_save, &QAbstractButton::clicked, this, &SheetsDialog::askWhere);
    connect(m_print, &QAbstractButton::clicked, this, &SheetsDialog::print);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    refresh();
}

QList<PlaceSheet> SheetsDialog::chosen() const {
    QList<PlaceSheet> sheets;
    for (qsizetype i = 0; i < m_sheets.size(); ++i)
        if (m_boxes[i]->isChecked()) sheets += m_sheets[i];
    return sheets;
}

QPageSize SheetsDialog::paper() const { return QPageSize(QPageSize::PageSizeId(m_paper->currentData().toInt())); }

void SheetsDialog::refresh() {
    const int count = int(chosen().size());
    m_save->setEnabled(count > 0);
    m_print->setEnabled(count > 0);
    say(count > 0 ? tr("%n sheet(s)", nullptr, count) : tr("Choose at least one place."), false);
}

void SheetsDialog::say(const QString &words, bool trouble) {
    m_words->setInk(trouble ? Label::Ink::Late : Label::Ink::Quiet);
    m_words->setText(words);
}

bool SheetsDialog::save(const QString &path) {
    // Whole or not at all: a sheet that was there stays if the disk is full.
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    if (good) {
        QPdfWriter writer(&file);
        writer.setTitle(m_channel);
        writer.setCreator(QStringLiteral("Heard"));
        writer.setResolution(kDpi);
        writer.setPageLayout(QPageLayout(paper(), QPageLayout::Portrait, marginsOf(paper()), QPageLayout::Millimeter));
        good = paintSheets(writer, chosen());
    }
    good = good && commitToDisk(file);
    say(good ? tr("Saved: %1").arg(QDir::toNativeSeparators(path))
             : tr("It could not be written: %1").arg(file.errorString()),
        !good);
    return good;
}

void SheetsDialog::askWhere() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the sheets"), folder + u'/' + m_channel + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (!path.isEmpty()) save(path);
}

void SheetsDialog::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_channel);
    printer.setPageLayout(QPageLayout(paper(), QPageLayout::Portrait, marginsOf(paper()), QPageLayout::Millimeter));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const bool good = paintSheets(printer, chosen());
    say(good ? tr("Sent to the printer.") : tr("The printer did not take it."), !good);
}

}  // namespace heard::ui
