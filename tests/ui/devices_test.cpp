// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page of devices, and signing out on the hub's, on data alone.
#include <QCheckBox>
#include <QLineEdit>
#include <QtTest>

#include "support/uibed.h"
#include "ui/settings/devicebox.h"
#include "ui/settings/devicespage.h"
#include "ui/settings/hubpage.h"
#include "ui/settings/settingspage.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct SettingsBed : test::WindowBed {
    SettingsPage *settings = nullptr;

    explicit SettingsBed(const std::function<void(test::DemoDesk &)> &setUp) {
        setUp(desk);
        window->activateWindow();
        window->showSettings();
        settings = window->findChild<SettingsPage *>();
    }
    void show(SettingsPage::Page page) const { settings->setPage(page); }
    /// Shown from the event loop, as all that comes into a page that is open.
    void waitForBoxes(int count) const { QTRY_COMPARE(boxes().size(), count); }
    template <class Part>
    static void press(const Part &part, const QString &words) {
        for (Button *one : part.template findChildren<Button *>())
            if (one->text() == words && one->isVisible()) return one->click();
        QFAIL(qPrintable(words));
    }
    template <class Part>
    static bool says(const Part &part, const QString &words) {
        for (const Label *label : part.template findChildren<Label *>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    QList<DeviceBox *> boxes() const {
        QList<DeviceBox *> shown;
        for (DeviceBox *box : settings->findChildren<DeviceBox *>())
            if (box->isVisible()) shown += box;
        return shown;
    }
};

void addDevices(test::DemoDesk &desk) {
    DeviceRow laptop{7, desk.me().id, s("anna-laptop"), 1'700'000'000'000, 1'700'000'600'000, true, {}, 0};
    DeviceRow lost{8, desk.me().id, s("anna-phone"), 1'700'000'000'000, 1'700'000'600'000, false, {}, 0};
    DeviceRow wiped{9, AgentId{999}, {}, 1'700'000'000'000, 0, false, DeviceRow::State::Wiped, 1'700'000'900'000};
    desk.devices().rows = {laptop, lost, wiped};
    desk.devices().mine = 7;
}

}  // namespace

class DevicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsSignedOutInTwoSteps() {
        SettingsBed bed(addDevices);
        bed.show(SettingsPage::Page::Devices);
        bed.waitForBoxes(3);
        DeviceBox &own = *bed.boxes().at(0);
        QVERIFY(bed.says(own, s("anna-laptop, this computer")));
        QVERIFY(bed.says(own, s("signed in now")));
        for (const Button *button : own.findChildren<Button *>()) QVERIFY(!button->isVisible());
        DeviceBox &lost = *bed.boxes().at(1);
        bed.press(lost, s("Sign it out and wipe it…"));
        QVERIFY(bed.says(lost, s("deletes all it has of this hub")));
        QVERIFY(bed.desk.devices().asked.isEmpty());
        bed.press(lost, s("Leave it"));
        bed.press(lost, s("Sign it out…"));
        QVERIFY(bed.says(lost, s("What it has of the conversations stays on it.")));
        bed.press(lost, s("Do it now"));
        QCOMPARE(bed.desk.devices().asked, QStringList{s("revoke 8")});
        bed.waitForBoxes(3);  // asked anew
        QVERIFY(bed.says(*bed.boxes().at(2), s("Wiped at")));
        bed.press(*bed.boxes().at(1), s("Sign it out and wipe it…"));
        bed.press(*bed.boxes().at(1), s("Do it now"));
        QCOMPARE(bed.desk.devices().asked.last(), s("wipe 8"));
    }

    void whatTheHubRefusesIsSaid() {
        SettingsBed bed(addDevices);
        bed.show(SettingsPage::Page::Devices);
        bed.waitForBoxes(3);
        bed.desk.devices().next = s("wiped-already");
        bed.press(*bed.boxes().at(1), s("Sign it out and wipe it…"));
        bed.press(*bed.boxes().at(1), s("Do it now"));
        QVERIFY(bed.says(*bed.settings, s("That computer has been told to delete what it has.")));
    }

    void signingOutSaysWhatWouldBeLost() {
        SettingsBed bed([](test::DemoDesk &desk) {
            addDevices(desk);
            desk.hubChoice().hub = QUrl(s("wss://desk.example.com/ws"));
        });
        bed.show(SettingsPage::Page::Hub);
        auto &page = *bed.settings->findChild<HubPage *>();
        QSignalSpy restart(&page, &HubPage::restartWanted);
        bed.press(page, s("Sign out…"));
        QVERIFY(bed.says(page, s("stay on this computer")));
        page.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(bed.desk.hubChoice().wipes);
        QCOMPARE(bed.says(page, s("would be lost")), bed.desk.counts().outbox > 0);
        QCOMPARE(bed.says(page, s("are deleted; the hub keeps them")), bed.desk.counts().outbox == 0);
        bed.press(page, s("Stay signed in"));
        QVERIFY(bed.desk.hubChoice().asked.isEmpty());
        bed.press(page, s("Sign out…"));
        bed.press(page, s("Sign out now"));
        QCOMPARE(bed.desk.devices().asked, QStringList{s("revoke 7")});
        QCOMPARE(bed.desk.hubChoice().asked, QStringList{s("sign out and wipe")});
        QCOMPARE(restart.size(), 1);
    }

    void anInvitationIsTakenApart() {
        SettingsBed bed([](test::DemoDesk &) {});
        bed.show(SettingsPage::Page::Hub);
        auto &page = *bed.settings->findChild<HubPage *>();
        bed.press(page, s("A hub elsewhere"));
        QLineEdit *address = nullptr;
        for (auto *edit : page.findChildren<QLineEdit *>())
            if (edit->accessibleName() == s("Address")) address = edit;
        QVERIFY(address);
        const QString pin(64, u'a');
        address->setText(s("wss://desk.example.com/ws#token=secret&pin=") + pin);
        QCOMPARE(address->text(), s("wss://desk.example.com/ws"));
        bed.press(page, s("Test"));
        QCOMPARE(bed.desk.hubChoice().asked,
                 (QStringList{s("pin ") + pin, s("test wss://desk.example.com/ws secret")}));
        address->setText(s("wss://desk.example.com/ws#pin=") + pin);
        QVERIFY(bed.says(page, s("There is no token in this invitation.")));
    }
};

QTEST_MAIN(DevicesTest)
#include "devices_test.moc"
