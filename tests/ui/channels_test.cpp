// SPDX-License-Identifier: GPL-3.0-or-later
// Channels in the settings as an administrator uses them: added by a form made from the plugin's words, tested,
// changed, removed; and from the first start to the line for one's own site.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include "support/uibed.h"
#include "ui/settings/channelform.h"
#include "ui/settings/channelpage.h"
#include "ui/settings/kindbutton.h"
#include "ui/settings/secretedit.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

using namespace heard;
using namespace heard::ui;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct ChannelsBed : test::WindowBed {
    int presses = 0;

    ChannelsBed() {
        desk.channelSetup().loadKinds();
        window->activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.get());
    }
    void openSettings() {
        window->showSettings();
        window->findChild<SettingsPage *>()->setPage(SettingsPage::Page::Channels);
    }
    static QString textOf(const QWidget *widget) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return button && button->accessibleName().isEmpty() ? button->text() : QString();
    }
    template <class Kind>
    Kind *named(const QString &name) const {
        for (Kind *one : window->findChildren<Kind *>())
            if (one->isVisible() && (one->accessibleName() == name || textOf(one) == name)) return one;
        return nullptr;
    }
    void press(const char *name) {
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = named<QAbstractButton>(s(name))) && button->isEnabled(), name);
        ++presses;
        // A check box takes a press on its box and words, not on the empty rest of its line.
        const bool box = qobject_cast<QCheckBox *>(button);
        QTest::mouseClick(button, Qt::LeftButton, {}, box ? QPoint(10, button->height() / 2) : QPoint());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void write(const char *field, const char *text) {
        auto *edit = named<QLineEdit>(s(field));
        QVERIFY2(edit, field);
        edit->clear();
        QTest::keyClicks(edit, s(text));
    }
    bool says(const QString &part) const {
        for (const Label *label : window->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    }
    void startMail() {
        openSettings();
        press("Add a channel");
        press("E-mail");
    }
    void change(const char *channel) {
        openSettings();
        press(qPrintable(s("Settings of “%1”").arg(s(channel))));
        press("Change…");
    }
    QSpinBox *keeping() const { return named<QSpinBox>(s("Keep what is resolved")); }
    void keepFor(const char *days) {
        QVERIFY(keeping());
        keeping()->setFocus();
        keeping()->selectAll();
        QTest::keyClicks(keeping(), s(days));
    }
    int kept() const { return desk.channels().first().keepDays; }
    void setKept(int days) {
        Channel channel = desk.channels().first();
        channel.keepDays = days;
        desk.setChannel(channel);
    }
    const Channel &newest() { return m_channels = desk.channels().last(); }

private:
    Channel m_channels;
};

}  // namespace

class ChannelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        test::UiBed::language().speak(QStringLiteral("en_GB"));
        QCoreApplication::processEvents();
    }

    // --- From the first start to a chat on one's own site -----------------------------------------------------------

    void fromTheWelcomeToTheLineForOnesSite() {
        ChannelsBed bed;
        bed.desk.clear();
        bed.presses = 0;
        bed.press("Put the chat on your own site");
        QVERIFY(bed.says(QStringLiteral("Your site is not named yet")));
        bed.press("Name your site…");
        auto *sites = bed.named<QPlainTextEdit>(QStringLiteral("Sites that may show the chat"));
        QVERIFY(sites);
        QTest::keyClicks(sites, QStringLiteral("shop.example"));
        bed.press("Save");
        QVERIFY(!bed.says(QStringLiteral("Your site is not named yet")));
        bed.press("Copy: Line for your site");
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(
            line.startsWith(QStringLiteral("<script src=\"http://")) && line.contains(QStringLiteral("/widget.js")),
            qPrintable(line));
        // Four presses and one name: what a minute is enough for.
        QCOMPARE(bed.presses, 4);
        QCOMPARE(bed.desk.channels().first().settings.value(QStringLiteral("sites")), QJsonArray{s("shop.example")});
    }

    /// On a fresh start the hub may say which kinds there are only after the page is open.
    void aPageThatWasOpenedEarlyGetsItsLine() {
        test::WindowBed bed;
        bed.window->showChannel(ChannelId{1});
        QVERIFY(!bed.window->findChild<ChannelPage *>()->knowsKind());
        bed.desk.channelSetup().loadKinds();
        QTRY_VERIFY(bed.window->findChild<ChannelPage *>() && bed.window->findChild<ChannelPage *>()->knowsKind());
    }

    void aSecondChatIsThereInThreePresses() {
        ChannelsBed bed;
        bed.openSettings();
        bed.press("Add a channel");
        bed.press("Site chat");
        bed.write("Name", "Chat of the outlet");
        bed.press("Add the channel");
        QTRY_VERIFY(bed.window->findChild<ChannelPage *>());
        QCOMPARE(bed.presses, 3);
        QCOMPARE(bed.newest().name, s("Chat of the outlet"));
        // What the plugin names as the beginning is sent; what was left empty is not.
        QCOMPARE(bed.newest().settings.value(s("messagesPerMinute")), QJsonValue(60));
        QVERIFY(!bed.newest().settings.contains(s("greeting")));
        QVERIFY(bed.says(bed.newest().publicUrl));
    }

    // --- The form ---------------------------------------------------------------------------------------------------

    void whatIsNeededIsAskedFor() {
        ChannelsBed bed;
        bed.startMail();
        bed.write("Port", "many");
        bed.press("Add the channel");
        QVERIFY(bed.says(QStringLiteral("This is needed.")));
        QVERIFY(bed.says(QStringLiteral("Write a number")));
        QCOMPARE(bed.desk.channels().size(), 2);
        QVERIFY(bed.named<QLineEdit>(QStringLiteral("Server"))->hasFocus());
    }

    void everyTypeReachesTheHubAsItsOwn() {
        ChannelsBed bed;
        bed.startMail();
        bed.write("Server", "mail.example.com");
        bed.write("Password", "hunter2");
        bed.named<QComboBox>(s("Encryption"))->setCurrentIndex(1);
        bed.named<QPlainTextEdit>(s("Folders"))->setPlainText(s("Inbox\n\n Shop \n"));
        bed.press("Delete what was read");
        bed.press("Add the channel");
        const auto &form = bed.desk.channelSetup().lastForm;
        const QJsonObject expected{{s("server"), s("mail.example.com")},
                                   {s("port"), 993},
                                   {s("safety"), s("starttls")},
                                   {s("folders"), QJsonArray{s("Inbox"), s("Shop")}},
                                   {s("deleteRead"), true}};
        QCOMPARE(form.settings, expected);
        QCOMPARE(form.secrets, (QJsonObject{{s("password"), s("hunter2")}}));
    }

    void aRefusalMarksTheSetting() {
        ChannelsBed bed;
        bed.startMail();
        bed.write("Server", "mail.example.com");
        bed.write("Password", "hunter2");
        bed.desk.channelSetup().refuseNext(s("bad-setting"), {{s("key"), s("server")}});
        bed.press("Add the channel");
        QVERIFY(bed.says(QStringLiteral("The hub does not take this.")));
        QVERIFY(bed.named<QLineEdit>(s("Server"))->hasFocus());
        // What was written is still there to be put right.
        bed.press("Add the channel");
        QCOMPARE(bed.desk.channels().size(), 3);
    }

    void withoutALinkItSaysSo() {
        ChannelsBed bed;
        bed.startMail();
        bed.write("Server", "mail.example.com");
        bed.write("Password", "hunter2");
        bed.desk.channelSetup().refuseNext(s("link-lost"));
        bed.press("Add the channel");
        QVERIFY(bed.says(QStringLiteral("The connection to the hub was lost.")));
    }

    void textsAreInTheLanguageOfTheWindow() {
        ChannelsBed bed;
        test::UiBed::language().speak(QStringLiteral("uk"));
        QCoreApplication::processEvents();
        bed.openSettings();
        bed.press("Додати канал");
        bed.press("Пошта");
        QVERIFY(bed.named<QLineEdit>(QStringLiteral("Пароль")));
    }

    // --- Secrets ----------------------------------------------------------------------------------------------------

    void aSecretCanBeLookedAtOnlyWhileItIsWritten() {
        ChannelsBed bed;
        bed.startMail();
        auto *edit = bed.named<SecretEdit>(s("Password"))->findChild<QLineEdit *>();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        auto *eye = bed.named<Button>(s("Show what I write in “Password”"));
        QVERIFY(eye && !eye->isEnabled());
        QTest::keyClicks(edit, s("hunter2"));
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(edit->echoMode(), QLineEdit::Normal);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QVERIFY(!eye->isEnabled());
    }

    void aKeptSecretIsReplacedOrTakenAwayAndNeverShown() {
        ChannelsBed bed;
        bed.startMail();
        bed.write("Server", "mail.example.com");
        bed.write("Password", "hunter2");
        bed.press("Add the channel");
        bed.desk.channelSetup().setKept({s("password"), s("proxyPassword")});
        bed.press("Change…");
        QVERIFY(bed.says(QStringLiteral("Kept on the hub")));
        QVERIFY(!bed.named<Button>(s("Take away “Password”")));  // needed, so it can only be replaced
        bed.press("Save");
        QVERIFY(bed.desk.channelSetup().lastForm.secrets.isEmpty());

        bed.press("Change…");
        bed.press("Replace “Password”");
        QTest::keyClicks(bed.named<SecretEdit>(s("Password"))->findChild<QLineEdit *>(), s("n3w"));
        bed.press("Take away “Password of the proxy”");
        bed.press("Save");
        const QJsonObject expected{{s("password"), s("n3w")}, {s("proxyPassword"), QJsonValue(QJsonValue::Null)}};
        QCOMPARE(bed.desk.channelSetup().lastForm.secrets, expected);
    }

    // --- A channel's page -------------------------------------------------------------------------------------------

    void aTestSaysWhyItFails() {
        ChannelsBed bed;
        bed.openSettings();
        bed.press("Settings of “Site chat”");
        bed.press("Test the connection");
        QVERIFY(bed.says(QStringLiteral("Works")));
        bed.desk.channelSetup().setTestResult(
            {{s("state"), s("down")}, {s("code"), s("wrong-token")}, {s("detail"), s("401 Unauthorized")}});
        bed.press("Test the connection");
        QVERIFY(bed.says(QStringLiteral("Down. The hub does not accept this desk's token.")));
        QVERIFY(bed.says(QStringLiteral("401 Unauthorized")));
        bed.desk.channelSetup().refuseNext(s("link-lost"));
        bed.press("Test the connection");
        QVERIFY(bed.says(QStringLiteral("Not tested. The connection to the hub was lost.")));
    }

    void aChannelIsRemovedInTwoSteps() {
        ChannelsBed bed;
        bed.openSettings();
        bed.press("Settings of “Site chat”");
        bed.press("Remove the channel…");
        bed.press("Keep it");
        QVERIFY(!bed.desk.channels().first().removed);
        bed.press("Remove the channel…");
        bed.press("Remove it now");
        QVERIFY(bed.desk.channels().first().removed);
        QTRY_VERIFY(!bed.window->findChild<ChannelPage *>());
        QVERIFY(!bed.named<Button>(s("Settings of “Site chat”")));
    }

    // --- For how long it keeps what is resolved ---------------------------------------------------------------------

    void keepingForFewerDaysIsAskedForInTwoSteps() {
        ChannelsBed bed;
        bed.change("Site chat");
        QCOMPARE(bed.keeping()->text(), s("for good"));
        QVERIFY(bed.says(s("No resolved conversation is erased by itself.")));
        bed.keepFor("90");
        QCOMPARE(bed.keeping()->text(), s("90 days"));
        QVERIFY(bed.says(s("is erased 90 days after its last message")));
        QVERIFY(bed.keeping()->accessibleDescription().contains(s("90 days")));

        bed.press("Save");
        QVERIFY(bed.says(s("whose last message is more than 90 days old are then erased soon")));
        QCOMPARE(bed.kept(), 0);
        QVERIFY(!bed.named<Button>(s("Save")));
        QVERIFY(bed.named<Button>(s("Keep them"))->hasFocus());
        bed.press("Keep them");
        QCOMPARE(bed.keeping()->text(), s("for good"));

        bed.keepFor("1");
        QCOMPARE(bed.keeping()->text(), s("1 day"));
        bed.press("Save");
        QVERIFY(bed.says(s("more than 1 day old")));
        // What was asked went by another number.
        bed.keepFor("30");
        QVERIFY(!bed.says(s("This can't be undone.")));
        bed.press("Save");
        QVERIFY(bed.says(s("more than 30 days old")));
        bed.press("Save and erase");
        QCOMPARE(bed.kept(), 30);
        QTRY_VERIFY(bed.window->findChild<ChannelPage *>());
    }

    void keepingForLongerIsNotAskedFor() {
        ChannelsBed bed;
        bed.setKept(30);
        bed.change("Site chat");
        QCOMPARE(bed.keeping()->text(), s("30 days"));
        bed.keepFor("60");
        bed.press("Save");
        QCOMPARE(bed.kept(), 60);
        bed.press("Change…");
        bed.keepFor("0");
        bed.press("Save");
        QCOMPARE(bed.kept(), 0);
    }

    void whatAnotherAdministratorHasSetMeanwhileCounts() {
        ChannelsBed bed;
        bed.setKept(30);
        bed.change("Site chat");
        bed.setKept(0);
        bed.write("Name", "Chat");
        bed.press("Save");  // what was not touched is not sent
        QVERIFY(!bed.desk.channelSetup().lastForm.keepDays);
        QCOMPARE(bed.kept(), 0);

        bed.setKept(30);
        bed.press("Change…");
        bed.setKept(0);
        bed.keepFor("60");
        bed.press("Save");
        QVERIFY(bed.says(s("more than 60 days old")));
        QCOMPARE(bed.kept(), 0);
    }

    void whatTheHubDoesNotTakeOfItIsSaidThere() {
        ChannelsBed bed;
        bed.change("Site chat");
        bed.keepFor("90");
        bed.desk.channelSetup().refuseNext(s("bad-setting"), {{s("key"), s("keep_days")}});
        bed.press("Save");
        bed.press("Save and erase");
        QVERIFY(bed.says(s("The hub does not take this.")));
        QVERIFY(bed.keeping()->hasFocus());
        QTRY_VERIFY(!bed.keeping()->visibleRegion().isEmpty());
        bed.desk.channelSetup().refuseNext(s("link-lost"));
        bed.press("Save");
        bed.press("Save and erase");
        QVERIFY(bed.says(s("The connection to the hub was lost.")));
        QCOMPARE(bed.keeping()->text(), s("90 days"));  // still there, to be saved when it is back
        QCOMPARE(bed.kept(), 0);
    }

    void whoScrollsPastItDoesNotChangeIt() {
        ChannelsBed bed;
        bed.change("Site chat");
        QSpinBox &days = *bed.keeping();
        const auto turn = [&days] {
            const QPointF at = days.rect().center();
            QWheelEvent wheel(at, days.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&days, &wheel);
        };
        turn();
        QCOMPARE(days.value(), 0);
        days.setFocus();
        turn();
        QCOMPARE(days.value(), 30);
    }

    void oneGoesBackByEscape() {
        ChannelsBed bed;
        bed.startMail();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(bed.named<KindButton>(s("E-mail")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(bed.named<Button>(s("Add a channel")));
    }
};

QTEST_MAIN(ChannelsTest)
#include "channels_test.moc"
