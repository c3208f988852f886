// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entries.h"

#include <QFileDialog>
#include <QTimer>

#include "ui/entry/entrydialog.h"
#include "ui/entry/importcustomers.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/codewords.h"

namespace heard::ui {

EntryShell::EntryShell(const Kit &kit, Desk &desk, MainWindow &window) : m_kit(kit), m_desk(desk), m_window(window) {
    connect(&desk.entries(), &Entries::refused, this,
            [this](const Entries::Refused &refused) { open()->fillAgain(refused); });
    // What was refused before Heard ended is still its writer's to settle.
    QTimer::singleShot(0, this, [this] {
        if (!m_desk.entries().refusedOnes().isEmpty()) registerOne();
    });
}

void EntryShell::registerOne() {
    const auto refused = m_desk.entries().refusedOnes();
    EntryDialog *dialog = open();
    refused.isEmpty() ? dialog->fillFromDraft() : dialog->fillAgain(refused.first());
}

void EntryShell::importCustomers() {
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Import customers"), {},
                                                      tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (!path.isEmpty()) importFrom(path);
}

void EntryShell::importFrom(const QString &path) {
    m_desk.entries().readFile(path, tables::kFirstFilled, this, [this, path](const Result<tables::Table> &table) {
        if (!table) return m_window.inbox().tell(sentenceFor(table.error().code).whole(), false);
        auto *dialog = new ImportCustomers(m_kit, m_desk, path, *table, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void EntryShell::exportCustomers() {
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Export customers"), tr("customers") + QStringLiteral(".csv"), tr("CSV (*.csv);;Excel (*.xlsx)"));
    if (!path.isEmpty()) exportTo(path);
}

void EntryShell::exportTo(const QString &path) {
    const CustomerHeadings headings{tr("Name"), tr("Phone"), tr("E-mail"),         tr("Language"),
                                    tr("Tags"), tr("Notes"), tr("Other addresses")};
    m_desk.entries().writeFile(path, headings, this, [this](const Result<int> &written) {
        m_window.inbox().tell(written ? tr("%n customer(s) written to the file.", nullptr, *written)
                                      : sentenceFor(written.error().code).whole(),
                              written.has_value());
    });
}

EntryDialog *EntryShell::open() {
    auto *dialog = new EntryDialog(m_kit, m_desk, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EntryDialog::entered, this, [this, dialog](const HandEntry &entry) {
        m_desk.entries().enter(entry, dialog->instead());
        m_window.inbox().tell(m_desk.link().state == LinkStatus::State::Connected
                                  ? tr("Registered.")
                                  : tr("Kept here; it goes to the hub when there is a connection."),
                              true);
    });
    dialog->open();
    return dialog;
}

}  // namespace heard::ui
