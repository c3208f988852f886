// SPDX-License-Identifier: GPL-3.0-or-later
// The list, its views, the search, and what is entered by hand or from a file.
#include <QApplication>

#include "ui/entry/entrydialog.h"
#include "ui/entry/importcustomers.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/inboxlist.h"
#include "ui/inbox/viewchips.h"
#include "ui/inbox/viewscolumn.h"
#include "ui/screens/states.h"
#include "ui/search/searchbox.h"
#include "ui/shell/entries.h"
#include "ui/shell/inboxpage.h"

namespace heard::test {
namespace {

void bulk(Scene &scene) {
    talk(scene);
    scene.desk.refuseDeeds(QStringLiteral("not-found"));
    ui::RowMarks &marks = scene.window.inbox().list().marks();
    for (const int row : {1, 2, 4}) marks.toggle(row);
    auto *bar = scene.window.findChild<ui::BulkBar *>();
    Q_EMIT bar->wanted(ui::BulkBar::Deed::Resolve, bar);
    QCoreApplication::processEvents();
}

void newView(Scene &scene) {
    talk(scene);
    scene.window.inbox().views().editView(scene.desk.savedViews().all().first().id);
}

void byPromise(Scene &scene) {
    ui::InboxView view;
    view.sort = Sort::Promise;
    view.atRisk = true;
    Q_EMIT scene.window.findChild<ui::ViewChips *>()->chosen(view);
    talk(scene);
}

void registering(Scene &scene) {
    Customer known;
    known.id = CustomerId{900};
    known.name = QStringLiteral("Олена Ковальчук");
    known.identities = {Identity{IdentityId{901}, QStringLiteral("phone"), QStringLiteral("+380501234567"), {}}};
    scene.desk.customers().set(known);
    scene.window.entries().registerOne();
    auto *dialog = scene.window.findChild<ui::EntryDialog *>();
    ui::HandEntry entry;
    entry.kind = QStringLiteral("call");
    entry.address = QStringLiteral("+380501234567");
    entry.topic = QStringLiteral("Доставка");
    entry.place = QStringLiteral("Головна");
    entry.text = QStringLiteral("Питає, де чайник: обіцяли на вівторок.");
    entry.files = {QStringLiteral("/tmp/сторінка")};
    scene.desk.saveDraft({}, false, ui::draftOf(entry));
    dialog->fillFromDraft();
}

void importing(Scene &scene) {
    tables::Table table;
    const QStringList lines{QStringLiteral("Имя|Телефон|Почта|Город"),
                            QStringLiteral("Оксана Ковальчук|+380501234567|oksana@example.org|Львів"),
                            QStringLiteral("Пётр Иваненко|завтра||Київ"),
                            QStringLiteral("Анна Шмидт|+380507654321|anna@example.org|Київ")};
    for (const QString &line : lines) table.rows += line.split(QLatin1Char('|'));
    table.sheets = {QStringLiteral("Обложка"), QStringLiteral("Клиенты")};
    table.sheet = 1;
    auto *dialog = new ui::ImportCustomers(scene.kit, scene.desk, QStringLiteral("clients.xlsx"), table, &scene.window);
    dialog->open();
}

}  // namespace

void takeInbox(Shooter &shooter) {
    shooter.take("bulk", kUsual, bulk);
    shooter.take("view-editor", kUsual, newView);
    shooter.take("by-promise", kUsual, byPromise);
    shooter.take("nothing-open", kUsual, [](Scene &scene) { scene.desk.setSample(true); });
    shooter.take("welcome", kUsual, [](Scene &scene) { scene.desk.clear(); });
    shooter.take("search", kUsual, [](Scene &scene) {
        talk(scene);
        scene.window.search().open(QStringLiteral("доставка"));
    });
    shooter.take("search-empty", kUsual, [](Scene &scene) { scene.window.search().open(); });
    shooter.take("search-commands", kUsual, [](Scene &scene) { scene.window.search().open(QStringLiteral(">")); });
    shooter.take("register", kUsual, registering);
    shooter.take("import-customers", kUsual, importing);
}

}  // namespace heard::test
