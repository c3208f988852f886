// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entries.h"

#include "ui/entry/entrydialog.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/codewords.h"

namespace heard::ui {

EntryShell::EntryShell(const Kit &kit, Desk &desk, MainWindow &window) : m_kit(kit), m_desk(desk), m_window(window) {
    connect(&desk.entries(), &Entries::refused, this,
            [this](const HandEntry &entry, const QString &code, const QJsonObject &facts) {
                open()->fillAgain(entry, sentenceFor(code, facts).whole());
            });
}

void EntryShell::registerOne() { open(); }

EntryDialog *EntryShell::open() {
    auto *dialog = new EntryDialog(m_kit, m_desk, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EntryDialog::entered, this, [this](const HandEntry &entry) {
        m_desk.entries().enter(entry);
        m_window.inbox().tell(m_desk.link().state == LinkStatus::State::Connected
                                  ? tr("Registered.")
                                  : tr("Kept here; it goes to the hub when there is a connection."),
                              true);
    });
    dialog->open();
    return dialog;
}

}  // namespace heard::ui
