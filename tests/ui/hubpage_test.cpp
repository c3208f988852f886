// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page of the hub, on data alone.
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QtTest>

#include "support/uibed.h"
#include "ui/settings/hubpage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/tokendialog.h"
#include "ui/shell/statusline.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

const QUrl kThere(QStringLiteral("wss://desk.example.com/ws"));

struct HubBed : test::WindowBed {
    SettingsPage *settings = nullptr;
    HubPage *page = nullptr;

    /// What is set up beforehand is there when the page is made.
    explicit HubBed(const std::function<void(test::DemoHubChoice &)> &setUp = {}) {
        if (setUp) setUp(desk.hubChoice());
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
        window->showSettings();
        settings = window->findChild<SettingsPage *>();
        settings->setPage(SettingsPage::Page::Hub);
        page = settings->findChild<HubPage *>();
    }
    Button *button(const QString &name) const {
        for (Button *one : page->findChildren<Button *>())
            if (one->accessibleName() == name && one->isVisible()) return one;
        return nullptr;
    }
    void press(const QString &name) const {
        Button *one = button(name);
        QVERIFY2(one && one->isEnabled(), qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    QLineEdit *field(const QString &name) const {
        for (auto *edit : page->findChildren<QLineEdit *>())
            if (edit->accessibleName() == name && edit->isVisible()) return edit;
        return nullptr;
    }
    void type(const QString &name, const QString &text) const {
        QLineEdit *edit = field(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    bool says(const QString &words) const {
        for (const Label *label : page->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    QCheckBox *inFile() const { return page->findChild<QCheckBox *>(); }
    QStringList &asked() { return desk.hubChoice().asked; }
};

/// A window whose hub is elsewhere, and the dialog in front of it.
struct TokenBed : test::WindowBed {
    TokenBed() {
        desk.hubChoice().hub = kThere;
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
    }
    TokenDialog *dialog() const {
        auto *found = window->findChild<TokenDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    QLineEdit *edit() const { return dialog()->findChild<QLineEdit *>(); }
    void write(const QString &text) const {
        edit()->setFocus();
        edit()->selectAll();
        QTest::keyClicks(edit(), text);
    }
    void press(const QString &name) const {
        for (Button *one : dialog()->findChildren<Button *>())
            if (one->accessibleName() == name) return QTest::mouseClick(one, Qt::LeftButton);
        QFAIL(qPrintable(name));
    }
    bool says(const QString &words) const {
        for (const Label *label : dialog()->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    QStringList &asked() { return desk.hubChoice().asked; }
};

}  // namespace

class HubPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhichHubAndHowItStands() {
        HubBed bed;
        QVERIFY(bed.says(QStringLiteral("This computer's own hub")));
        QVERIFY(bed.says(QStringLiteral("Connected")));
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("token-hidden"));
        QVERIFY(bed.says(QStringLiteral("The keychain is locked, or the token is gone from it.")));
        QVERIFY(bed.window->statusLine().words().contains(QStringLiteral("The keychain is locked")));
        bed.desk.setLink(LinkStatus::State::Refused, QStringLiteral("wrong-token"));
        QVERIFY(bed.says(QStringLiteral("The hub does not accept this desk's token.")));

        HubBed there([](test::DemoHubChoice &choice) { choice.hub = choice.chosenLast = kThere; });
        QVERIFY(there.says(kThere.toString()));
        QCOMPARE(there.field(QStringLiteral("Address"))->text(), kThere.toString());
    }

    void aWrongAddressIsSaidAndNothingTried() {
        HubBed bed;
        bed.press(QStringLiteral("A hub elsewhere"));
        bed.press(QStringLiteral("Test"));
        QVERIFY(bed.says(QStringLiteral("The hub's address is missing.")));
        bed.type(QStringLiteral("Address"), QStringLiteral("ws://desk.example.com/ws"));
        bed.press(QStringLiteral("Connect"));
        QVERIFY(bed.says(QStringLiteral("anybody on the way could read the token")));
        QVERIFY(bed.asked().isEmpty());
    }

    void aTestChangesNothing() {
        HubBed bed;
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("A hub elsewhere"));
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        bed.type(QStringLiteral("Token"), QStringLiteral(" abc "));
        QCOMPARE(bed.field(QStringLiteral("Token"))->echoMode(), QLineEdit::Password);
        bed.desk.hubChoice().next = {QString(), QStringLiteral("Ольга")};
        bed.press(QStringLiteral("Test"));
        QVERIFY(bed.says(QStringLiteral("It works: the hub knows you as Ольга.")));
        bed.desk.hubChoice().next = {QStringLiteral("hub-too-old"), {}};
        bed.press(QStringLiteral("Test"));
        QVERIFY(bed.says(QStringLiteral("The hub is older than this Heard.")));
        QCOMPARE(bed.asked(), QStringList(2, QStringLiteral("test wss://desk.example.com/ws abc")));
        QCOMPARE(restart.size(), 0);
    }

    void connectingStartsHeardAgain() {
        HubBed bed;
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("A hub elsewhere"));
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        bed.type(QStringLiteral("Token"), QStringLiteral("abc"));
        bed.desk.hubChoice().next = {QStringLiteral("wrong-token"), {}};
        bed.press(QStringLiteral("Connect"));
        QVERIFY(bed.says(QStringLiteral("The hub does not accept this desk's token.")));
        QCOMPARE(restart.size(), 0);
        bed.desk.hubChoice().next = {};
        bed.press(QStringLiteral("Connect"));
        QCOMPARE(bed.asked().last(), QStringLiteral("choose wss://desk.example.com/ws abc keychain"));
        QCOMPARE(restart.size(), 1);
    }

    void aFileIsOfferedOnlyWithoutAKeychain() {
        HubBed bed;
        bed.press(QStringLiteral("A hub elsewhere"));
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        bed.type(QStringLiteral("Token"), QStringLiteral("abc"));
        QVERIFY(!bed.inFile()->isVisible());
        bed.desk.hubChoice().next = {QStringLiteral("no-keychain"), {}};
        bed.press(QStringLiteral("Connect"));
        QVERIFY(bed.says(QStringLiteral("There is no keychain on this computer that Heard can use, or it is locked.")));
        QVERIFY(bed.inFile()->isVisible());
        QVERIFY(!bed.inFile()->isChecked());
        QVERIFY(bed.says(QStringLiteral("The file is not encrypted")));
        QVERIFY(bed.says(QStringLiteral("Connect again to go on without")));
        bed.inFile()->setChecked(true);
        bed.desk.hubChoice().next = {};
        bed.press(QStringLiteral("Connect"));
        QCOMPARE(bed.asked().last(), QStringLiteral("choose wss://desk.example.com/ws abc file"));
    }

    void withoutAKeychainItIsKeptNowhereUnlessAFileIsChosen() {
        HubBed bed;
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("A hub elsewhere"));
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        bed.type(QStringLiteral("Token"), QStringLiteral("abc"));
        bed.desk.hubChoice().next = {QStringLiteral("no-keychain"), {}};
        bed.press(QStringLiteral("Connect"));
        QCOMPARE(restart.size(), 0);
        bed.press(QStringLiteral("Connect"));
        const QString choose = QStringLiteral("choose wss://desk.example.com/ws abc ");
        QCOMPARE(bed.asked(), (QStringList{choose + QStringLiteral("keychain"), choose + QStringLiteral("keychain"),
                                           choose + QStringLiteral("nowhere")}));
        QCOMPARE(restart.size(), 1);
        // Whoever is asked each time may want the file later.
        HubBed later([](test::DemoHubChoice &choice) {
            choice.hub = choice.chosenLast = kThere;
            choice.askedFor += kThere;
        });
        QVERIFY(later.inFile()->isVisible());
        QVERIFY(later.field(QStringLiteral("Token")));
    }

    void theTokenIsAskedForAndAWrongOneAskedAgain() {
        TokenBed bed;
        QVERIFY(!bed.dialog());
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("token-asked"));
        QVERIFY(bed.dialog());
        QVERIFY(bed.says(QStringLiteral("kept nowhere, so Heard asks for it at each start")));
        QVERIFY(bed.says(QStringLiteral("desk.example.com")));
        QCOMPARE(bed.edit()->echoMode(), QLineEdit::Password);
        QTRY_VERIFY(bed.edit()->hasFocus());
        bed.press(QStringLiteral("Sign in"));
        QVERIFY(bed.says(QStringLiteral("Write the token first.")));
        bed.write(QStringLiteral(" abc "));
        QTest::keyClick(bed.edit(), Qt::Key_Return);
        QCOMPARE(bed.asked(), QStringList{QStringLiteral("give abc")});
        QVERIFY(bed.says(QStringLiteral("Trying…")));
        bed.desk.setLink(LinkStatus::State::Connecting);
        bed.desk.setLink(LinkStatus::State::Refused, QStringLiteral("wrong-token"));
        QVERIFY(bed.says(QStringLiteral("The hub does not accept this desk's token.")));
        bed.write(QStringLiteral("right"));
        bed.press(QStringLiteral("Sign in"));
        QCOMPARE(bed.asked().last(), QStringLiteral("give right"));
        bed.desk.setLink(LinkStatus::State::Connected);
        QTRY_VERIFY(!bed.dialog());
    }

    void whoeverWorksOfflineSignsInLater() {
        TokenBed bed;
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("no-keychain"));
        QVERIFY(bed.says(QStringLiteral("There is no keychain on this computer that Heard can use, or it is locked.")));
        bed.press(QStringLiteral("Work offline for now"));
        QTRY_VERIFY(!bed.dialog());
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("no-keychain"));
        QVERIFY2(!bed.dialog(), "asked once");
        auto *signIn = bed.window->statusLine().findChild<Button *>();
        QVERIFY(signIn->isVisible());
        QTest::mouseClick(signIn, Qt::LeftButton);
        QVERIFY(bed.dialog());
        // The hub is not there: the token is used as soon as it is.
        bed.write(QStringLiteral("abc"));
        bed.press(QStringLiteral("Sign in"));
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("unreachable"));
        QVERIFY(bed.says(QStringLiteral("Heard goes on trying with this token")));
        QVERIFY(!signIn->isVisible());
        bed.press(QStringLiteral("Work offline for now"));
        QTRY_VERIFY(!bed.dialog());
        // It turns out to be wrong.
        bed.desk.setLink(LinkStatus::State::Refused, QStringLiteral("wrong-token"));
        QVERIFY(bed.dialog());
    }

    void anInvitationServesAsWell() {
        TokenBed bed;
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("token-asked"));
        bed.write(QStringLiteral("wss://other.example.com/ws#token=xyz"));
        bed.press(QStringLiteral("Sign in"));
        QVERIFY(bed.says(QStringLiteral("This invitation is for another hub, other.example.com.")));
        bed.write(QStringLiteral("wss://desk.example.com/ws#nothing"));
        bed.press(QStringLiteral("Sign in"));
        QVERIFY(bed.says(QStringLiteral("There is no token in this invitation.")));
        QVERIFY(bed.asked().isEmpty());
        const QString pin(64, u'a');
        bed.write(QStringLiteral("wss://desk.example.com/ws#token=xyz&pin=") + pin);
        bed.press(QStringLiteral("Sign in"));
        QCOMPARE(bed.asked(), (QStringList{QStringLiteral("pin ") + pin, QStringLiteral("give xyz")}));
    }

    void aWindowThatIsNotThereDoesNotAsk() {
        TokenBed bed;
        bed.window->hide();
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("token-asked"));
        QVERIFY(!bed.dialog());
        bed.window->show();
        QTRY_VERIFY(bed.dialog());
    }

    void aKeptTokenIsUsedAndNeverShown() {
        HubBed bed([](test::DemoHubChoice &choice) {
            choice.hub = choice.chosenLast = kThere;
            choice.tokens += kThere;
        });
        QVERIFY(bed.says(QStringLiteral("Kept on this computer; it is never shown again.")));
        QVERIFY(!bed.field(QStringLiteral("Token")));
        bed.press(QStringLiteral("Test"));
        QCOMPARE(bed.asked().last(), QStringLiteral("test wss://desk.example.com/ws "));
        // It is that hub's and no other's.
        bed.type(QStringLiteral("Address"), QStringLiteral("other.example.com"));
        QVERIFY(bed.field(QStringLiteral("Token")));
        QVERIFY(bed.field(QStringLiteral("Token"))->text().isEmpty());
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        QVERIFY(!bed.field(QStringLiteral("Token")));
        bed.press(QStringLiteral("Forget the token"));
        QVERIFY(bed.field(QStringLiteral("Token")));
        QVERIFY(!bed.button(QStringLiteral("Forget the token")));
        QVERIFY(bed.desk.hubChoice().tokens.isEmpty());
    }

    void whatIsUnsentIsSaidBeforeGoing() {
        HubBed bed([](test::DemoHubChoice &choice) { choice.hub = choice.chosenLast = kThere; });
        const QString words = QStringLiteral("not been sent yet");
        bed.desk.setLink(LinkStatus::State::Offline, QStringLiteral("unreachable"));
        bed.desk.reply(ConversationId{1}, {QStringLiteral("Soon"), {}, 0});
        QVERIFY(bed.desk.counts().outbox > 0);
        QVERIFY(!bed.says(words));  // this hub's they are
        bed.type(QStringLiteral("Address"), QStringLiteral("other.example.com"));
        QVERIFY(bed.says(words));
        bed.type(QStringLiteral("Address"), QStringLiteral("desk.example.com"));
        QVERIFY(!bed.says(words));
        bed.press(QStringLiteral("This computer"));
        QVERIFY(bed.says(words));
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("Work with this computer"));
        QCOMPARE(bed.asked(), QStringList{QStringLiteral("own")});
        QCOMPARE(restart.size(), 1);
    }

    void theCommandLineWinsForItsStart() {
        HubBed bed([](test::DemoHubChoice &choice) {
            choice.hub = kThere;
            choice.forOneStart = true;
        });
        QVERIFY(bed.says(QStringLiteral("The command line named this hub for one start.")));
        QSignalSpy restart(bed.window.get(), &MainWindow::restartWanted);
        bed.press(QStringLiteral("This computer"));
        bed.press(QStringLiteral("Work with this computer"));
        QVERIFY(bed.says(QStringLiteral("counts from the next start without a hub on the command line")));
        QCOMPARE(restart.size(), 0);
    }

    void theSettingsSearchFindsIt() {
        HubBed bed;
        bed.settings->setPage(SettingsPage::Page::General);
        auto *query = bed.settings->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        query->setText(QStringLiteral("elsewhere"));
        auto *found = bed.settings->findChild<QListWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(found->count() > 0);
        QVERIFY(found->item(0)->text().endsWith(QStringLiteral("Hub")));
    }
};

QTEST_MAIN(HubPageTest)
#include "hubpage_test.moc"
